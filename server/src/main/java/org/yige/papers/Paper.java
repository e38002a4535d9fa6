package org.yige.papers;

import java.time.Instant;
import java.util.UUID;
import org.yige.shared.Worded;

/**
 * A paper that was numbered.
 *
 * @param number as it is printed
 * @param issuer the body that issued it, as it is printed
 * @param version the last one, which holds
 * @param at when that was made, or it was withdrawn
 */
public record Paper(
        UUID id,
        String kind,
        String number,
        String issuer,
        String module,
        UUID subject,
        int version,
        Instant at,
        boolean withdrawn) {

    /** A paper that was just written, with the code printed on it: kept by nobody else. */
    public record Issued(Paper paper, String code) {}

    /** How a version of a paper stands. */
    public enum PaperStanding implements Worded {
        GENUINE,
        REPLACED,
        WITHDRAWN
    }

    PaperStanding standing(int of) {
        return withdrawn
                ? PaperStanding.WITHDRAWN
                : of < version ? PaperStanding.REPLACED : PaperStanding.GENUINE;
    }
}
