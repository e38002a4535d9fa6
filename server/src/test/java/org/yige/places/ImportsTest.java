package org.yige.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.places.Imports.ImportKind;
import org.yige.places.shapes.CoordinateSystem;
import org.yige.shared.Refusal;
import org.yige.shared.Refused;
import org.yige.tables.ImportReport;
import org.yige.tables.RefusedRow;
import org.yige.tables.TableFormat;
import org.yige.tables.Tables;
import org.yige.tables.Taking;

/** What may come in, and what is refused with which word and where. */
@YigeTest
class ImportsTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired Imports imports;

    @Autowired DivisionImport divisions;

    @Autowired Places places;

    @Autowired Tables tables;

    @Autowired PlacesDemo demo;

    @BeforeEach
    void aCountyToLookAt() {
        demo.load();
    }

    @Test
    void whatWasExportedComesInAgainUnchangedWithoutOneRefusal() {
        var exported = exported(ImportKind.GRIDS);
        var report = imports.take(order(ImportKind.GRIDS), table(ImportKind.GRIDS, exported));

        assertThat(report.refused()).isEmpty();
        assertThat(report.accepted()).isEqualTo(places.grids(DAY).size());
        assertThat(exported(ImportKind.GRIDS)).isEqualTo(exported);
    }

    @Test
    void geoJsonGoesOutAndInAsWell() {
        var before = exported(ImportKind.VILLAGES);
        var report =
                imports.take(
                        order(ImportKind.VILLAGES),
                        ImportFile.geoJson(places.atlas(DAY).layer(Layer.VILLAGES)));

        assertThat(report.refused()).isEmpty();
        assertThat(exported(ImportKind.VILLAGES)).isEqualTo(before);
    }

    @Test
    void gridsFromAMapInGcj02LandWhereTheyBelong() {
        var grid = places.atlas(DAY).drawn().grids().getFirst();
        var moved =
                CoordinateSystem.GCJ02.fromWgs84(
                        grid.shape().getCoordinate().x, grid.shape().getCoordinate().y);
        assertThat(moved.lon() - grid.shape().getCoordinate().x).isGreaterThan(0.003);
        var wrong =
                imports.take(
                        new Imports.Order(
                                ImportKind.GRIDS,
                                CoordinateSystem.GCJ02,
                                DAY,
                                Taking.ALL_OR_NOTHING,
                                false),
                        table(ImportKind.GRIDS, exported(ImportKind.GRIDS)));
        assertThat(words(wrong)).contains(PlacesRefusal.OUTSIDE_ITS_VILLAGE);
    }

    @Test
    void aGridThatIsMissingLeavesAGapAndThePointInItIsNamed() {
        var village =
                places.atlas(DAY).villages().stream()
                        .filter(v -> places.atlas(DAY).gridsOf(v).size() > 1)
                        .findFirst()
                        .orElseThrow();
        var rows =
                table(ImportKind.GRIDS, exported(ImportKind.GRIDS)).stream()
                        .filter(row -> row.cells().get("code").startsWith(village.value()))
                        .skip(1)
                        .toList();

        var report = imports.take(order(ImportKind.GRIDS), rows);

        assertThat(report.accepted()).isZero();
        assertThat(words(report)).containsExactly(PlacesRefusal.LEAVES_A_GAP);
        assertThat(report.refused().getFirst().facts()).containsKeys("lon", "lat", "squareMetres");
    }

    @Test
    void everyKindOfBadRowIsRefusedWithItsWordAndNothingIsTakenIn() {
        var grid = places.atlas(DAY).drawn().grids().getFirst().code().value();
        var report =
                imports.take(
                        order(ImportKind.GRIDS),
                        table(
                                ImportKind.GRIDS,
                                ("code,name,shape\n"
                                                + "12345,短,\"POLYGON ((0 0,1 0,1 1,0 0))\"\n"
                                                + "610824100999001,无此村,\"POLYGON ((108.8 37.6,108.81 37.6,108.81 37.61,108.8 37.6))\"\n"
                                                + grid
                                                + ",自交,\"POLYGON ((108.8 37.6,108.81 37.61,108.81 37.6,108.8 37.61,108.8 37.6))\"\n"
                                                + grid.replaceAll("...$", "002")
                                                + ",写反,\"POLYGON ((37.6 108.8,37.61 108.8,37.61 108.81,37.6 108.8))\"\n"
                                                + grid.replaceAll("...$", "003")
                                                + ",县外,\"POLYGON ((120 27,120.1 27,120.1 27.1,120 27))\"\n"
                                                + grid.replaceAll("...$", "004")
                                                + ",不是图形,DROP TABLE\n"
                                                + "350926100001001,别县,\"POLYGON ((120 27,120.1 27,120.1 27.1,120 27))\"\n")
                                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(report.accepted()).isZero();
        assertThat(words(report))
                .containsExactly(
                        PlacesRefusal.WRONG_CODE,
                        PlacesRefusal.UNKNOWN_VILLAGE,
                        PlacesRefusal.CROSSES_ITSELF,
                        PlacesRefusal.COORDINATES_SWAPPED,
                        PlacesRefusal.OUTSIDE_COUNTY,
                        PlacesRefusal.NOT_A_POLYGON,
                        PlacesRefusal.FOREIGN_COUNTY);
    }

    @Test
    void twoShapesOnTheSameGroundAreRefusedWithBothCodes() {
        var drawn = places.atlas(DAY).drawn().villages();
        var text =
                "code,name,shape\n"
                        + drawn.get(0).code()
                        + ",甲,\""
                        + drawn.get(1).shape().toText()
                        + "\"\n";

        var report =
                imports.take(
                        order(ImportKind.VILLAGES),
                        table(ImportKind.VILLAGES, text.getBytes(StandardCharsets.UTF_8)));

        assertThat(report.refused())
                .anySatisfy(row -> {
                    assertThat(row.why()).isEqualTo(PlacesRefusal.OVERLAPS);
                    assertThat(row.facts()).containsEntry("other", drawn.get(1).code().value());
                });
    }

    @Test
    void sharesOfAGridMustAddUpToOne() {
        var share = places.atlas(DAY).drawn().shares().getFirst();
        var text = "grid,beat,share\n" + share.grid() + "," + share.beat() + ",0.5\n";

        assertThat(
                        words(
                                imports.take(
                                        order(ImportKind.GRID_BEATS),
                                        table(
                                                ImportKind.GRID_BEATS,
                                                text.getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(PlacesRefusal.SHARES_DO_NOT_ADD_UP);
    }

    @Test
    void aMegabyteOfJunkIsRefusedAsAWhole() {
        var junk = "\u0000\u202Eshape[[[[".repeat(120_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ImportFile.geoJson(junk)).isInstanceOf(Refused.class);
        var nested =
                ("{\"type\":\"FeatureCollection\",\"features\":" + "[".repeat(1_000_000))
                        .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ImportFile.geoJson(nested)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> table(ImportKind.GRIDS, new byte[] {(byte) 0xFF, (byte) 0xFE, 0}))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anotherCountysListsAreTakenInYearByYearAndMayComeTwice() {
        var csv = new StringBuilder("year,code,name\n");
        Shipped.vintages(Shipped.divisions("350926"))
                .forEach((year, list) ->
                        list.forEach((code, name) -> {
                            if (code.startsWith("350926")) {
                                csv.append(year)
                                        .append(',')
                                        .append(code)
                                        .append(',')
                                        .append(name)
                                        .append('\n');
                            }
                        }));
        var rows = table(ImportKind.DIVISIONS, csv.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(divisions.take(DAY, rows, Taking.ALL_OR_NOTHING, false).accepted())
                .isEqualTo(rows.size());
        assertThat(divisions.take(DAY, rows, Taking.ALL_OR_NOTHING, false).accepted())
                .isEqualTo(rows.size());
        var store =
                new Object() {
                    int in(int year) {
                        return counts.count(year, java.util.Optional.of(new DivisionCode("350926")))
                                .villages();
                    }
                };
        assertThat(List.of(2016, 2020, 2021, 2022, 2023))
                .extracting(store::in)
                .containsExactly(116, 116, 117, 118, 119);
    }

    @Autowired Divisions counts;

    private static Imports.Order order(ImportKind kind) {
        return new Imports.Order(kind, CoordinateSystem.WGS84, DAY, Taking.ALL_OR_NOTHING, false);
    }

    private byte[] exported(ImportKind kind) {
        return Exports.table(kind, places.atlas(DAY), TableFormat.CSV);
    }

    private List<ImportFile.ImportRow> table(ImportKind kind, byte[] file) {
        var shape = PlaceColumns.of(kind);
        return ImportFile.table(tables.read(file, shape), shape);
    }

    private static List<Refusal> words(ImportReport report) {
        return report.refused().stream().map(RefusedRow::why).distinct().toList();
    }
}
