package org.yige.planner.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated text as spreadsheets write it (RFC 4180): quotes, doubled quotes, line ends
 * inside quotes.
 */
public final class Csv {

    private Csv() {}

    /** The cells of every line; a leading byte-order mark is dropped, empty lines are skipped. */
    public static List<List<String>> read(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quoted) {
                if (letter != '"') {
                    cell.append(letter);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (letter == '"') {
                quoted = true;
            } else if (letter == ',') {
                line.add(take(cell));
            } else if (letter == '\n') {
                line.add(take(cell));
                keep(lines, line);
                line = new ArrayList<>();
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        line.add(take(cell));
        keep(lines, line);
        return lines;
    }

    /**
     * One line of text; cells that need quotes get them, and a leading formula sign is made
     * harmless.
     */
    public static String line(Object... cells) {
        var text = new StringBuilder();
        for (var cell : cells) {
            text.append(text.isEmpty() ? "" : ",").append(quote(String.valueOf(cell)));
        }
        return text.append('\n').toString();
    }

    private static String quote(String cell) {
        // a spreadsheet runs a cell that begins like a formula
        var safe = !cell.isEmpty() && "=+@\t".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\n\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String take(StringBuilder cell) {
        var text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }

    private static void keep(List<List<String>> lines, List<String> line) {
        if (line.stream().anyMatch(cell -> !cell.isEmpty())) {
            lines.add(line);
        }
    }
}
