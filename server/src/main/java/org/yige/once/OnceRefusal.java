package org.yige.once;

import org.yige.shared.Refusal;

/** Why a key says no. */
public enum OnceRefusal implements Refusal {
    KEY_NOT_USABLE(Kind.MALFORMED),
    KEY_USED_FOR_SOMETHING_ELSE(Kind.CONFLICT);

    private final Kind kind;

    OnceRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
