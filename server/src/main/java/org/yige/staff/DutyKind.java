package org.yige.staff;

/** What belongs to every duty of a kind; which duties there are is the county's to say. */
public enum DutyKind {
    /** Officers, auxiliaries and those who work the grid: incidents may be theirs. */
    TEAM,
    /** Answers for a level of the ladder: incidents may be passed up to it. */
    HEAD,
    /** Staffed round the clock by several in turn: it can always be asked. */
    ROOM,
    /** One of the N of a 1+1+N team, beside the ladder. */
    SIX,
    /** Helps as one of many, and is shown no one's data (domain rule: least privilege). */
    HELP
}
