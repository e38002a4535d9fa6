package org.yige.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Free text from strangers: what could hide or turn other text is taken out, what carries meaning
 * stays.
 */
public final class Words {

    public static final int MOST = 2000;
    public static final int MOST_SHORT = 200;

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Words() {}

    /**
     * The text without controls, invisible and direction-turning characters; line breaks, emoji and
     * every script stay.
     *
     * @throws Refused TOO_LONG, naming the field and how much is allowed
     */
    public static String clean(String text, String name, int most) {
        // Longer than this cannot become short enough by what is taken out of honest text; a
        // megabyte is not walked.
        if (text.length() > most * 4) {
            throw tooLong(name, most);
        }
        var kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().filter(Words::stays).forEach(kept::appendCodePoint);
        var clean = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
        if (clean.codePointCount(0, clean.length()) > most) {
            throw tooLong(name, most);
        }
        return clean;
    }

    /** For comparing: letters and digits alone, full-width made narrow, small. */
    public static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    /** The beginning on one line. */
    public static String beginning(String text, int most) {
        var line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }

    private static boolean stays(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static Refused tooLong(String name, int most) {
        return new Refused(SharedRefusal.TOO_LONG, Map.of("name", name, "most", most));
    }
}
