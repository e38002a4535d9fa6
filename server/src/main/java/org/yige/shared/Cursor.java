package org.yige.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * How far somebody has read in a list that is sorted by a moment and then by id. Screens send it
 * back as they got it and read nothing out of it.
 *
 * @param rank what comes before the moment; nought in a list that is sorted by the moment alone
 * @param at as exact as the database keeps it
 */
public record Cursor(int rank, Instant at, UUID id) {

    public Cursor {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Of a list that is sorted by the moment alone. */
    public Cursor(Instant at, UUID id) {
        this(0, at, id);
    }

    /** What a screen is given. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "_" + id + "_" + rank).getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads one given out before; what was not is as if none were sent. */
    public static Optional<Cursor> find(String text) {
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII)
                            .split("_", 3);
            return Optional.of(
                    new Cursor(
                            parts.length > 2 ? Integer.parseInt(parts[2]) : 0,
                            SentTimes.held(Instant.parse(parts[0])),
                            UUID.fromString(parts[1])));
        } catch (DateTimeException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | Refused e) {
            return Optional.empty();
        }
    }
}
