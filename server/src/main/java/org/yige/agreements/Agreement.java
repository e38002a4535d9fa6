package org.yige.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yige.privacy.Sealed;
import org.yige.shared.Worded;

/**
 * What the parties came to. It binds from the day all of them signed, or agreed by word of mouth
 * (人民调解法 29, 30).
 *
 * @param facts the main facts, what was at issue, who is responsible
 * @param confirmUntil last day on which both may ask a court to confirm it (人民调解法 33)
 * @param special codes of what it touches on that the law treats apart
 * @param title of the post that concluded it
 */
public record Agreement(
        UUID dispute,
        boolean written,
        boolean openSession,
        LocalDate signedOn,
        LocalDate confirmUntil,
        Sealed facts,
        Map<UUID, SigningWay> signatures,
        List<String> special,
        UUID by,
        String title,
        int level,
        Instant at) {

    public Agreement {
        signatures = Map.copyOf(signatures);
        special = List.copyOf(special);
    }

    /** How a party signed. */
    public enum SigningWay implements Worded {
        BY_HAND,
        FINGERPRINT,
        SEAL,
        ON_SCREEN
    }
}
