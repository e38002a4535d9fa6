package org.yige.privacy;

import org.yige.shared.Refusal;

/** Why personal data stays closed. */
public enum PrivacyRefusal implements Refusal {
    /** A look needs a reason in words, which is kept. */
    PURPOSE_NEEDED(RefusalKind.MALFORMED),
    /** What was written is no reason. */
    NO_REASON(RefusalKind.MALFORMED),
    /** Looked at more people than work asks for; {@code most} says how many. */
    TOO_MANY_LOOKS(RefusalKind.TOO_MUCH),
    /** The keys are in the environment: whoever keeps them there adds the new one. */
    KEYS_ARE_KEPT_OUTSIDE(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    PrivacyRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
