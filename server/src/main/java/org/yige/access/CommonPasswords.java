package org.yige.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yige.shared.County;

/**
 * What everybody chooses, and guessers try first. A list of whole passwords would miss the next
 * year's digits: so the list holds the pieces, and a password is refused when hardly anything is
 * left of it once they, rows of digits and keys, dates and the names of the place are taken away.
 */
final class CommonPasswords {

    private static final String FILE = "/common-passwords.txt";

    /** Less than that beside what everybody chooses is no secret. */
    private static final int LEAST_OF_ONES_OWN = 5;

    private static final int SHORTEST_ROW = 3;

    private static final List<String> ROWS =
            List.of(
                    "01234567890",
                    "09876543210",
                    "abcdefghijklmnopqrstuvwxyz",
                    "zyxwvutsrqponmlkjihgfedcba",
                    "qwertyuiop",
                    "poiuytrewq",
                    "asdfghjkl",
                    "lkjhgfdsa",
                    "zxcvbnm",
                    "mnbvcxz",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
                    "qazwsxedcrfvtgbyhnujm",
                    "q1w2e3r4t5y6u7i8o9p0",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "147258369",
                    "159357");

    private static final Pattern DAYS =
            Pattern.compile("(19|20)\\d{2}((0[1-9]|1[0-2])([0-2]\\d|3[01])?)?");

    /** The same again and again, and whatever is neither letter nor digit. */
    private static final Pattern REPEATS_AND_SIGNS =
            Pattern.compile("(.{1,3})\\1{2,}|[^\\p{L}\\p{N}]+");

    private final List<String> pieces;

    CommonPasswords(County county, String practice, String program) {
        this.pieces =
                Stream.concat(listed(), Stream.of(county.code(), practice, program))
                        .map(piece -> piece.toLowerCase(Locale.ROOT))
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    private static Stream<String> listed() {
        try (var file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList()
                            .stream()
                            .flatMap(line -> Stream.of(line.strip().split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is made of what everybody chooses, written as it is or in the usual disguise. */
    boolean isOne(String password, String login) {
        var written = password.toLowerCase(Locale.ROOT);
        return leaves(written, login) < LEAST_OF_ONES_OWN
                || leaves(undisguised(written), login) < LEAST_OF_ONES_OWN;
    }

    private static String undisguised(String written) {
        return written.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    /** How many characters are somebody's own. */
    private int leaves(String written, String login) {
        var left = written;
        for (var own : login.split("[._-]")) {
            left = own.length() < SHORTEST_ROW ? left : left.replace(own, " ");
        }
        for (var piece : pieces) {
            left = left.replace(piece, " ");
        }
        left = withoutRows(DAYS.matcher(left).replaceAll(" "));
        left = REPEATS_AND_SIGNS.matcher(left).replaceAll("");
        return left.codePointCount(0, left.length());
    }

    private static String withoutRows(String text) {
        var left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int row = longestRow(text, at);
            left.append(row >= SHORTEST_ROW ? " " : text.substring(at, at + 1));
            at += row >= SHORTEST_ROW ? row : 1;
        }
        return left.toString();
    }

    private static int longestRow(String text, int at) {
        int longest = 1;
        for (var row : ROWS) {
            int end = at + SHORTEST_ROW;
            while (end <= text.length() && row.contains(text.substring(at, end))) {
                longest = Math.max(longest, end - at);
                end++;
            }
        }
        return longest;
    }
}
