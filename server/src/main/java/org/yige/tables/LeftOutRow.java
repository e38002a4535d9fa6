package org.yige.tables;

import org.yige.shared.Worded;

/**
 * A row that was passed over because it is no entry.
 *
 * @param value what it begins with; of a note the word before its colon, as names may follow
 */
public record LeftOutRow(int row, String value, LeftOutKind why) {

    /** What stands in tables between or below the entries. */
    public enum LeftOutKind implements Worded {
        /** Counts the entries above it. */
        SUM,
        /** Says something about the table, or who signs for it. */
        NOTE
    }
}
