package org.yige.staff;

import org.yige.shared.Worded;

/** Whether a post can take work now, and if not, why. */
public enum Availability implements Worded {
    AVAILABLE,
    VACANT,
    ON_LEAVE,
    DEACTIVATED,
    OFF_SHIFT
}
