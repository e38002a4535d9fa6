package org.yige.mediation;

import java.time.Instant;
import org.yige.incidents.Incident;
import org.yige.shared.Actor;

/**
 * Another organ whose matter a dispute is too, and who gave it to be mediated; owned here, kept
 * above.
 */
public interface Referrals {

    /** Whether it entrusted the dispute to a post of theirs, who then works on it. */
    boolean entrusts(Incident incident, Actor who);

    /** Whether the incident stays open until that organ says so, whatever the parties agree. */
    boolean keepsOpen(Incident incident);

    /** There is no agreement, or one that is not kept: it goes back. */
    void cameBack(Incident incident, Instant now);
}
