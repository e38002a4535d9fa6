package org.yige.mediation;

import java.util.Optional;
import org.yige.incidents.Happening;
import org.yige.incidents.TimelineLine;
import org.yige.incidents.TimelineLine.Readers;

/** What becomes of a dispute, on the timeline of its incident. */
public sealed interface MediationHappening extends Happening {

    /** On file from now on. */
    @TimelineLine(code = "mediation.registered", readers = Readers.EVERYBODY)
    record PutOnFile(String kind) implements MediationHappening {}

    /** Everybody wants mediation. */
    @TimelineLine(code = "mediation.wanted", readers = Readers.EVERYBODY)
    record AllWant() implements MediationHappening {}

    /** Somebody else mediates it from now on, and everybody is asked anew. */
    @TimelineLine(code = "mediation.asked-anew", readers = Readers.EVERYBODY)
    record AskedAnew(Mediated as) implements MediationHappening {}

    /** They agreed. */
    @TimelineLine(code = "mediation.agreed", readers = Readers.EVERYBODY)
    record CameToTerms(String outcome, boolean written, int promises)
            implements MediationHappening, Happening.Result {}

    /** They did not, and were told where else to go. */
    @TimelineLine(code = "mediation.over", readers = Readers.EVERYBODY)
    record CameToNothing(String outcome, Dispute.WhyOver why)
            implements MediationHappening, Happening.Result {}

    /** Something promised is due soon. */
    @TimelineLine(code = "mediation.due-soon")
    record DueSoon(int n) implements MediationHappening {}

    /** Something promised was done, in whole or in part, and nobody contests it. */
    @TimelineLine(code = "mediation.kept")
    record Kept(int n) implements MediationHappening {}

    /** One side says that it was done, the other that it was not. */
    @TimelineLine(code = "mediation.contested")
    record Contested(int n) implements MediationHappening {}

    /**
     * The day of a promise is past.
     *
     * @param to who has it now, where it was opened again
     */
    @TimelineLine(code = "mediation.broken", readers = Readers.EVERYBODY)
    record Broken(int n, Optional<String> to) implements MediationHappening, Happening.Reopening {}

    /** They were looked in on. */
    @TimelineLine(code = "mediation.visited")
    record Visited(int n) implements MediationHappening {}

    /**
     * A party died.
     *
     * @param heir whether somebody takes their place
     */
    @TimelineLine(code = "mediation.died")
    record Died(boolean heir) implements MediationHappening {}

    /** A death was recorded by mistake, and is taken back. */
    @TimelineLine(code = "mediation.not-dead")
    record NotDead() implements MediationHappening {}

    /** What was broken was done after all. */
    @TimelineLine(code = "mediation.mended", readers = Readers.EVERYBODY)
    record Mended(String outcome) implements MediationHappening, Happening.Result {}

    /**
     * Facts of it say that it may turn violent, and somebody has to decide.
     *
     * @param to the posts that were told
     */
    @TimelineLine(code = "mediation.may-turn")
    record MayTurnViolent(Optional<String> to) implements MediationHappening {}

    /** Somebody decided: precautions are taken, or none are needed. */
    @TimelineLine(code = "mediation.danger-decided")
    record DecidedOnDanger(boolean precautions) implements MediationHappening {}

    /** Everything promised was kept. */
    @TimelineLine(code = "mediation.performed", readers = Readers.EVERYBODY)
    record AllKept() implements MediationHappening {}
}
