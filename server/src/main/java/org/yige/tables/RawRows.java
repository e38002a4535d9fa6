package org.yige.tables;

import java.util.Iterator;

/** The rows of a file one after another, from the first; none is kept. */
sealed interface RawRows extends Iterator<RawRow>, AutoCloseable permits CsvRows, WorkbookRows {

    @Override
    void close();
}
