package org.yige.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.yige.papers.PageMark.Image;
import org.yige.papers.PageMark.LetterMark;
import org.yige.papers.PageMark.LineMark;

/**
 * Writes pages that were laid out as OFD (GB/T 33190-2016): the same letters, lines and pictures in
 * the same places, with the fonts inside.
 */
final class OfdWriter {

    private static final String NS = "http://www.ofdspec.org/2016";
    private static final double MM = 25.4 / 72;
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final Map<PDType0Font, Integer> fonts = new LinkedHashMap<>();
    private final Map<PDType0Font, TreeMap<Integer, Integer>> used = new LinkedHashMap<>();
    private final Map<Integer, Image> images = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int last = 1;

    private OfdWriter() {}

    /** The same paper as OFD. */
    static byte[] write(byte[] pdf, String title) {
        try (var document = Loader.loadPDF(pdf)) {
            var writer = new OfdWriter();
            var pages = new ArrayList<double[]>();
            int number = 0;
            for (var page : document.getPages()) {
                var box = page.getMediaBox();
                double[] size = {box.getWidth() * MM, box.getHeight() * MM};
                pages.add(size);
                writer.page(number++, size, PageReader.read(page));
            }
            return writer.packed(pages, title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An element with its attributes; what is written inside it follows. */
    private interface Inside {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    private static byte[] xml(String root, Inside inside, String... attributes) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XML.createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("ofd", root, NS);
            out.writeNamespace("ofd", NS);
            attributes(out, attributes);
            inside.write(out);
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void element(
            XMLStreamWriter out, String name, Inside inside, String... attributes)
            throws XMLStreamException {
        out.writeStartElement("ofd", name, NS);
        attributes(out, attributes);
        inside.write(out);
        out.writeEndElement();
    }

    private static void text(XMLStreamWriter out, String name, String text)
            throws XMLStreamException {
        element(out, name, each -> each.writeCharacters(text));
    }

    private static void attributes(XMLStreamWriter out, String... attributes)
            throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void page(int number, double[] size, List<PageMark> marks) {
        var box = box(0, 0, size[0], size[1]);
        files.put(
                "Doc_0/Pages/Page_" + number + "/Content.xml",
                xml(
                        "Page",
                        out -> {
                            element(out, "Area", area -> text(area, "PhysicalBox", box));
                            element(
                                    out,
                                    "Content",
                                    content ->
                                            element(
                                                    content,
                                                    "Layer",
                                                    layer -> {
                                                        for (int i = 0; i < marks.size(); ) {
                                                            i = write(layer, marks, i, box);
                                                        }
                                                    },
                                                    "ID",
                                                    id()));
                        }));
    }

    /** Writes one thing, or a line of letters; says where the next begins. */
    private int write(XMLStreamWriter out, List<PageMark> marks, int at, String box)
            throws XMLStreamException {
        switch (marks.get(at)) {
            case LetterMark first -> {
                int end = at + 1;
                while (end < marks.size()
                        && marks.get(end) instanceof LetterMark next
                        && next.font() == first.font()
                        && next.colour() == first.colour()
                        && Math.abs(next.y() - first.y()) < 0.001
                        && Math.abs(next.size() - first.size()) < 0.001) {
                    end++;
                }
                line(
                        out,
                        marks.subList(at, end).stream().map(LetterMark.class::cast).toList(),
                        box);
                return end;
            }
            case LineMark drawing ->
                    element(
                            out,
                            "PathObject",
                            inside -> {
                                colour(inside, "FillColor", drawing.filled());
                                colour(inside, "StrokeColor", drawing.stroked());
                                text(inside, "AbbreviatedData", drawing.path());
                            },
                            "ID",
                            id(),
                            "Boundary",
                            box,
                            "LineWidth",
                            number(drawing.width()),
                            "Stroke",
                            String.valueOf(drawing.stroke()),
                            "Fill",
                            String.valueOf(drawing.fill()));
            case Image image -> {
                int resource = ++last;
                images.put(resource, image);
                element(
                        out,
                        "ImageObject",
                        inside -> {},
                        "ID",
                        id(),
                        "Boundary",
                        box(image.x(), image.y(), image.width(), image.height()),
                        "CTM",
                        number(image.width()) + " 0 0 " + number(image.height()) + " 0 0",
                        "ResourceID",
                        String.valueOf(resource));
            }
        }
        return at + 1;
    }

    /** Letters that stand on one line, each where it stood. */
    private void line(XMLStreamWriter out, List<LetterMark> letters, String box)
            throws XMLStreamException {
        var first = letters.getFirst();
        int font = fonts.computeIfAbsent(first.font(), _ -> ++last);
        var map = used.computeIfAbsent(first.font(), _ -> new TreeMap<>());
        var words = new StringBuilder();
        var steps = new StringBuilder();
        var glyphs = new StringBuilder();
        double x = first.x();
        for (int i = 0; i < letters.size(); i++) {
            var letter = letters.get(i);
            words.append(letter.text());
            map.putIfAbsent(letter.text().codePointAt(0), letter.glyph());
            glyphs.append(i == 0 ? "" : " ").append(letter.glyph());
            if (i > 0) {
                steps.append(i == 1 ? "" : " ").append(number(letter.x() - x));
                // A letter of two code units is one glyph and two places.
                x = letter.x();
            }
        }
        element(
                out,
                "TextObject",
                inside -> {
                    colour(inside, "FillColor", first.colour());
                    element(
                            inside,
                            "CGTransform",
                            transform -> text(transform, "Glyphs", glyphs.toString()),
                            "CodePosition",
                            "0",
                            "CodeCount",
                            String.valueOf(words.length()),
                            "GlyphCount",
                            String.valueOf(letters.size()));
                    var at =
                            new ArrayList<>(
                                    List.of("X", number(first.x()), "Y", number(first.y())));
                    if (!steps.isEmpty()) {
                        at.addAll(List.of("DeltaX", steps.toString()));
                    }
                    element(
                            inside,
                            "TextCode",
                            code -> code.writeCharacters(words.toString()),
                            at.toArray(String[]::new));
                },
                "ID",
                id(),
                "Boundary",
                box,
                "Font",
                String.valueOf(font),
                "Size",
                number(first.size()));
    }

    private static void colour(XMLStreamWriter out, String name, int rgb)
            throws XMLStreamException {
        element(
                out,
                name,
                inside -> {},
                "Value",
                (rgb >> 16 & 0xFF) + " " + (rgb >> 8 & 0xFF) + " " + (rgb & 0xFF));
    }

    private byte[] packed(List<double[]> pages, String title) throws IOException {
        files.put("Doc_0/PublicRes.xml", resources());
        int page = 0;
        var content = new ArrayList<String>();
        for (var _ : pages) {
            content.add("Pages/Page_" + page++ + "/Content.xml");
        }
        var first = pages.getFirst();
        files.put(
                "Doc_0/Document.xml",
                xml(
                        "Document",
                        out -> {
                            element(
                                    out,
                                    "CommonData",
                                    common -> {
                                        text(
                                                common,
                                                "MaxUnitID",
                                                String.valueOf(last + content.size()));
                                        element(
                                                common,
                                                "PageArea",
                                                area ->
                                                        text(
                                                                area,
                                                                "PhysicalBox",
                                                                box(0, 0, first[0], first[1])));
                                        text(common, "PublicRes", "PublicRes.xml");
                                    });
                            element(
                                    out,
                                    "Pages",
                                    all -> {
                                        for (var one : content) {
                                            element(
                                                    all, "Page", p -> {}, "ID", id(), "BaseLoc",
                                                    one);
                                        }
                                    });
                        }));
        files.put(
                "OFD.xml",
                xml(
                        "OFD",
                        out ->
                                element(
                                        out,
                                        "DocBody",
                                        body -> {
                                            element(
                                                    body,
                                                    "DocInfo",
                                                    info -> text(info, "Title", title));
                                            text(body, "DocRoot", "Doc_0/Document.xml");
                                        }),
                        "DocType",
                        "OFD",
                        "Version",
                        "1.1"));
        return zip();
    }

    private byte[] resources() {
        used.forEach((font, letters) ->
                files.put("Doc_0/Res/font_" + fonts.get(font) + ".ttf", OfdFont.of(font, letters)));
        images.forEach((id, image) -> files.put("Doc_0/Res/" + fileOf(id, image), image.file()));
        return xml(
                "Res",
                out -> {
                    element(
                            out,
                            "Fonts",
                            all -> {
                                for (var one : fonts.entrySet()) {
                                    var name = OfdFont.name(one.getKey());
                                    element(
                                            all,
                                            "Font",
                                            font ->
                                                    text(
                                                            font,
                                                            "FontFile",
                                                            "font_" + one.getValue() + ".ttf"),
                                            "ID",
                                            String.valueOf(one.getValue()),
                                            "FontName",
                                            name,
                                            "FamilyName",
                                            name);
                                }
                            });
                    if (!images.isEmpty()) {
                        element(
                                out,
                                "MultiMedias",
                                all -> {
                                    for (var image : images.entrySet()) {
                                        element(
                                                all,
                                                "MultiMedia",
                                                one ->
                                                        text(
                                                                one,
                                                                "MediaFile",
                                                                fileOf(
                                                                        image.getKey(),
                                                                        image.getValue())),
                                                "ID",
                                                String.valueOf(image.getKey()),
                                                "Type",
                                                "Image",
                                                "PaperFormat",
                                                image.getValue().format());
                                    }
                                });
                    }
                },
                "BaseLoc",
                "Res");
    }

    private byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String fileOf(int id, Image image) {
        return "image_" + id + "." + image.format().toLowerCase(Locale.ROOT);
    }

    private String id() {
        return String.valueOf(++last);
    }

    private static String box(double x, double y, double width, double height) {
        return number(x) + " " + number(y) + " " + number(width) + " " + number(height);
    }

    /** Thousandths of a millimetre are more than any printer knows. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
