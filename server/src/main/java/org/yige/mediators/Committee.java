package org.yige.mediators;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Worded;

/**
 * A people's mediation committee, or a room that one keeps elsewhere (人民调解法 7–9, 34).
 *
 * @param division twelve digits a village, nine a town, six the county
 * @param filedOn when the county's justice office was told of it
 * @param closedOn first day on which it is none any more
 */
public record Committee(
        UUID id,
        String division,
        CommitteeKind kind,
        String name,
        Tenure term,
        Optional<LocalDate> filedOn,
        Optional<LocalDate> closedOn) {

    /** For how long its members were chosen; both days count. */
    public record Tenure(LocalDate from, LocalDate until) {

        boolean isOver(LocalDate day) {
            return day.isAfter(until);
        }
    }

    /** Where it was set up. */
    public enum CommitteeKind implements Worded {
        VILLAGE,
        TOWN,
        COUNTY,
        STATION,
        TRADE
    }

    boolean works(LocalDate day) {
        return closedOn.map(day::isBefore).orElse(true);
    }
}
