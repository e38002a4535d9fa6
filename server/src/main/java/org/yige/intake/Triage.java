package org.yige.intake;

import org.yige.incidents.CaseCode;
import org.yige.incidents.Entry;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.shared.Refused;

/** What became of a report. Joining two into one is never decided here: that is a person's act. */
public sealed interface Triage {

    /** It opened an incident. */
    record Opened(Incident incident, CaseCode code, Entry first) implements Triage {}

    /** It was sent before under the same key; nothing was added. */
    record AlreadyKnown(IncidentId incident, CaseCode code) implements Triage {}

    /** It could not be taken; the reader is told why. Only in a batch: a single report throws. */
    record NotTaken(Refused why) implements Triage {}
}
