package org.yige.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yige.shared.Worded;

/**
 * What became of a file, or would become of it: how many rows came in, and every one that may not.
 *
 * @param refusedCount how many may not; of very many the first alone are named
 * @param changes how much of what was done, in the order in which it is said
 * @param corrected what stood otherwise of somebody or something known
 */
public record ImportReport(
        int accepted,
        List<RefusedRow> refused,
        int refusedCount,
        Map<ImportChange, Integer> changes,
        List<CorrectedCell> corrected) {

    /** Who has that many to mend looks at the first, and at what made the file. */
    public static final int MOST_NAMED = 50_000;

    /**
     * A cell that put right what was on record.
     *
     * @param before what stood there, as it may be shown; empty if nothing did
     * @param now what stands there from now on, as it may be shown
     */
    public record CorrectedCell(int row, String column, Optional<String> before, String now) {}

    /** What taking in a row may do to what stands. */
    public enum ImportChange implements Worded {
        PEOPLE_ADDED,
        PEOPLE_CORRECTED,
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
        corrected = List.copyOf(corrected);
    }

    public ImportReport(int accepted, List<RefusedRow> refused) {
        this(accepted, refused, Map.of());
    }

    public ImportReport(
            int accepted, List<RefusedRow> refused, Map<ImportChange, Integer> changes) {
        this(accepted, refused, refused.size(), changes, List.of());
    }
}
