package org.yige.deadlines;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Labels;

/**
 * How long something may take, and on which clock.
 *
 * @param within a {@link Duration} ({@code PT30M}) or a {@link Period} of days ({@code P3D}); never
 *     negative. Zero is due at once.
 * @param clock what counts
 */
public record Limit(
        @Key("how long: PT30M or PT24H is time, P3D is days") TemporalAmount within,
        @Key("what counts: REAL time, WORKING time, or STATUTORY days") Clock clock) {

    /** Long enough for every limit in law or practice, short enough to catch a slip of the pen. */
    private static final int MOST_DAYS = 3660;

    /** What counts towards a limit. */
    public enum Clock {
        /** Every minute of every day; a day is 24 hours. */
        REAL,
        /**
         * Only working hours of working days. Time is counted in working hours. Of days, the first
         * is not counted and the last ends when work ends (Civil Code, articles 201 and 203).
         */
        WORKING,
        /**
         * Calendar days as the law counts them: the first is not counted, the last ends at
         * midnight, and one that falls on a day off moves to the next working day (Civil Code,
         * articles 201 and 203). Hours run at once and through.
         */
        STATUTORY
    }

    public Limit {
        var length =
                switch (within) {
                    case Duration time -> time;
                    case Period days when days.getYears() == 0 && days.getMonths() == 0 ->
                            Duration.ofDays(days.getDays());
                    default ->
                            throw new UnfitPractice(
                                    Labels.of(
                                            "deadlines.unfit.limit-form",
                                            Map.of("within", within)));
                };
        if (length.isNegative() || length.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            throw new UnfitPractice(
                    Labels.of("deadlines.unfit.limit-size", Map.of("within", within)));
        }
    }

    /**
     * Reads {@code within} as it is written in a profile: with a {@code T} it is time, without it
     * is days.
     */
    @JsonCreator
    public static Limit of(
            @JsonProperty("within") String within, @JsonProperty("clock") Clock clock) {
        try {
            return new Limit(
                    within.contains("T") ? Duration.parse(within) : Period.parse(within), clock);
        } catch (DateTimeParseException _) {
            throw new UnfitPractice(
                    Labels.of("deadlines.unfit.limit-form", Map.of("within", within)));
        }
    }

    /** Due at once. */
    public boolean isNothing() {
        return switch (within) {
            case Duration time -> time.isZero();
            case Period days -> days.isZero();
            default -> throw new IllegalStateException("not a limit: " + within);
        };
    }

    /** As long, on a clock that never stops. */
    public Limit dayAndNight() {
        return new Limit(within, Clock.REAL);
    }

    /** A limit on real time. */
    public static Limit real(Duration within) {
        return new Limit(within, Clock.REAL);
    }
}
