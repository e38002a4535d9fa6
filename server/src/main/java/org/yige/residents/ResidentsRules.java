package org.yige.residents;

import org.yige.incidents.Incident;
import org.yige.incidents.IncidentsPractice;

/** What the people concerned may bring about. Pure functions. */
final class ResidentsRules {

    /** How a matter ends that its only reporter takes back. */
    static final String WITHDRAWN = "WITHDRAWN";

    private static final int SATISFIED_ENOUGH = 3;

    private ResidentsRules() {}

    /**
     * Whether it never rests with the one who reported: a matter for the police, or danger to body
     * and life.
     */
    static boolean isUrgent(Incident incident, IncidentsPractice practice) {
        int gravest = practice.grades().stream().mapToInt(each -> each.grade()).max().orElseThrow();
        return practice.neverWaits(incident.matter().kind())
                || incident.matter().grade() >= gravest;
    }

    /**
     * Whether taking a report back ends the matter. What the law has the police take up, what
     * endangers people and what others reported too goes on; the wish is written down.
     */
    static boolean endsWhenTakenBack(
            Incident incident, boolean othersReported, IncidentsPractice practice) {
        return incident.state().isOpen()
                && !othersReported
                && !isUrgent(incident, practice)
                && practice.findOutcome(WITHDRAWN)
                        .filter(each ->
                                !IncidentsPractice.names(each.notFor(), incident.matter().kind()))
                        .filter(each ->
                                each.onlyFor().isEmpty()
                                        || IncidentsPractice.names(
                                                each.onlyFor(), incident.matter().kind()))
                        .isPresent();
    }

    /** Praise goes with a good score, complaints with a bad one; both with the one between. */
    static boolean fits(int score, boolean praise) {
        return score == SATISFIED_ENOUGH || praise == score > SATISFIED_ENOUGH;
    }
}
