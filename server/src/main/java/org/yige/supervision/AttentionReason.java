package org.yige.supervision;

/** What speaks for looking at an incident. */
public enum AttentionReason {
    LATE,
    SENT_BACK,
    NOBODY_ABOVE,
    WAITS_FOR_YES
}
