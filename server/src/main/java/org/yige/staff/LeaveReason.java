package org.yige.staff;

/** Why somebody is away. Never a word about health: it is nobody's business here. */
public enum LeaveReason {
    REST,
    LEAVE,
    TRAINING,
    DUTY_ELSEWHERE
}
