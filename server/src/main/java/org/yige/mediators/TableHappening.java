package org.yige.mediators;

import org.yige.incidents.Happening;
import org.yige.incidents.TimelineLine;
import org.yige.incidents.TimelineLine.Readers;

/** What is told on an incident about who sits at the table. Nobody is named. */
public sealed interface TableHappening extends Happening {

    /** The parties want this mediator. */
    @TimelineLine(code = "mediators.chosen", readers = Readers.EVERYBODY)
    record MediatorChosen(String committee) implements TableHappening {}

    /** Somebody who was to mediate does not. */
    @TimelineLine(code = "mediators.not-that-one")
    record MediatorGone(MediatorChoice.ChoiceStanding why) implements TableHappening {}

    /** Somebody else may sit there, as every party agrees. */
    @TimelineLine(code = "mediators.guest", readers = Readers.EVERYBODY)
    record GuestAdmitted(Guest.GuestCapacity capacity) implements TableHappening {}

    /** Another post was asked to come along. */
    @TimelineLine(code = "mediators.asked-along", readers = Readers.EVERYBODY)
    record AskedAlong(String title) implements TableHappening {}

    /** It comes, or cannot. */
    @TimelineLine(code = "mediators.comes-along")
    record ComesAlong(String title, boolean coming) implements TableHappening {}
}
