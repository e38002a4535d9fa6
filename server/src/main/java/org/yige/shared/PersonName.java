package org.yige.shared;

import java.text.Normalizer;
import java.util.Map;

/** Names of people as they are typed. */
public final class PersonName {

    public static final int MOST = 60;

    private PersonName() {}

    /**
     * A name as its bearer writes it: characters of one's own (private use) stay, because a name
     * without them is another's; what no paper can show is refused by its number.
     *
     * @throws Refused TOO_LONG, NAME_NOT_WRITABLE
     */
    public static String clean(String typed) {
        if (typed.length() > MOST * 4) {
            throw tooLong();
        }
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        name.codePoints()
                .filter(point -> !isWritable(point))
                .findFirst()
                .ifPresent(point -> {
                    throw new Refused(
                            SharedRefusal.NAME_NOT_WRITABLE,
                            Map.of("letter", "U+%04X".formatted(point)));
                });
        if (name.codePointCount(0, name.length()) > MOST) {
            throw tooLong();
        }
        return name;
    }

    private static Refused tooLong() {
        return new Refused(SharedRefusal.TOO_LONG, Map.of("name", "name", "most", MOST));
    }

    private static boolean isWritable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
