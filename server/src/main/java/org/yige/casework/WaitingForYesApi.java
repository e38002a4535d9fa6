package org.yige.casework;

import static org.yige.shared.Role.AUXILIARY;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.COUNTY_LEADER;
import static org.yige.shared.Role.GRID_WORKER;
import static org.yige.shared.Role.OFFICER;
import static org.yige.shared.Role.STATION_CHIEF;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.NoSignOfLife;
import org.yige.incidents.BriefView;
import org.yige.shared.Actor;
import org.yige.shared.For;

/** What waits for the yes of whoever asks. */
@RestController
class WaitingForYesApi {

    private final WaitingForYes waiting;

    WaitingForYesApi(WaitingForYes waiting) {
        this.waiting = waiting;
    }

    /** Screens ask for it by themselves. */
    @GetMapping("/api/incidents/waiting-for-yes")
    @NoSignOfLife
    @For({GRID_WORKER, AUXILIARY, OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    List<BriefView> waitingForYes(Actor who) {
        return waiting.of(who);
    }
}
