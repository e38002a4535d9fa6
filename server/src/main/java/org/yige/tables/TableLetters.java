package org.yige.tables;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How a file writes its letters, decided by its bytes and never by its name. */
public enum TableLetters {
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0),
    UTF_8_MARKED("UTF-8 BOM", StandardCharsets.UTF_8, 3),
    UTF_16_LE("UTF-16 LE", StandardCharsets.UTF_16LE, 0),
    UTF_16_LE_MARKED("UTF-16 LE BOM", StandardCharsets.UTF_16LE, 2),
    UTF_16_BE("UTF-16 BE", StandardCharsets.UTF_16BE, 0),
    UTF_16_BE_MARKED("UTF-16 BE BOM", StandardCharsets.UTF_16BE, 2),
    GB_18030("GB 18030", Charset.forName("GB18030"), 0);

    private static final int CHUNK = 1 << 14;

    private final String title;
    private final Charset charset;
    private final int mark;

    TableLetters(String title, Charset charset, int mark) {
        this.title = title;
        this.charset = charset;
        this.mark = mark;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    Charset charset() {
        return charset;
    }

    /** How many bytes a byte order mark takes before the first letter. */
    int mark() {
        return mark;
    }

    /** The letters these bytes are written in; none if no known writing has them all. */
    static Optional<TableLetters> of(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return whole(UTF_8_MARKED, file);
        }
        if (begins(file, 0xFF, 0xFE)) {
            return whole(UTF_16_LE_MARKED, file);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return whole(UTF_16_BE_MARKED, file);
        }
        var widths = new Widths(file);
        if (widths.zeros > 0) {
            // A table has separators and line ends, and each of them has a zero byte in UTF-16
            // only.
            return whole(widths.zerosAtOdd > widths.zeros / 2 ? UTF_16_LE : UTF_16_BE, file)
                    .filter(_ -> widths.zeros * 8L > file.length / 8);
        }
        var utf8 = whole(UTF_8, file);
        if (utf8.isPresent() && !widths.onlyForeignPairs()) {
            return utf8;
        }
        return whole(GB_18030, file).or(() -> utf8);
    }

    /** Whether the file is UTF-8 but for a few places: cut, or put together from two. */
    static boolean almostUtf8(byte[] file) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(file);
        var out = CharBuffer.allocate(CHUNK);
        int wrong = 0;
        int han = 0;
        while (true) {
            var result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                han += out.get() >= '\u2E80' ? 1 : 0;
            }
            out.clear();
            if (result.isError()) {
                wrong++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                return wrong > 0 && han > 10 * wrong;
            }
        }
    }

    private static Optional<TableLetters> whole(TableLetters letters, byte[] file) {
        var decoder = letters.charset.newDecoder();
        var in = ByteBuffer.wrap(file, letters.mark, file.length - letters.mark);
        var out = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                if (isNoText(out.get())) {
                    return Optional.empty();
                }
            }
            out.clear();
        } while (result.isOverflow());
        return result.isError() ? Optional.empty() : Optional.of(letters);
    }

    /** A picture or a program has these; a table of people does not. */
    private static boolean isNoText(char letter) {
        return letter < ' '
                && letter != '\t'
                && letter != '\n'
                && letter != '\r'
                && letter != '\f'
                && letter != '\u000B'
                && letter != '\u001A';
    }

    private static boolean begins(byte[] file, int... with) {
        if (file.length < with.length) {
            return false;
        }
        for (int at = 0; at < with.length; at++) {
            if ((file[at] & 0xFF) != with[at]) {
                return false;
            }
        }
        return true;
    }

    /** How wide the letters of a file would be, were it UTF-8. */
    private static final class Widths {
        int zeros;
        int zerosAtOdd;
        boolean three;
        boolean foreign;

        Widths(byte[] file) {
            for (int at = 0; at < file.length; at++) {
                int one = file[at] & 0xFF;
                if (one == 0) {
                    zeros++;
                    zerosAtOdd += at & 1;
                } else if (one >= 0xE0) {
                    three = true;
                } else if (one >= 0xC6 && one <= 0xDF) {
                    foreign = true;
                }
            }
        }

        /**
         * Short Chinese words in GB 18030 can be read as Greek, Hebrew and Arabic letters in UTF-8;
         * a file of those alone, without one Chinese letter, is not what an office here saves.
         */
        boolean onlyForeignPairs() {
            return foreign && !three;
        }
    }
}
