package org.yige.planner.files;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yige.planner.Bilingual;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An input as tables of named cells, whichever way it was written: a folder of CSV files or one
 * JSON file with the same tables and columns.
 */
public final class InputTables {

    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_ROWS = 50_000;

    private final Map<String, List<Row>> sheets;

    private InputTables(Map<String, List<Row>> sheets) {
        this.sheets = sheets;
    }

    /** One line of a table; {@code at} says where it stands. */
    public record Row(String at, Map<String, String> cells) {

        /** The text of a column, empty when there is none. */
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Reads a folder of CSV files or one JSON file. */
    public static InputTables read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return folder(path);
            }
            return json(text(path));
        } catch (MalformedInputException broken) {
            throw refuse(
                    "the file is not UTF-8 text: " + path.getFileName(),
                    "文件不是 UTF-8 文本：" + path.getFileName());
        } catch (IOException unreadable) {
            throw refuse("cannot read " + path.getFileName(), "无法读取 " + path.getFileName());
        }
    }

    /**
     * Reads tables from JSON: an object of arrays of flat objects; a lone object is a table of one
     * row.
     */
    public static InputTables json(String text) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(text);
        } catch (JacksonException broken) {
            throw refuse(
                    "the JSON breaks off or is malformed: " + firstLine(broken),
                    "JSON 格式有误：" + firstLine(broken));
        }
        if (!root.isObject()) {
            throw refuse("the JSON must be one object of tables", "JSON 必须是由各表组成的一个对象");
        }
        var sheets = new LinkedHashMap<String, List<Row>>();
        root.properties()
                .forEach(entry ->
                        sheets.put(entry.getKey(), rows(entry.getKey(), entry.getValue())));
        return new InputTables(sheets);
    }

    /** Reads tables from CSV texts by table name. */
    public static InputTables csv(Map<String, String> texts) {
        var sheets = new LinkedHashMap<String, List<Row>>();
        texts.forEach((name, text) -> sheets.put(name, sheet(name, Csv.read(text))));
        return new InputTables(sheets);
    }

    /** Whether the table is there. */
    public boolean has(String name) {
        return sheets.containsKey(name);
    }

    /** The rows of a table; none when it is missing. */
    public List<Row> rows(String name) {
        return sheets.getOrDefault(name, List.of());
    }

    private static InputTables folder(Path folder) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
                var name = String.valueOf(file.getFileName());
                texts.put(name.substring(0, name.length() - 4), text(file));
            }
        }
        return csv(texts);
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw refuse(
                    file.getFileName() + " is larger than 16 MB", file.getFileName() + " 超过 16 MB");
        }
        return Files.readString(file);
    }

    private static List<Row> sheet(String name, List<Csv.CsvLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        checkLength(name, lines.size());
        var head = lines.getFirst().cells();
        var rows = new ArrayList<Row>();
        for (var each : lines.subList(1, lines.size())) {
            var cells = new LinkedHashMap<String, String>();
            var line = each.cells();
            for (int column = 0; column < Math.min(head.size(), line.size()); column++) {
                cells.put(head.get(column), line.get(column));
            }
            rows.add(new Row(name + ".csv:" + each.number(), cells));
        }
        var pairs = head.equals(List.of("key", "value"));
        return pairs ? List.of(turned(name, rows)) : rows;
    }

    private static Row turned(String name, List<Row> pairs) {
        var cells = new LinkedHashMap<String, String>();
        pairs.forEach(pair -> cells.put(pair.text("key"), pair.text("value")));
        return new Row(name + ".csv", cells);
    }

    private static List<Row> rows(String name, JsonNode node) {
        var rows = new ArrayList<Row>();
        if (node.isObject()) {
            rows.add(row(name, node));
        } else if (node.isArray()) {
            checkLength(name, node.size());
            for (int index = 0; index < node.size(); index++) {
                rows.add(row(name + "[" + index + "]", node.get(index)));
            }
        }
        return rows;
    }

    private static Row row(String at, JsonNode node) {
        var cells = new LinkedHashMap<String, String>();
        node.properties().forEach(entry -> cells.put(entry.getKey(), cell(entry.getValue())));
        return new Row(at, cells);
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            var parts = new ArrayList<String>();
            value.forEach(part -> parts.add(cell(part)));
            return String.join(";", parts);
        }
        return value.isNull() ? "" : value.asString("").strip();
    }

    private static void checkLength(String name, int length) {
        if (length > MOST_ROWS) {
            throw refuse(
                    name + " has more than " + MOST_ROWS + " rows",
                    name + " 超过 " + MOST_ROWS + " 行");
        }
    }

    private static String firstLine(JacksonException broken) {
        return String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
    }

    private static BadInput refuse(String en, String zh) {
        return new BadInput(List.of(new Bilingual(zh, en)));
    }
}
