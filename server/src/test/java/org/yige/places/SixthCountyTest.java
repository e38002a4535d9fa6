package org.yige.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.places.shapes.CoordinateSystem;
import org.yige.shared.Role;
import org.yige.staff.Duty;
import org.yige.staff.Scope;
import org.yige.staff.Staff;

/**
 * A county that does not ship, set up through the imports alone: outline, divisions, villages,
 * grids, station, beats and people, as far as a report that finds its post.
 */
@YigeTest
class SixthCountyTest {

    private static final String COUNTY = "610899";
    private static final String TOWN = COUNTY + "100";
    private static final String STATION = COUNTY + "510000";
    private static final double WEST = 109.2;
    private static final double SOUTH = 37.2;

    @Autowired SignIn signIn;
    @Autowired Staff staff;
    @Autowired MockMvcTester http;

    @DynamicPropertySource
    static void aProfileOfItsOwn(DynamicPropertyRegistry properties) {
        var folder = Path.of("target/sixth-county");
        try {
            Files.createDirectories(folder.resolve("calendars"));
            for (var name : List.of("default.yaml", "legal-rules.yaml")) {
                Files.writeString(
                        folder.resolve(name), Files.readString(Path.of("../practice", name)));
            }
            try (var calendars = Files.list(Path.of("../practice/calendars"))) {
                for (var file : calendars.toList()) {
                    Files.writeString(
                            folder.resolve("calendars").resolve(file.getFileName()),
                            Files.readString(file));
                }
            }
            Files.writeString(
                    folder.resolve("mingyuan.yaml"),
                    """
                    county: "610899"
                    name: {zh: 明远县, en: Mingyuan}
                    staff:
                      levels:
                        - {order: 1, label: {zh: 微网格长, en: Keeper of a stairway}, scope: GRID}
                        - {order: 2, label: {zh: 网格长, en: Grid head}, scope: GRID}
                        - {order: 3, label: {zh: 村（社区）, en: Village}, scope: VILLAGE}
                        - {order: 4, label: {zh: 乡镇, en: Town}, scope: TOWN}
                        - {order: 5, label: {zh: 派出所, en: Station}, scope: STATION}
                        - {order: 6, label: {zh: 县级, en: County}, scope: COUNTY}
                      duties:
                        - {code: COMMAND_ROOM, label: {zh: 所指挥室, en: Station room}}
                        - {code: COUNTY_DESK, label: {zh: 县联动中心, en: County hub}}
                    deadlines:
                      seasons:
                        - {code: SUMMER, from: "05-01", to: "09-30", working-hours: [{from: "08:00", to: "12:00"}, {from: "15:00", to: "18:30"}]}
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.add("yige.practice-folder", folder::toString);
        properties.add("yige.practice", () -> "mingyuan");
    }

    /** A box as a county's map has it: in GCJ-02, each corner up to a centimetre off. */
    private static String box(double west, double south, double east, double north, long seed) {
        var random = new Random(seed);
        var corners = new double[][] {{west, south}, {east, south}, {east, north}, {west, north}};
        var text = new StringBuilder();
        var first = "";
        for (var corner : corners) {
            var point =
                    String.format(
                            Locale.ROOT,
                            "%.9f %.9f",
                            WEST + corner[0] + (random.nextDouble() - 0.5) * 2e-7,
                            SOUTH + corner[1] + (random.nextDouble() - 0.5) * 2e-7);
            first = first.isEmpty() ? point : first;
            text.append(point).append(",");
        }
        return "\"POLYGON ((" + text + first + "))\"";
    }

    private MvcTestResult send(SignedInClient who, String kind, String csv) {
        return who.signed(
                        who.post("/api/places/imports?crs=GCJ02&from=2026-01-01&kind=" + kind, ""))
                .contentType("text/csv;charset=UTF-8")
                .content(csv.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private void taken(SignedInClient who, String kind, String csv) {
        var answer = send(who, kind, csv);
        assertThat(answer.getResponse().getStatus()).as(kind + text(answer)).isEqualTo(201);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static <T> T read(MvcTestResult result, String path) {
        return JsonPath.read(text(result), path);
    }

    @Test
    void aCountyIsSetUpFromFilesAndAReportFindsItsPost() {
        var admin = signIn.asAdministrator();
        var divisions =
                "code,name\n61,陕西省\n6108,榆林市\n%s,明远县\n%s,明远镇\n%s001,东社区\n%s201,西村\n%s202,北村\n"
                        .formatted(COUNTY, TOWN, TOWN, TOWN, TOWN);
        taken(admin, "DIVISIONS", divisions);
        // Three villages: one wide, with two beside it whose common corner lies on its edge.
        var villages =
                "code,people,shape\n"
                        + TOWN
                        + "201,2100,"
                        + box(0, 0, 0.1, 0.2, 1)
                        + "\n"
                        + TOWN
                        + "001,4300,"
                        + box(0.1, 0, 0.2, 0.07, 2)
                        + "\n"
                        + TOWN
                        + "202,900,"
                        + box(0.1, 0.07, 0.2, 0.2, 3)
                        + "\n";
        assertThat((String) read(send(admin, "VILLAGES", villages), "$.type"))
                .isEqualTo("/problems/places/outline-first");
        var boston = "shape\n\"POLYGON ((-71.1 42.3,-71 42.3,-71 42.4,-71.1 42.4,-71.1 42.3))\"\n";
        assertThat(text(send(admin, "OUTLINE", boston))).contains("outside-china");
        taken(admin, "OUTLINE", "shape\n" + box(-0.01, -0.01, 0.21, 0.21, 9) + "\n");
        assertThat(admin.get("/api/places/outline").exchange()).hasStatusOk();

        taken(admin, "VILLAGES", villages);
        taken(
                admin,
                "GRIDS",
                "code,name,people,shape\n"
                        + TOWN
                        + "201001,西村一网格,2100,"
                        + box(0, 0, 0.1, 0.2, 4)
                        + "\n"
                        + TOWN
                        + "001001,东社区一网格,2300,"
                        + box(0.1, 0, 0.15, 0.07, 5)
                        + "\n"
                        + TOWN
                        + "001002,东社区二网格,2000,"
                        + box(0.15, 0, 0.2, 0.07, 6)
                        + "\n"
                        + TOWN
                        + "202001,北村一网格,900,"
                        + box(0.1, 0.07, 0.2, 0.2, 7)
                        + "\n");
        var pole = CoordinateSystem.GCJ02.fromWgs84(WEST + 0.12, SOUTH + 0.03);
        taken(
                admin,
                "STATIONS",
                "code,name,lon,lat,covers\n%s,明远派出所,%.6f,%.6f,%s\n"
                        .formatted(STATION, pole.lon(), pole.lat(), TOWN));
        taken(admin, "BEATS", "code,name\n%s001,第1警格\n%s002,第2警格\n".formatted(STATION, STATION));
        taken(
                admin,
                "GRID_BEATS",
                "grid,beat,share\n%s201001,%s001,1\n%s202001,%s001,1\n%s001001,%s002,1\n%s001002,%s002,1\n"
                        .formatted(TOWN, STATION, TOWN, STATION, TOWN, STATION, TOWN, STATION));
        // The beat whose grids meet at a corner on an edge is drawn, and so is the whole layer.
        var beats = admin.get("/api/places/layers/beats").exchange();
        assertThat(beats).hasStatusOk();
        assertThat((List<?>) read(beats, "$.features")).hasSize(2);
        assertThat((List<?>) read(beats, "$.features[0].geometry.coordinates")).isNotEmpty();

        var people =
                admin.signed(admin.post("/api/staff/imports", ""))
                        .contentType("text/csv;charset=UTF-8")
                        .content(
                                ("name,duty,level,scope,scopecode,title\n"
                                                + "明小一,网格员,1,GRID,"
                                                + TOWN
                                                + "001001,东社区一单元微网格长\n"
                                                + "明小二,网格员,2,GRID,"
                                                + TOWN
                                                + "001001,东社区一网格长\n")
                                        .getBytes(StandardCharsets.UTF_8))
                        .exchange();
        assertThat(people.getResponse().getStatus()).as(text(people)).isEqualTo(201);

        assertThat(owner(0.12, 0.03)).isEqualTo("东社区一单元微网格长");
        assertThat(staff.countyDesk().title()).isEqualTo("县联动中心");
        assertThat(staff.room(new StationCode(STATION)).title()).isEqualTo("所指挥室");
    }

    private String owner(double east, double north) {
        var report =
                http.post()
                        .uri("/api/intake/reports")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"kind": "street.light", "words": "路灯不亮", "facts": [], "spot": {"lon": %s, "lat": %s},
                                 "place": null, "village": null, "happenedAt": null, "phone": null, "photos": []}
                                """
                                        .formatted(WEST + east, SOUTH + north))
                        .exchange();
        assertThat(report).hasStatus(201);
        var head = signIn.as(Duty.COUNTY_HEAD, 6, Scope.COUNTY, COUNTY);
        var list = head.get("/api/incidents?q=" + read(report, "$.code")).exchange();
        assertThat(head.actor().is(Role.COUNTY_LEADER)).isTrue();
        return read(list, "$.items[0].owner.title");
    }
}
