package org.yige.casework;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.casework.CaseworkHappening.Done;
import org.yige.casework.CaseworkHappening.Noted;
import org.yige.incidents.By;
import org.yige.incidents.Casebook;
import org.yige.incidents.Happening;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.Remark;

/** What other systems add to a matter. They know every report by the incident it first opened. */
@Service
public class Cases {

    /** The fact that another body is asked to take a matter over. */
    public static final String HANDING_OVER = "casework.handing-over";

    private final Incidents incidents;
    private final Casebook casebook;
    private final HandingOn handingOn;
    private final CaseworkPractice practice;
    private final Clock clock;

    Cases(
            Incidents incidents,
            Casebook casebook,
            HandingOn handingOn,
            CaseworkPractice practice,
            Clock clock) {
        this.incidents = incidents;
        this.casebook = casebook;
        this.handingOn = handingOn;
        this.practice = practice;
        this.clock = clock;
    }

    /** Whether a matter may be handed over to this body. */
    public boolean isReceiver(String code) {
        return practice.findReceiver(code).isPresent();
    }

    /** Whether by this a matter went back to the body that passed it on. */
    public boolean isSentBack(Happening what) {
        return what instanceof Done done && done.outcome().equals(practice.sentBack());
    }

    /** Adds what another system says of a report to the timeline, under that system's name. */
    @Transactional
    public void note(UUID report, String from, String words) {
        var id = incidents.present(new IncidentId(report));
        incidents
                .findForUpdate(id)
                .ifPresent(incident ->
                        casebook.add(
                                incident,
                                new Noted(),
                                new By.ByBody(from),
                                Remark.words(words),
                                clock.instant()));
    }

    /**
     * What another body answered to a hand-over: taken over under its number, or given back to its
     * owner.
     */
    @Transactional
    public void answered(
            UUID report, String receiver, boolean accepted, String number, String words) {
        var id = incidents.present(new IncidentId(report));
        handingOn.answered(id, receiver, accepted, number, words);
    }

    /** Another body gives back, after all, what it had taken over: its last owner here has it. */
    @Transactional
    public void givenBack(UUID report, String receiver, String number, String words) {
        var id = incidents.present(new IncidentId(report));
        handingOn.givenBack(id, receiver, number, words);
    }
}
