package org.yige.likeness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Spot;

/**
 * When two reports look like one incident. Only a proposal: a person joins them. Pure functions.
 */
public final class AlikeRules {

    /**
     * From here on two texts are said to be alike; where it lies was measured (bench/RESULTS.md).
     */
    public static final double ALIKE_WORDS = 0.18;

    private static final int MOST_SHARED = 3;

    private AlikeRules() {}

    /**
     * What is compared.
     *
     * @param shown whether the reader may read the words: if not, they are weighed and not quoted
     */
    public record Sketch(
            Optional<Spot> spot,
            String village,
            String kind,
            Wording words,
            boolean shown,
            Instant happenedAt) {}

    /**
     * Why two look alike.
     *
     * @param strength how much: words, kind, nearness and time together; only for putting the
     *     likeliest first
     */
    public record Likeness(
            List<Label> reasons, OptionalLong metres, long minutes, double strength) {}

    /** Empty unless they are near in place and in time, and of one sort or told in like words. */
    public static Optional<Likeness> compare(
            Sketch one, Sketch other, LikenessPractice near, Usage usage) {
        long minutes = Duration.between(one.happenedAt(), other.happenedAt()).abs().toMinutes();
        var metres = metres(one, other);
        var placed =
                metres.isPresent()
                        ? metres.getAsLong() <= near.metres()
                        : one.village().equals(other.village());
        if (minutes > near.hours() * 60L || !placed) {
            return Optional.empty();
        }
        var reasons = new ArrayList<Label>();
        var shared = Wording.likeness(one.words().weighed(usage), other.words().weighed(usage));
        if (one.kind().equals(other.kind())) {
            reasons.add(Labels.of("likeness.same-kind"));
        } else if (group(one.kind()).equals(group(other.kind()))) {
            reasons.add(Labels.of("likeness.same-group"));
        }
        if (shared >= ALIKE_WORDS) {
            reasons.add(likeWords(one, other, usage));
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        reasons.add(
                metres.isPresent()
                        ? Labels.of("likeness.metres", Map.of("metres", metres.getAsLong()))
                        : Labels.of("likeness.same-village"));
        reasons.add(Labels.of("likeness.minutes", Map.of("minutes", minutes)));
        var kind = one.kind().equals(other.kind()) ? 0.5 : 0;
        var nearness =
                metres.isPresent() ? 0.3 * (1 - (double) metres.getAsLong() / near.metres()) : 0;
        var soon = 0.2 * (1 - minutes / (near.hours() * 60.0));
        return Optional.of(new Likeness(reasons, metres, minutes, shared + kind + nearness + soon));
    }

    private static Label likeWords(Sketch one, Sketch other, Usage usage) {
        var quoted =
                one.shown() && other.shown()
                        ? one.words().sharedWith(other.words(), usage, MOST_SHARED)
                        : List.<String>of();
        return quoted.isEmpty()
                ? Labels.of("likeness.words")
                : Labels.of(
                        "likeness.words-quoted",
                        Map.of(
                                "words",
                                new Label(String.join("”“", quoted), String.join("”, “", quoted))));
    }

    private static OptionalLong metres(Sketch one, Sketch other) {
        return one.spot().isPresent() && other.spot().isPresent()
                ? OptionalLong.of(Math.round(one.spot().get().metresTo(other.spot().get())))
                : OptionalLong.empty();
    }

    private static String group(String kind) {
        int dot = kind.indexOf('.');
        return dot < 0 ? kind : kind.substring(0, dot);
    }
}
