package org.yige.positions;

import org.yige.shared.Worded;

/** Why a fix was not taken. */
public enum FixLeftOut implements Worded {
    NOT_ON_DUTY,
    FROM_THE_FUTURE,
    OTHER_TIME_ZONE,
    TOO_OLD,
    NOT_LOCATED,
    JUMPED,
    TOO_MANY
}
