package org.yige.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** The {@code privacy} section of a practice profile. */
public record PrivacyPractice(
        @Key(
                        "How long each kind of record is kept before it is deleted; a county may shorten, the law's minimum stands")
                List<Retention> retention) {

    /** The kind of record this module itself deletes. */
    static final String TRAIL = "audit-trail";

    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    public PrivacyPractice {
        retention = List.copyOf(retention);
        if (ANY_DAY.plus(keptFor(retention, TRAIL)).isBefore(ANY_DAY.plusMonths(6))) {
            throw new UnfitPractice(Labels.of("privacy.unfit.trail-too-short"));
        }
    }

    /**
     * How long records of a kind are kept.
     *
     * @throws IllegalArgumentException if the profile does not say
     */
    public Period keptFor(String what) {
        return keptFor(retention, what);
    }

    private static Period keptFor(List<Retention> retention, String what) {
        return retention.stream()
                .filter(row -> row.what().equals(what))
                .map(Retention::keep)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "privacy.retention does not name \"" + what + "\""));
    }

    /** One kind of record and how long it lives. */
    public record Retention(
            @Key(value = "The kind of record, in our own word", code = true) String what,
            @Key("What residents read") Label label,
            @Key("How long it is kept, as PnY, PnM or PnD") Period keep,
            @Key("Why that long: a law's article, or that it is our default") String basis) {}
}
