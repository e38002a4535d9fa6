package org.yige.privacy;

import org.yige.shared.Refusal;

/** Why personal data stays closed. */
public enum PrivacyRefusal implements Refusal {
    /** A look needs a reason in words, which is kept. */
    PURPOSE_NEEDED(Kind.MALFORMED),
    /** The keys are in the environment: whoever keeps them there adds the new one. */
    KEYS_ARE_KEPT_OUTSIDE(Kind.CONFLICT);

    private final Kind kind;

    PrivacyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
