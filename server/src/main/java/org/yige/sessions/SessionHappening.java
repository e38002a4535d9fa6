package org.yige.sessions;

import org.yige.incidents.Happening;
import org.yige.incidents.TimelineLine;
import org.yige.incidents.TimelineLine.Readers;
import org.yige.sessions.MediationSession.WhyEnded;

/** What becomes of sessions, on the timeline of the incident. Nobody is named. */
public sealed interface SessionHappening extends Happening {

    /** It is to be. */
    @TimelineLine(code = "sessions.planned", readers = Readers.EVERYBODY)
    record SessionPlanned(int number) implements SessionHappening {}

    /** At another time, or elsewhere. */
    @TimelineLine(code = "sessions.moved", readers = Readers.EVERYBODY)
    record SessionMoved(int number) implements SessionHappening {}

    /** It will not be. */
    @TimelineLine(code = "sessions.called-off", readers = Readers.EVERYBODY)
    record SessionCalledOff(int number) implements SessionHappening {}

    /** A party cannot come. */
    @TimelineLine(code = "sessions.excused")
    record PartyExcused(int number) implements SessionHappening {}

    /** The parties were told their rights and duties, and it began. */
    @TimelineLine(code = "sessions.begun", readers = Readers.EVERYBODY)
    record SessionBegun(int number, int present) implements SessionHappening {}

    /** They stopped talking. */
    @TimelineLine(code = "sessions.ended", readers = Readers.EVERYBODY)
    record SessionEnded(int number, WhyEnded why) implements SessionHappening {}

    /** The record was read back and signed. */
    @TimelineLine(code = "sessions.signed", readers = Readers.EVERYBODY)
    record RecordSigned(int number, int lines) implements SessionHappening {}
}
