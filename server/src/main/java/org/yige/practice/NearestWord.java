package org.yige.practice;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody most likely meant to write. */
final class NearestWord {

    private NearestWord() {}

    /** " – did you mean …?", if a known name is near enough to be meant. */
    static String hint(String written, Collection<String> known) {
        return find(written, known).map(name -> " – did you mean \"" + name + "\"?").orElse("");
    }

    /** The known name that takes the fewest slips of the pen: a third of the word at most. */
    static Optional<String> find(String written, Collection<String> known) {
        var most = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> slips(written, name) <= most)
                .min(Comparator.comparingInt(name -> slips(written, name)));
    }

    /** Letters to add, leave out, change, or swap with the next, to make one word of the other. */
    private static int slips(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, a, b, i, j);
            }
        }
        return slips[a.length()][b.length()];
    }

    private static int fewest(int[][] slips, String a, String b, int i, int j) {
        var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var fewest =
                Math.min(
                        slips[i - 1][j - 1] + same, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        return i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)
                ? Math.min(fewest, slips[i - 2][j - 2] + 1)
                : fewest;
    }
}
