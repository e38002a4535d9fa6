package org.yige.papers;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The part of a font that travels inside a PDF, made whole for OFD: a PDF knows its letters by
 * number alone, while readers of OFD want to know the font's name and which letter is which.
 */
final class OfdFont {

    private OfdFont() {}

    /** A name without the mark of a part, {@code ABCDEF+}. */
    static String name(PDType0Font font) {
        return font.getName().replaceFirst("^[A-Z]{6}\\+", "");
    }

    /**
     * @param letters code points to the numbers of their shapes
     */
    static byte[] of(PDType0Font font, SortedMap<Integer, Integer> letters) {
        try {
            var file = font.getDescendantFont().getFontDescriptor().getFontFile2();
            var tables = tables(file.toByteArray());
            tables.put("cmap", cmap(letters));
            tables.put("name", named(name(font)));
            tables.put("OS/2", metrics(letters));
            tables.put(
                    "post",
                    new byte[] {
                        0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                        0, 0, 0, 0, 0, 0, 0
                    });
            return packed(tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<String, byte[]> tables(byte[] font) {
        var in = ByteBuffer.wrap(font);
        int count = in.getShort(4);
        var tables = new TreeMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            var tag = new String(font, at, 4, StandardCharsets.ISO_8859_1);
            var bytes = new byte[in.getInt(at + 12)];
            in.get(in.getInt(at + 8), bytes);
            tables.put(tag, bytes);
        }
        return tables;
    }

    /** PaperFormat 12, which knows letters beyond the first 65,536. */
    private static byte[] cmap(SortedMap<Integer, Integer> letters) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(0);
        out.writeShort(1);
        out.writeShort(3);
        out.writeShort(10);
        out.writeInt(12);
        out.writeShort(12);
        out.writeShort(0);
        out.writeInt(16 + 12 * letters.size());
        out.writeInt(0);
        out.writeInt(letters.size());
        for (Map.Entry<Integer, Integer> letter : letters.entrySet()) {
            out.writeInt(letter.getKey());
            out.writeInt(letter.getKey());
            out.writeInt(letter.getValue());
        }
        return bytes.toByteArray();
    }

    private static byte[] named(String name) throws IOException {
        var text = name.getBytes(StandardCharsets.UTF_16BE);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        int[] kinds = {1, 2, 4, 6};
        out.writeShort(0);
        out.writeShort(kinds.length);
        out.writeShort(6 + 12 * kinds.length);
        for (int kind : kinds) {
            out.writeShort(3);
            out.writeShort(1);
            out.writeShort(0x409);
            out.writeShort(kind);
            out.writeShort(text.length);
            out.writeShort(0);
        }
        out.write(text);
        return bytes.toByteArray();
    }

    private static byte[] metrics(SortedMap<Integer, Integer> letters) {
        var out = ByteBuffer.allocate(96);
        out.putShort(0, (short) 4);
        out.putShort(4, (short) 400);
        out.putShort(6, (short) 5);
        out.putShort(64, (short) Math.min(0xFFFF, letters.firstKey()));
        out.putShort(66, (short) Math.min(0xFFFF, letters.lastKey()));
        return out.array();
    }

    private static byte[] packed(TreeMap<String, byte[]> tables) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        out.writeInt(0x00010000);
        out.writeShort(count);
        out.writeShort(power * 16);
        out.writeShort(Integer.numberOfTrailingZeros(power));
        out.writeShort((count - power) * 16);
        int at = 12 + 16 * count;
        for (var table : tables.entrySet()) {
            out.writeBytes(table.getKey());
            out.writeInt(sum(table.getValue()));
            out.writeInt(at);
            out.writeInt(table.getValue().length);
            at += table.getValue().length + 3 & ~3;
        }
        for (var table : tables.values()) {
            out.write(table);
            out.write(new byte[-table.length & 3]);
        }
        return bytes.toByteArray();
    }

    private static int sum(byte[] table) {
        var padded = ByteBuffer.wrap(java.util.Arrays.copyOf(table, table.length + 3 & ~3));
        int sum = 0;
        while (padded.hasRemaining()) {
            sum += padded.getInt();
        }
        return sum;
    }
}
