package org.yige.mediators;

import org.yige.shared.Worded;

/** What the law wants of a committee and is not so (人民调解法 8, 9, 10). */
enum CommitteeFlaw implements Worded {
    TOO_FEW,
    TOO_MANY,
    NO_WOMAN,
    NO_CHAIR,
    SEVERAL_CHAIRS,
    TERM_OVER,
    TERM_ENDS_SOON,
    NOT_FILED
}
