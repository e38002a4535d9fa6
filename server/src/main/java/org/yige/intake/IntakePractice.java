package org.yige.intake;

import java.util.List;
import java.util.Optional;
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
            @Key("Words that raise.") List<String> says,
            @Key(
                            "Whether somebody may come to harm meanwhile: then the limits run day and night, also where the grade stays.")
                    Optional<Boolean> neverWaits) {

        /**
         * Words are compared bare, so they are kept so: every report is held against all of them.
         */
        public Raise {
            says = says.stream().map(Words::bare).toList();
        }
    }
}
