package org.yige.supervision;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yige.deadlines.Limit;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** The {@code supervision} section of a practice profile. */
public record SupervisionPractice(
        @Key(
                        "The colours of a card, the most serious first; the first row that fits is taken, the last fits always.")
                List<ColourRow> colours,
        @Key("Why a card may be opened.") List<Reason> reasons,
        @Key("Where the stretches of the figures end.") Stretches stretches,
        @Key("Of fewer cases than this a share is not worth comparing, and the screen says so.")
                int few) {

    public SupervisionPractice {
        colours = List.copyOf(colours);
        reasons = List.copyOf(reasons);
        var named = colours.stream().map(ColourRow::colour).toList();
        if (!named.equals(List.of(Colour.values()))) {
            throw new UnfitPractice(Labels.of("supervision.unfit.colours"));
        }
        if (reasons.isEmpty()) {
            throw new UnfitPractice(Labels.of("supervision.unfit.no-reasons"));
        }
        if (few < 1) {
            throw new UnfitPractice(Labels.of("supervision.unfit.few"));
        }
    }

    /** When a card has this colour. Any one of the conditions is enough; nought is none. */
    public record ColourRow(
            @Key(value = "RED, ORANGE or YELLOW.", code = true) Colour colour,
            @Key("What people read.") Label label,
            @Key("Grades of which one passed limit is enough.") List<Integer> grades,
            @Key("So many passed limits are enough; 0: not looked at.") int passed,
            @Key("So many times sent back are enough; 0: not looked at.") int sentBack,
            @Key("Whether it is enough that nobody above could take it.") boolean nobodyAbove,
            @Key("How long the post has to reply.") Limit reply) {}

    /** A code with what it is called. */
    public record Reason(
            @Key(value = "The code, kept with the card.", code = true) String code,
            @Key("What people read.") Label label,
            @Key(
                            value =
                                    "Given only where this is so: LATE, SENT_BACK, NOBODY_ABOVE or WAITS_FOR_YES.",
                            code = true)
                    Optional<AttentionReason> only) {}

    /** Real time from the first report, in rising order; what takes longer is the last stretch. */
    public record Stretches(
            @Key("Until somebody answered.") List<Duration> answer,
            @Key("Until somebody was on the scene.") List<Duration> scene,
            @Key("Until it was handled.") List<Duration> finish) {

        public Stretches {
            rising(answer);
            rising(scene);
            rising(finish);
        }

        private static void rising(List<Duration> ends) {
            for (int i = 0; i < ends.size(); i++) {
                if (!ends.get(i).isPositive()
                        || i > 0 && ends.get(i).compareTo(ends.get(i - 1)) <= 0) {
                    throw new UnfitPractice(Labels.of("supervision.unfit.stretches"));
                }
            }
            if (ends.isEmpty()) {
                throw new UnfitPractice(Labels.of("supervision.unfit.no-stretch"));
            }
        }
    }

    ColourRow row(Colour colour) {
        return colours.get(colour.ordinal());
    }

    Optional<Reason> find(String reason) {
        return reasons.stream().filter(known -> known.code().equals(reason)).findFirst();
    }

    Label label(String reason) {
        return find(reason).map(Reason::label).orElseGet(() -> Labels.same(reason));
    }
}
