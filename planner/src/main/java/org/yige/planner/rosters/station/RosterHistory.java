package org.yige.planner.rosters.station;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person carries into the period, so that months add up fairly.
 *
 * @param person id
 * @param nights night duties so far
 * @param weekends weekend duties so far
 * @param holidays holiday duties so far
 * @param days days the person was available in that time
 * @param last the last duty before the period, for the rest law across its edge
 */
public record RosterHistory(
        String person, int nights, int weekends, int holidays, int days, Optional<Last> last) {

    /** A duty worked before the period. */
    public record Last(LocalDate date, String shift) {}
}
