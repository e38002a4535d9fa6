package org.yige.once;

import org.yige.shared.Refusal;

/** Why a key says no. */
public enum OnceRefusal implements Refusal {
    KEY_NOT_USABLE(RefusalKind.MALFORMED),
    KEY_USED_FOR_SOMETHING_ELSE(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    OnceRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
