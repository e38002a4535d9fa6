package org.yige.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.yige.shared.Words;

/**
 * How something is told, made comparable: its characters and its pairs of neighbouring characters,
 * and those of its opening, where people say what it is about. Chinese is written without spaces; a
 * pair of characters is about a word. Pure.
 */
public final class Wording {

    /** So many characters are the opening. */
    private static final int OPENING = 40;

    /** A run of so few characters is a phrase of the language rather than a name or a thing. */
    private static final int SHORTEST_RUN = 3;

    private static final int LONGEST_RUN = 12;

    private static final int BITS_OF_A_CHARACTER = 21;

    private final int[] letters;
    private final long[] parts;
    private final long[] opening;

    private Wording(int[] letters) {
        this.letters = letters;
        this.parts = parts(letters, letters.length);
        this.opening = parts(letters, Math.min(OPENING, letters.length));
    }

    public static Wording of(String text) {
        return new Wording(Words.bare(text).codePoints().toArray());
    }

    /** Characters and pairs, each once, in order. */
    long[] parts() {
        return parts;
    }

    /** The parts with what each is worth. */
    public record Weighed(
            Wording wording,
            long[] parts,
            double[] weights,
            double length,
            WordingOpening opening) {}

    /** The opening's parts with what each is worth, and all of them together. */
    record WordingOpening(long[] parts, double[] weights, double sum) {}

    public Weighed weighed(Usage usage) {
        var weights = LongStream.of(parts).mapToDouble(usage::weight).toArray();
        var first = LongStream.of(opening).mapToDouble(usage::weight).toArray();
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        double sum = 0;
        for (double weight : first) {
            sum += weight;
        }
        return new Weighed(
                this, parts, weights, Math.sqrt(squares), new WordingOpening(opening, first, sum));
    }

    /**
     * How alike two are told, 0 to 1: the angle between them, and how much of each one's opening
     * the other says, both weighed by how rare a part is, and multiplied. Either alone is misled,
     * the one by long letters, the other by short ones.
     */
    public static double likeness(Weighed one, Weighed other) {
        var angle = angle(one, other);
        return Math.sqrt(angle * (told(one.opening(), other) + told(other.opening(), one)) / 2);
    }

    private static double angle(Weighed one, Weighed other) {
        double common = 0;
        for (int i = 0, j = 0; i < one.parts().length && j < other.parts().length; ) {
            int order = Long.compare(one.parts()[i], other.parts()[j]);
            if (order == 0) {
                common += one.weights()[i] * other.weights()[j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        double whole = one.length() * other.length();
        return whole == 0 ? 0 : common / whole;
    }

    private static double told(WordingOpening opening, Weighed other) {
        double said = 0;
        for (int i = 0, j = 0; i < opening.parts().length && j < other.parts().length; ) {
            int order = Long.compare(opening.parts()[i], other.parts()[j]);
            if (order == 0) {
                said += opening.weights()[i];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return opening.sum() == 0 ? 0 : said / opening.sum();
    }

    /** What both say in the same characters, the most telling first. */
    List<String> sharedWith(Wording other, Usage usage, int most) {
        record Run(String words, double weight) {}
        var theirs = new String(other.letters, 0, other.letters.length);
        var runs = new ArrayList<Run>();
        for (int from = 0; from < letters.length; ) {
            int length = run(from, theirs);
            if (length >= SHORTEST_RUN) {
                var words = new String(letters, from, length);
                double weight = LongStream.of(of(words).parts).mapToDouble(usage::weight).sum();
                if (runs.stream().noneMatch(run -> run.words().contains(words))) {
                    runs.add(new Run(words, weight));
                }
            }
            from += Math.max(1, length - 1);
        }
        return runs.stream()
                .sorted(Comparator.comparingDouble(Run::weight).reversed())
                .limit(most)
                .map(Run::words)
                .toList();
    }

    private int run(int from, String theirs) {
        int length = 0;
        while (length < LONGEST_RUN
                && from + length < letters.length
                && theirs.contains(new String(letters, from, length + 1))) {
            length++;
        }
        return length;
    }

    private static long[] parts(int[] letters, int until) {
        var single = IntStream.range(0, until).mapToLong(i -> letters[i]);
        var pairs =
                IntStream.range(0, Math.max(0, until - 1))
                        .mapToLong(
                                i -> ((long) letters[i] << BITS_OF_A_CHARACTER) | letters[i + 1]);
        return LongStream.concat(single, pairs).distinct().sorted().toArray();
    }
}
