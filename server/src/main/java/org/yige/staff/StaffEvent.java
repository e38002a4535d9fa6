package org.yige.staff;

/** What staff tells the modules above. */
public sealed interface StaffEvent {

    /** People, posts, holdings or leave changed. */
    record Changed() implements StaffEvent {}

    /** Somebody no longer works here. */
    record Deactivated(PersonId person) implements StaffEvent {}
}
