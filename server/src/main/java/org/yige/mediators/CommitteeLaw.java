package org.yige.mediators;

import java.time.LocalDate;
import org.yige.practice.LegalRule;
import org.yige.practice.LegalRules;

/**
 * What the law says of a committee on a day (人民调解法 8, 9).
 *
 * @param least the fewest members
 * @param most the most members
 * @param years for how long they are chosen
 */
record CommitteeLaw(int least, int most, int years) {

    private static final int MOST_YEARS = 10;

    static CommitteeLaw on(LocalDate day, LegalRules rules) {
        return new CommitteeLaw(
                number("committee-least", day, rules, 1),
                number("committee-most", day, rules, Integer.MAX_VALUE),
                number("committee-term", day, rules, Integer.MAX_VALUE));
    }

    private static int number(String code, LocalDate day, LegalRules rules, int otherwise) {
        return rules.find(code, day).flatMap(LegalRule::value).orElse(otherwise);
    }

    /** The last day of a term that begins on a day. */
    LocalDate lastOf(LocalDate from) {
        return from.plusYears(Math.min(years, MOST_YEARS)).minusDays(1);
    }
}
