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
                List<Named> ratingReasons) {}
