package org.yige.places;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.yige.tables.TableFormat;
import org.yige.tables.TableWriter;

/** Places as tables with the columns an import reads; shapes as well-known text, WGS-84. */
final class Exports {

    private Exports() {}

    private record Rows(List<String> headings, Stream<List<String>> rows) {}

    static byte[] table(Imports.ImportKind kind, Atlas atlas, TableFormat format) {
        var table =
                switch (kind) {
                    case OUTLINE -> outline(atlas);
                    case VILLAGES -> villages(atlas);
                    case GRIDS -> grids(atlas);
                    case BEATS -> beats(atlas);
                    case STATIONS -> stations(atlas);
                    case GRID_BEATS -> shares(atlas);
                    case DIVISIONS -> divisions(atlas);
                };
        return TableWriter.bytes(format, table.headings(), table.rows());
    }

    private static Rows outline(Atlas atlas) {
        return new Rows(
                List.of("shape"),
                atlas.drawn().outline().stream().map(o -> List.of(o.shape().toText())));
    }

    private static Rows villages(Atlas atlas) {
        return new Rows(
                List.of("code", "name", "people", "shape"),
                atlas.drawn().villages().stream()
                        .map(v ->
                                List.of(
                                        v.code().value(),
                                        atlas.name(v.code()).orElse(""),
                                        people(v.people()),
                                        v.shape().toText())));
    }

    private static Rows grids(Atlas atlas) {
        return new Rows(
                List.of("code", "name", "people", "shape"),
                atlas.drawn().grids().stream()
                        .map(g ->
                                List.of(
                                        g.code().value(),
                                        g.name(),
                                        people(g.people()),
                                        g.shape().toText())));
    }

    private static Rows beats(Atlas atlas) {
        return new Rows(
                List.of("code", "name", "shape"),
                atlas.drawn().beats().stream()
                        .map(b ->
                                List.of(
                                        b.code().value(),
                                        b.name(),
                                        b.shape().map(Geometry::toText).orElse(""))));
    }

    private static Rows stations(Atlas atlas) {
        return new Rows(
                List.of("code", "name", "lon", "lat", "covers"),
                atlas.drawn().stations().stream()
                        .map(s ->
                                List.of(
                                        s.code().value(),
                                        s.name(),
                                        Double.toString(s.spot().lon()),
                                        Double.toString(s.spot().lat()),
                                        String.join(" ", s.covers()))));
    }

    private static Rows shares(Atlas atlas) {
        return new Rows(
                List.of("grid", "beat", "share"),
                atlas.drawn().shares().stream()
                        .map(s ->
                                List.of(
                                        s.grid().value(),
                                        s.beat().value(),
                                        s.share().toPlainString())));
    }

    private static Rows divisions(Atlas atlas) {
        return new Rows(
                List.of("code", "name"),
                atlas.drawn().divisions().stream().map(d -> List.of(d.code().value(), d.name())));
    }

    private static String people(OptionalInt people) {
        return people.isPresent() ? Integer.toString(people.getAsInt()) : "";
    }
}
