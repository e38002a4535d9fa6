package org.yige.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Law is dated data: the statutory limits of {@code practice/legal-rules.yaml}, asked for by code
 * and day.
 */
public final class LegalRules {

    private final List<LegalRule> rules;

    LegalRules(List<LegalRule> rules) {
        this.rules = List.copyOf(rules);
        for (var rule : rules) {
            for (var other : rules) {
                if (rule != other
                        && rule.code().equals(other.code())
                        && other.inForceOn(rule.validFrom())) {
                    throw new PracticeUnreadable(
                            "legal rule \""
                                    + rule.code()
                                    + "\" has two versions in force on "
                                    + rule.validFrom());
                }
            }
        }
    }

    /** The version of the rule that governs what happened on {@code day}. */
    public Optional<LegalRule> find(String code, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code) && rule.inForceOn(day))
                .findFirst();
    }

    /** Whether any version of the rule is known, on whatever day. */
    public boolean knows(String code) {
        return rules.stream().anyMatch(rule -> rule.code().equals(code));
    }

    public List<LegalRule> all() {
        return rules;
    }
}
