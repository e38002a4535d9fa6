package org.yige.places;

import java.time.LocalDate;

/** What places tells the modules above. */
public sealed interface PlacesEvent {

    /** Places were drawn, changed or ended; what a point belongs to may differ from this day on. */
    record Redrawn(LocalDate from) implements PlacesEvent {}
}
