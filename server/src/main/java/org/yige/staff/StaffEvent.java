package org.yige.staff;

/** What staff tells the modules above. */
public sealed interface StaffEvent {

    /** Somebody no longer works here. */
    record Deactivated(PersonId person) implements StaffEvent {}
}
