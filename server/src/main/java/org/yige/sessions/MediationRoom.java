package org.yige.sessions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Worded;

/**
 * A room in which people mediate (调解室).
 *
 * @param division twelve digits a village, nine a town, six the county
 * @param capacity how many may sit there
 * @param accessible whether somebody who does not walk gets in
 * @param closedOn first day on which it is none any more
 */
public record MediationRoom(
        UUID id,
        String division,
        RoomKind kind,
        String name,
        String address,
        int capacity,
        boolean accessible,
        Optional<LocalDate> closedOn) {

    /** Whose room it is. */
    public enum RoomKind implements Worded {
        COMMITTEE,
        VILLAGE,
        STATION,
        COURT,
        CENTRE
    }

    boolean serves(LocalDate day) {
        return closedOn.map(day::isBefore).orElse(true);
    }
}
