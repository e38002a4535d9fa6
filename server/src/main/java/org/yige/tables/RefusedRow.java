package org.yige.tables;

import java.util.Map;
import java.util.Optional;
import org.yige.shared.Refusal;

/**
 * A row that may not come in, and why.
 *
 * @param row as the spreadsheet numbers it; 0 where the fault lies between rows
 * @param key what the row is about, by a code
 * @param column the heading above the cell that is wrong
 * @param value what stands there, masked where it is personal
 */
public record RefusedRow(
        int row,
        Optional<String> key,
        Optional<String> column,
        Optional<String> value,
        Refusal why,
        Map<String, Object> facts) {

    /** A fault that lies in no one cell. */
    public RefusedRow(int row, String key, Refusal why, Map<String, Object> facts) {
        this(row, Optional.of(key), Optional.empty(), Optional.empty(), why, facts);
    }
}
