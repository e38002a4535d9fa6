package org.yige.incidents;

import org.yige.shared.Worded;

/** Why a rung of the ladder did not get an incident, other than that nobody was there. */
public enum Skipped implements Worded {
    /** The county has no post on that level that answers for the place. */
    NO_POST,
    /** It is a matter for the police, and this post may not decide it. */
    MAY_NOT_DECIDE,
    /** The post has it; its holder is away and somebody stands in. */
    STOOD_IN_FOR
}
