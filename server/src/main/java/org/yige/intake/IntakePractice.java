package org.yige.intake;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.practice.Key;
import org.yige.shared.Words;

/** The {@code intake} section of a practice profile. */
public record IntakePractice(
        @Key(
                        value =
                                "Facts a report may state about what happens; never about who somebody is.",
                        formerly = "incidents.facts")
                List<Named> facts,
        @Key(
                        value = "Rows that raise the usual grade of a kind; none lowers it.",
                        formerly = "incidents.grading")
                List<Raise> grading,
        @Key(
                        value =
                                "How old a reported matter may be, in days; older ones belong in another procedure.",
                        formerly = "incidents.oldest-days")
                int oldestDays) {

    /**
     * One row of the grading table: it applies when one of its facts is stated or one of its words
     * is said.
     */
    public record Raise(
            @Key("The grade it raises to.") int grade,
            @Key("Kinds or groups it is for; none named: all.") List<String> kinds,
            @Key("Facts that raise.") List<String> facts,
            @Key(
                            "Words that raise; … between two words says that the second follows within six characters of one clause.")
                    List<String> says,
            @Key(
                            "Whether somebody may come to harm meanwhile: then the limits run day and night, also where the grade stays.")
                    Optional<Boolean> neverWaits) {

        /** What stands for the few characters people put between two words. */
        private static final String GAP = "…";

        /** How many characters may stand there, within one clause. */
        private static final int MOST_BETWEEN = 6;

        private static final Pattern CLAUSES = Pattern.compile("[，。；！？,.;!?\\n]+");

        /**
         * Words are compared bare, so they are kept so: every report is held against all of them.
         */
        public Raise {
            says =
                    says.stream()
                            .map(phrase ->
                                    Arrays.stream(phrase.split(GAP))
                                            .map(Words::bare)
                                            .filter(part -> !part.isEmpty())
                                            .collect(joining(GAP)))
                            .filter(phrase -> !phrase.isEmpty())
                            .toList();
        }

        /** Which of the row's words were said. */
        List<String> saidIn(WhatWasSaid said) {
            return says.stream().filter(phrase -> said.has(phrase.split(GAP))).toList();
        }

        /** What was said, bare: whole, and clause by clause. */
        record WhatWasSaid(String whole, List<String> clauses) {

            static WhatWasSaid of(String words) {
                return new WhatWasSaid(
                        Words.bare(words), CLAUSES.splitAsStream(words).map(Words::bare).toList());
            }

            private boolean has(String[] parts) {
                return parts.length == 1
                        ? whole.contains(parts[0])
                        : clauses.stream().anyMatch(clause -> isIn(clause, parts));
            }
        }

        private static boolean isIn(String clause, String[] parts) {
            for (int at = clause.indexOf(parts[0]);
                    at >= 0;
                    at = clause.indexOf(parts[0], at + 1)) {
                int end = at + parts[0].length();
                for (int n = 1; n < parts.length && end >= 0; n++) {
                    int next = clause.indexOf(parts[n], end);
                    end = next >= 0 && next - end <= MOST_BETWEEN ? next + parts[n].length() : -1;
                }
                if (end >= 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
