package org.yige.casework;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.NoSignOfLife;
import org.yige.incidents.BriefView;
import org.yige.shared.Actor;
import org.yige.shared.ForWhoWorks;

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
    @ForWhoWorks
    List<BriefView> waitingForYes(Actor who) {
        return waiting.of(who);
    }
}
