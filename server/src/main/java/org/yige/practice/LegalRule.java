package org.yige.practice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One statutory limit as data: what the law says, where it says so, and on which days it says so.
 * Read for the day of the incident, never for today.
 */
public record LegalRule(
        @Key("own short name of the rule; the same name may have one row per version of the law")
                String code,
        @Key("the law's Chinese title") String law,
        @Key("the article, as cited") String article,
        @Key("what it says, in both languages") org.yige.shared.Label says,
        @Key("the number, if the rule is a number") Optional<Integer> value,
        @Key("what the number counts: yuan, days, working-days, hours, years, months, people")
                Optional<String> unit,
        @Key("first day in force") LocalDate validFrom,
        @Key("last day in force, if it has ended") Optional<LocalDate> validTo,
        @Key("where the text was found, and how sure that is") String source) {

    /** Whether this version of the law governs what happened on {@code day}. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
