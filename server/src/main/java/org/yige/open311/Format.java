package org.yige.open311;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.json.JsonMapper;

/** The two forms of every answer, with exactly the content types the standard names. */
enum Format {
    XML("text/xml; charset=utf-8"),
    JSON("application/json; charset=utf-8");

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** Of the last part of an address, {@code xml} or {@code json}. */
    static Optional<Format> of(String suffix) {
        return switch (suffix) {
            case "xml" -> Optional.of(XML);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    byte[] write(String root, Doc doc, JsonMapper json) {
        return switch (this) {
            case XML -> xml(root, doc);
            case JSON -> json.writeValueAsBytes(doc.plain());
        };
    }

    private static byte[] xml(String root, Doc doc) {
        var out = new ByteArrayOutputStream();
        try {
            var writer = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument("utf-8", "1.0");
            element(writer, root, doc);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return out.toByteArray();
    }

    private static void element(XMLStreamWriter writer, String name, Doc doc)
            throws XMLStreamException {
        writer.writeStartElement(name);
        switch (doc) {
            case Doc.DocValue(var value) -> writer.writeCharacters(allowed(value.toString()));
            case Doc.Nothing() -> {}
            case Doc.Fields(var parts) -> {
                for (var part : parts.entrySet()) {
                    element(writer, part.getKey(), part.getValue());
                }
            }
            case Doc.Items(var each, var items) -> {
                for (var item : items) {
                    element(writer, each, item);
                }
            }
        }
        writer.writeEndElement();
    }

    /** XML 1.0 cannot hold most control characters, not even escaped. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t'
                                || c == '\n'
                                || c >= 0x20 && c <= 0xD7FF
                                || c >= 0xE000 && c <= 0xFFFD
                                || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
