package org.yige.planner.files;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.yige.planner.Bilingual;

/** What stands after a command; what cannot be understood is refused in words. */
public final class Arguments {

    private Arguments() {}

    /** The number at that place, or the usual one if nothing stands there. */
    public static long number(List<String> words, int index, long usual) {
        if (words.size() <= index) {
            return usual;
        }
        try {
            return Long.parseLong(words.get(index));
        } catch (NumberFormatException wrong) {
            throw refused(words.get(index), "is not a number", "不是数字");
        }
    }

    /** A date such as 2026-11-01. */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw refused(text, "is not a date such as 2026-11-01", "应写成 2026-11-01");
        }
    }

    private static BadInput refused(String text, String en, String zh) {
        return new BadInput(
                List.of(new Bilingual("“" + text + "”" + zh, "\"" + text + "\" " + en)));
    }
}
