package org.yige.police;

import org.yige.incidents.Happening;
import org.yige.incidents.TimelineLine;
import org.yige.incidents.TimelineLine.Readers;
import org.yige.police.PoliceFile.CaseReason;

/** What is told on an incident about mediation by the police. */
public sealed interface PoliceHappening extends Happening {

    /** The police may mediate it, and both sides want it. */
    @TimelineLine(code = "police.opened", readers = Readers.EVERYBODY)
    record PoliceOpened(String act) implements PoliceHappening {}

    /** It was tried. */
    @TimelineLine(code = "police.tried", readers = Readers.EVERYBODY)
    record PoliceTried(int n, boolean agreed) implements PoliceHappening {}

    /** A letter asks for people's mediation. */
    @TimelineLine(code = "police.letter", readers = Readers.EVERYBODY)
    record LetterSent(String to) implements PoliceHappening {}

    /** The receipt: it is taken on, or not. */
    @TimelineLine(code = "police.receipt", readers = Readers.EVERYBODY)
    record LetterAnswered(boolean accepted) implements PoliceHappening {}

    /** Whoever took it on says what came of it. */
    @TimelineLine(code = "police.report", readers = Readers.EVERYBODY)
    record LetterReportedBack(boolean agreed) implements PoliceHappening {}

    /** All was made good: no penalty. */
    @TimelineLine(code = "police.spared", readers = Readers.EVERYBODY)
    record NoPenalty(String outcome) implements PoliceHappening, Happening.Result {}

    /** It came to nothing: the case goes on, and its time begins. */
    @TimelineLine(code = "police.case-on", readers = Readers.EVERYBODY)
    record CaseGoesOn(CaseReason why) implements PoliceHappening {}

    /** The day of what was promised, or the time to try again, has passed: somebody looks. */
    @TimelineLine(code = "police.look-again")
    record LookAgain(String limit) implements PoliceHappening {}

    /** The time of the case has passed. */
    @TimelineLine(code = "police.case-late")
    record CaseLate() implements PoliceHappening {}
}
