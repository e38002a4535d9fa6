package org.yige.tables;

import java.util.List;
import java.util.Optional;

/**
 * How a file was taken, so that whoever sent it can see whether it was meant so.
 *
 * @param kind CSV or XLSX
 * @param letters in which it was written, if it is text
 * @param separator between its cells, if it is text
 * @param sheet that was read, if it is a workbook
 * @param headingRow the row the headings stand in
 * @param dropped headings of columns that are never kept, and were not read
 * @param ignored headings nobody here knows
 */
public record ReadAs(
        TableFormat kind,
        Optional<String> letters,
        Optional<String> separator,
        Optional<String> sheet,
        int headingRow,
        List<String> dropped,
        List<String> ignored) {}
