package org.yige.replay;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How one source of reports is read: {@code replay/<source>.yaml}.
 *
 * @param source what the file is and under which licence
 * @param id the column that names a row; with the source's name it makes the row's idempotency key
 * @param words the report's words, with {@code {COLUMN}} for a column
 * @param place where it is in words, the same way
 * @param time when it was reported; decides the pace, and is not sent as the time of the incident
 * @param spot how the source's coordinates are moved onto the county, if it has any
 * @param otherwise the kind when no row of {@code kinds} applies
 * @param kinds kinds by words, the first row that applies
 */
record ColumnMapping(
        String source,
        String id,
        String words,
        String place,
        TimeColumn time,
        Optional<MovedSpots> spot,
        String otherwise,
        List<KindWords> kinds) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^}]+)}");

    /** When a row was reported, in the source's own writing and zone. */
    record TimeColumn(String column, List<String> formats, ZoneId zone) {

        Optional<java.time.Instant> read(String written) {
            for (var format : formats) {
                try {
                    return Optional.of(
                            LocalDateTime.parse(written.strip(), formatter(format))
                                    .atZone(zone)
                                    .toInstant());
                } catch (DateTimeParseException e) {
                    continue;
                }
            }
            return Optional.empty();
        }

        private static DateTimeFormatter formatter(String format) {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(format)
                    .toFormatter(Locale.ENGLISH);
        }
    }

    /**
     * The affine map that moves a foreign city onto the county: the box of the source onto the box
     * of the county's outline, each side drawn in by {@code inset} of its length.
     */
    record MovedSpots(String lon, String lat, Box from, double inset) {}

    /** A rectangle in degrees, WGS-84. */
    record Box(double west, double south, double east, double north) {

        Box drawnIn(double part) {
            var dx = (east - west) * part;
            var dy = (north - south) * part;
            return new Box(west + dx, south + dy, east - dx, north - dy);
        }
    }

    /** A kind, and the words that speak for it. */
    record KindWords(String kind, List<String> says) {}

    static ColumnMapping read(Path file) {
        try {
            return YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build()
                    .readValue(file.toFile(), ColumnMapping.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + " cannot be used: " + e.getOriginalMessage(), e);
        }
    }

    /** The columns this mapping cannot do without. */
    List<String> columns() {
        var columns = new java.util.ArrayList<>(List.of(id, time.column()));
        for (var template : List.of(words, place)) {
            COLUMN.matcher(template).results().forEach(found -> columns.add(found.group(1)));
        }
        spot.ifPresent(moved -> columns.addAll(List.of(moved.lon(), moved.lat())));
        return columns;
    }

    /** The kind the words speak for. */
    String kindOf(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return kinds.stream()
                .filter(row ->
                        row.says().stream()
                                .anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT))))
                .map(KindWords::kind)
                .findFirst()
                .orElse(otherwise);
    }

    static String filled(String template, Map<String, String> row) {
        return COLUMN.matcher(template)
                .replaceAll(found ->
                        Matcher.quoteReplacement(row.getOrDefault(found.group(1), "").strip()))
                .strip();
    }
}
