package org.yige.tables;

import org.yige.shared.Refusal;

/** Why a file, or a cell of it, cannot be read. */
public enum TablesRefusal implements Refusal {
    EMPTY_FILE(Kind.MALFORMED),
    OLD_WORKBOOK(Kind.MALFORMED),
    LOCKED_WORKBOOK(Kind.MALFORMED),
    BROKEN_WORKBOOK(Kind.MALFORMED),
    WEB_PAGE(Kind.MALFORMED),
    PDF(Kind.MALFORMED),
    NOT_A_TABLE(Kind.MALFORMED),
    UNKNOWN_LETTERS(Kind.MALFORMED),
    MIXED_LETTERS(Kind.MALFORMED),
    BROKEN_QUOTES(Kind.MALFORMED),
    NO_HEADINGS(Kind.MALFORMED),
    COLUMN_MISSING(Kind.MALFORMED),
    ONLY_HEADINGS(Kind.MALFORMED),
    FILE_TOO_LARGE(Kind.MALFORMED),
    UNPACKS_TOO_LARGE(Kind.MALFORMED),
    TOO_MANY_ROWS(Kind.NOT_ALLOWED),
    TOO_LARGE_FOR_A_WORKBOOK(Kind.NOT_ALLOWED),
    IMPORT_REFUSED(Kind.NOT_ALLOWED),
    CELL_MISSING(Kind.NOT_ALLOWED),
    CELL_TWICE(Kind.NOT_ALLOWED),
    CELL_SPOILT(Kind.NOT_ALLOWED),
    CELL_IN_ERROR(Kind.NOT_ALLOWED),
    NOT_CALCULATED(Kind.NOT_ALLOWED),
    NOT_A_DAY(Kind.NOT_ALLOWED),
    NOT_A_NUMBER(Kind.NOT_ALLOWED);

    private final Kind kind;

    TablesRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
