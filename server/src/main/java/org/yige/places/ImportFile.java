package org.yige.places;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.yige.shared.Refused;
import org.yige.tables.ReadTable;
import org.yige.tables.RefusedRow;
import org.yige.tables.TableRow;
import org.yige.tables.TableShape;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of places somebody sends, a table or GeoJSON, as rows of named cells. Bounded: at most
 * 200,000 rows, 2,000,000 corners, 40 levels of nesting; a file that is not what it says is refused
 * as a whole.
 */
final class ImportFile {

    static final int ROWS_MOST = 200_000;
    static final int CORNERS_MOST = 2_000_000;
    static final int CELL_MOST = 1_000;

    private static final Pattern AREA =
            Pattern.compile("\\s*(MULTI)?POLYGON\\b", Pattern.CASE_INSENSITIVE);

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(40)
                                                    .maxNumberLength(40)
                                                    .maxStringLength(100_000)
                                                    .maxTokenCount(8_000_000)
                                                    .build())
                                    .build())
                    .build();

    private ImportFile() {}

    /**
     * @param cells by the names of {@link PlaceColumns}; a shape stays text until its row is
     *     checked
     * @param fault what is wrong with one of the cells, which is said when the row is looked at
     * @param written the row as it stands in somebody's table
     */
    record ImportRow(
            int number,
            Map<String, String> cells,
            JsonNode shape,
            Optional<Refused> fault,
            Optional<WrittenRow> written) {

        /** The row as one that may not come in; a code that cannot be read is shown as it is. */
        RefusedRow refused(String code, Refused why) {
            var shown = Optional.of(PlacesRefusal.shown(code));
            return written.map(one -> one.row().refused(shown, one.shape(), why))
                    .orElseGet(() ->
                            new RefusedRow(
                                    number,
                                    shown,
                                    Optional.empty(),
                                    Optional.empty(),
                                    why.why(),
                                    why.facts()));
        }

        void refuseFaults() {
            if (fault.isPresent()) {
                throw fault.get();
            }
        }
    }

    /** A row of somebody's table, and what was read for. */
    record WrittenRow(TableRow row, TableShape shape) {}

    static List<ImportRow> table(ReadTable table, TableShape shape) {
        var rows = new ArrayList<ImportRow>();
        for (var written : table) {
            most(rows.size(), ROWS_MOST, PlacesRefusal.TOO_MANY_ROWS);
            var cells = new TreeMap<String, String>();
            Optional<Refused> fault = Optional.empty();
            for (var column : shape.columns()) {
                try {
                    written.find(column).ifPresent(cell -> cells.put(column.key(), cell));
                } catch (Refused refused) {
                    fault = fault.or(() -> Optional.of(refused));
                }
            }
            rows.add(
                    new ImportRow(
                            written.number(),
                            cells,
                            JSON.nullNode(),
                            fault,
                            Optional.of(new WrittenRow(written, shape))));
        }
        return rows;
    }

    static List<ImportRow> geoJson(byte[] file) {
        JsonNode tree;
        try {
            tree = JSON.readTree(text(file));
        } catch (JacksonException e) {
            throw new Refused(PlacesRefusal.NOT_GEOJSON, Map.of("why", "JSON"));
        }
        if (!tree.path("type").asString("").equals("FeatureCollection")
                || !tree.path("features").isArray()) {
            throw new Refused(PlacesRefusal.NOT_GEOJSON, Map.of("why", "FeatureCollection"));
        }
        var rows = new ArrayList<ImportRow>();
        for (var feature : tree.get("features")) {
            most(rows.size(), ROWS_MOST, PlacesRefusal.TOO_MANY_ROWS);
            var cells = new TreeMap<String, String>();
            feature.path("properties")
                    .properties()
                    .forEach(entry ->
                            cells.put(
                                    entry.getKey().toLowerCase(Locale.ROOT),
                                    entry.getValue().isArray()
                                            ? spaced(entry.getValue())
                                            : entry.getValue().asString("").strip()));
            rows.add(
                    new ImportRow(
                            rows.size() + 1,
                            cells,
                            feature.path("geometry"),
                            Optional.empty(),
                            Optional.empty()));
        }
        if (rows.isEmpty()) {
            throw new Refused(PlacesRefusal.NOT_GEOJSON, Map.of("why", "0"));
        }
        return rows;
    }

    private static String spaced(JsonNode list) {
        var words = new ArrayList<String>();
        list.forEach(item -> words.add(item.asString("")));
        return String.join(" ", words);
    }

    /** Text in UTF-8, with or without a byte order mark; anything else is refused, not guessed. */
    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(PlacesRefusal.NOT_GEOJSON, Map.of("why", "UTF-8"));
        }
    }

    /**
     * The shape of a CSV cell, well-known text. Only what is an area by its first word is read: a
     * collection holds collections, and the reader goes down into each.
     */
    static Geometry wkt(String text) {
        refuseIf(!AREA.matcher(text).lookingAt(), PlacesRefusal.NOT_A_POLYGON);
        try {
            var shape = new WKTReader(FACTORY).read(text);
            refuseIf(!(shape instanceof Polygonal) || shape.isEmpty(), PlacesRefusal.NOT_A_POLYGON);
            return shape;
        } catch (ParseException | IllegalArgumentException e) {
            throw new Refused(PlacesRefusal.NOT_A_POLYGON);
        }
    }

    /** The shape of a GeoJSON geometry, as sent: neither moved nor checked for soundness. */
    static Geometry polygon(JsonNode geometry) {
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> onePolygon(geometry.path("coordinates"));
            case "MultiPolygon" -> {
                var parts = new ArrayList<Polygon>();
                geometry.path("coordinates").forEach(part -> parts.add(onePolygon(part)));
                refuseIf(parts.isEmpty(), PlacesRefusal.NOT_A_POLYGON);
                yield parts.size() == 1
                        ? parts.getFirst()
                        : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new Refused(PlacesRefusal.NOT_A_POLYGON);
        };
    }

    private static Polygon onePolygon(JsonNode rings) {
        refuseIf(!rings.isArray() || rings.isEmpty(), PlacesRefusal.NOT_A_POLYGON);
        var lines = new ArrayList<LinearRing>();
        rings.forEach(ring -> lines.add(ring(ring)));
        return FACTORY.createPolygon(
                lines.getFirst(), lines.subList(1, lines.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode ring) {
        refuseIf(!ring.isArray() || ring.size() < 4, PlacesRefusal.NOT_A_POLYGON);
        most(ring.size(), CORNERS_MOST, PlacesRefusal.TOO_MANY_CORNERS);
        var corners = new Coordinate[ring.size()];
        for (int i = 0; i < corners.length; i++) {
            var pair = ring.get(i);
            refuseIf(
                    pair.size() < 2 || !pair.get(0).isNumber() || !pair.get(1).isNumber(),
                    PlacesRefusal.NOT_COORDINATES);
            corners[i] = new Coordinate(pair.get(0).asDouble(), pair.get(1).asDouble());
        }
        refuseIf(!corners[0].equals2D(corners[corners.length - 1]), PlacesRefusal.RING_NOT_CLOSED);
        return FACTORY.createLinearRing(corners);
    }

    private static void refuseIf(boolean wrong, PlacesRefusal why) {
        if (wrong) {
            throw new Refused(why);
        }
    }

    private static void most(int count, int most, PlacesRefusal why) {
        if (count >= most) {
            throw new Refused(why, Map.of("most", most));
        }
    }
}
