package org.yige.places;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/** Tables as CSV with the columns an import reads; shapes as well-known text, WGS-84. */
final class Exports {

    private Exports() {}

    static byte[] villages(Atlas atlas) {
        return csv(
                List.of("code", "name", "people", "shape"),
                atlas.drawn().villages().stream()
                        .map(v ->
                                List.of(
                                        v.code().value(),
                                        atlas.name(v.code()).orElse(""),
                                        people(v.people()),
                                        v.shape().toText())));
    }

    static byte[] grids(Atlas atlas) {
        return csv(
                List.of("code", "name", "people", "shape"),
                atlas.drawn().grids().stream()
                        .map(g ->
                                List.of(
                                        g.code().value(),
                                        g.name(),
                                        people(g.people()),
                                        g.shape().toText())));
    }

    static byte[] beats(Atlas atlas) {
        return csv(
                List.of("code", "name", "shape"),
                atlas.drawn().beats().stream()
                        .map(b ->
                                List.of(
                                        b.code().value(),
                                        b.name(),
                                        b.shape().map(Geometry::toText).orElse(""))));
    }

    static byte[] stations(Atlas atlas) {
        return csv(
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

    static byte[] shares(Atlas atlas) {
        return csv(
                List.of("grid", "beat", "share"),
                atlas.drawn().shares().stream()
                        .map(s ->
                                List.of(
                                        s.grid().value(),
                                        s.beat().value(),
                                        s.share().toPlainString())));
    }

    static byte[] divisions(Atlas atlas) {
        return csv(
                List.of("code", "name"),
                atlas.drawn().divisions().stream().map(d -> List.of(d.code().value(), d.name())));
    }

    private static String people(OptionalInt people) {
        return people.isPresent() ? Integer.toString(people.getAsInt()) : "";
    }

    private static byte[] csv(List<String> header, Stream<List<String>> rows) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(header);
            rows.forEach(row -> writer.writeRecord(row.stream().map(Exports::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A cell that begins like a formula would be run by a spreadsheet: no name of ours needs to.
     */
    private static String harmless(String cell) {
        return cell.matches("[=+@\\t\\r].*") ? "'" + cell : cell;
    }
}
