package org.yige.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks letter by letter, as spreadsheets save them, with whatever oddity a test needs. */
final class SampleWorkbook {

    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OF =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder types = new StringBuilder();
    private String date1904 = "";
    private int count;

    /** A workbook of one sheet with these rows, each {@code <row>…</row>}. */
    static byte[] of(String... rows) {
        return new SampleWorkbook().sheet("Sheet1", rows).bytes();
    }

    SampleWorkbook sheet(String name, String... rows) {
        return sheetThatIs("visible", name, rows);
    }

    SampleWorkbook sheetThatIs(String state, String name, String... rows) {
        return rawSheet(
                name,
                state,
                "<worksheet %s><sheetData>%s</sheetData></worksheet>"
                        .formatted(MAIN, String.join("", rows)));
    }

    SampleWorkbook rawSheet(String name, String state, String xml) {
        count++;
        parts.put("xl/worksheets/sheet" + count + ".xml", xml);
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                        .formatted(name, count, state, count));
        relations.append(
                "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(count, OF, count));
        types.append(
                ("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd."
                                + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
                        .formatted(count));
        return this;
    }

    SampleWorkbook countingFrom1904() {
        date1904 = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    SampleWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "[Content_Types].xml",
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd."
                                + "openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
                                + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd."
                                + "openxmlformats-officedocument.spreadsheetml.styles+xml\"/>%s</Types>")
                        .formatted(types));
        all.put(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"r\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"
                                .formatted(OF)));
        all.put(
                "xl/workbook.xml",
                "<workbook %s xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OF, date1904, sheets));
        all.put(
                "xl/_rels/workbook.xml.rels",
                relationships(
                        relations
                                + "<Relationship Id=\"s\" Type=\"%s/styles\" Target=\"styles.xml\"/>"
                                        .formatted(OF)));
        // 0 general · 1 a day · 2 a Chinese day without words (31) · 3 text · 4 a day in Chinese
        // words
        all.put(
                "xl/styles.xml",
                ("<styleSheet %s><numFmts count=\"1\"><numFmt numFmtId=\"176\""
                                + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/></numFmts>"
                                + "<cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                                + "<xf numFmtId=\"31\"/><xf numFmtId=\"49\"/><xf numFmtId=\"176\"/></cellXfs>"
                                + "</styleSheet>")
                        .formatted(MAIN));
        all.putAll(parts);
        return zip(all);
    }

    /** A row of cells written as {@link #text}, {@link #number} and the like give them. */
    static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int at = 0; at < cells.length; at++) {
            row.append(cells[at].replace("{at}", (char) ('A' + at) + "" + number));
        }
        return row.append("</row>").toString();
    }

    static String text(String text) {
        return "<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;")
                + "</t></is></c>";
    }

    static String number(String stored) {
        return styled(0, stored);
    }

    static String styled(int style, String stored) {
        return "<c r=\"{at}\" s=\"" + style + "\"><v>" + stored + "</v></c>";
    }

    static String formula(String formula, String type, String worked) {
        return "<c r=\"{at}\" t=\""
                + type
                + "\"><f>"
                + formula
                + "</f>"
                + (worked.isEmpty() ? "" : "<v>" + worked + "</v>")
                + "</c>";
    }

    static String error(String error) {
        return "<c r=\"{at}\" t=\"e\"><v>" + error + "</v></c>";
    }

    static String nothing() {
        return "<c r=\"{at}\" s=\"3\"/>";
    }

    static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relationships(String of) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + of
                + "</Relationships>";
    }
}
