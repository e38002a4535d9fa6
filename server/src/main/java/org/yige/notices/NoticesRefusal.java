package org.yige.notices;

import org.yige.shared.Refusal;

/** Why a screen on a wall shows nothing, or a key for one is not made. */
public enum NoticesRefusal implements Refusal {
    /** Unknown or taken back: which of the two is not said. */
    WALL_KEY_UNKNOWN(RefusalKind.FORBIDDEN),
    WALL_KEY_NEEDS_A_NAME(RefusalKind.MALFORMED),
    /** Not a county, town or village of ours today. */
    WALL_KEY_NEEDS_AN_AREA(RefusalKind.MALFORMED);

    private final RefusalKind kind;

    NoticesRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
