package org.yige.tables;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yige.shared.Worded;

/**
 * What became of a file, or would become of it: how many rows came in, and every one that may not.
 *
 * @param changes how much of what was done, in the order in which it is said
 */
public record ImportReport(
        int accepted, List<RefusedRow> refused, Map<ImportChange, Integer> changes) {

    /** What taking in a row may do to what stands. */
    public enum ImportChange implements Worded {
        PEOPLE_ADDED,
        POSTS_MADE,
        HELD,
        ADDED,
        CHANGED,
        ENDED,
        SAME
    }

    public ImportReport {
        refused = List.copyOf(refused);
        changes = new TreeMap<>(changes);
    }

    public ImportReport(int accepted, List<RefusedRow> refused) {
        this(accepted, refused, Map.of());
    }
}
