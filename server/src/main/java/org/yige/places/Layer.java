package org.yige.places;

/** What a map can show. */
enum Layer {
    OUTLINE,
    VILLAGES,
    GRIDS,
    BEATS,
    STATIONS
}
