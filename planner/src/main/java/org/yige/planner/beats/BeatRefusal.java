package org.yige.planner.beats;

/** Why no plan is made. */
public enum BeatRefusal {
    NOT_AN_INPUT,
    NO_UNITS,
    SAME_ID_TWICE,
    UNKNOWN_UNIT,
    UNKNOWN_BEAT,
    PEOPLE_MISSING,
    PEOPLE_IMPOSSIBLE,
    PLACE_IMPOSSIBLE,
    TOO_BIG_TO_KEEP_WHOLE,
    NO_PARTITION_MEETS_THE_TARGET,
    BEATS_IMPOSSIBLE,
    WISHES_CONTRADICT,
    WISH_OUT_OF_REACH
}
