package org.yige.alerts;

import org.yige.shared.Refusal;

/** Why a device is not told. */
public enum AlertsRefusal implements Refusal {
    NO_PUSH_HERE(RefusalKind.NOT_ALLOWED),
    NOT_A_DEVICE(RefusalKind.MALFORMED),
    NO_DEVICE_TOOK_IT(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    AlertsRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
