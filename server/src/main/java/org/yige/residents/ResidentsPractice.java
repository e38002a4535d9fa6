package org.yige.residents;

import java.util.List;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.practice.Key;

/** The {@code residents} section of a practice profile. */
public record ResidentsPractice(
        @Key(
                        value = "Why the people concerned may object.",
                        formerly = {"intake.objection-reasons", "incidents.objection-reasons"})
                List<Named> objectionReasons,
        @Key(
                        value = "What a rating may be given for.",
                        formerly = {"intake.rating-reasons", "incidents.rating-reasons"})
                List<Named> ratingReasons,
        @Key("Which of these reasons speak well of the handling, by their codes.")
                List<String> ratingPraise,
        @Key("Why the people concerned may take a report back.") List<Named> withdrawalReasons,
        @Key("What a person is told that others reported nearby.") Nearby nearby) {

    /** What is near enough to be the same; never the words, never a person's own affair. */
    public record Nearby(
            @Key("Kinds or groups anybody may hear of: things and places, never people.")
                    List<String> kinds,
            @Key("How many metres apart.") int metres,
            @Key("How many hours ago at most.") int hours) {}
}
