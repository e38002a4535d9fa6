package org.yige.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.places.DivisionCode;
import org.yige.shared.Area;

/**
 * Lets a screen on a wall show one area, and nothing else, for as long as nobody takes it back.
 *
 * @param name where the screen hangs
 * @param endedAt when it was taken back; empty while it shows
 */
record WallKey(
        UUID id, String name, DivisionCode division, Instant madeAt, Optional<Instant> endedAt) {

    Area area() {
        return new Area(List.of(division.value()));
    }
}
