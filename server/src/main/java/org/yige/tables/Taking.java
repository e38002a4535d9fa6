package org.yige.tables;

/** How a file is to be taken in. */
public enum Taking {
    ALL_OR_NOTHING,
    /** The rows that are right, without those that are not. */
    WHAT_IS_RIGHT,
    /** Nothing: only what would happen is asked. */
    PREVIEW;

    /** As requests say it. */
    public static Taking of(boolean partly, boolean preview) {
        return preview ? PREVIEW : partly ? WHAT_IS_RIGHT : ALL_OR_NOTHING;
    }

    /** Whether what came in stays, given that some rows were refused or none. */
    boolean keeps(boolean someRefused) {
        return this == WHAT_IS_RIGHT || this == ALL_OR_NOTHING && !someRefused;
    }
}
