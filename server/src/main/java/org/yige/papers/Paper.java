package org.yige.papers;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
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

    /** The files a paper is. */
    public enum Format {
        PDF("application/pdf"),
        OFD("application/ofd"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final MediaType type;

        Format(String type) {
            this.type = MediaType.parseMediaType(type);
        }

        MediaType type() {
            return type;
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a version of a paper stands. */
    public enum Standing implements Worded {
        GENUINE,
        REPLACED,
        WITHDRAWN
    }

    Standing standing(int of) {
        return withdrawn ? Standing.WITHDRAWN : of < version ? Standing.REPLACED : Standing.GENUINE;
    }
}
