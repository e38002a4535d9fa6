package org.yige.supervision;

/** How serious a card is, the most serious first. */
enum Colour {
    RED,
    ORANGE,
    YELLOW;

    /** What becomes of a card nobody replied to in time. Red stays red. */
    Colour raised() {
        return switch (this) {
            case YELLOW -> ORANGE;
            case ORANGE, RED -> RED;
        };
    }
}
