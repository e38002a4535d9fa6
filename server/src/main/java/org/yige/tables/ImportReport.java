package org.yige.tables;

import java.util.List;

/**
 * What became of a file, or would become of it: how many rows came in, and every one that may not.
 */
public record ImportReport(int accepted, List<RefusedRow> refused) {

    public ImportReport {
        refused = List.copyOf(refused);
    }
}
