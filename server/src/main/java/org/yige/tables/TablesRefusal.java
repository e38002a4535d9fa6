package org.yige.tables;

import org.yige.shared.Refusal;

/** Why a file, or a cell of it, cannot be read. */
public enum TablesRefusal implements Refusal {
    EMPTY_FILE(RefusalKind.MALFORMED),
    OLD_WORKBOOK(RefusalKind.MALFORMED),
    LOCKED_WORKBOOK(RefusalKind.MALFORMED),
    BROKEN_WORKBOOK(RefusalKind.MALFORMED),
    WEB_PAGE(RefusalKind.MALFORMED),
    PDF(RefusalKind.MALFORMED),
    NOT_A_TABLE(RefusalKind.MALFORMED),
    UNKNOWN_LETTERS(RefusalKind.MALFORMED),
    MIXED_LETTERS(RefusalKind.MALFORMED),
    BROKEN_QUOTES(RefusalKind.MALFORMED),
    NO_HEADINGS(RefusalKind.MALFORMED),
    COLUMN_MISSING(RefusalKind.MALFORMED),
    ONLY_HEADINGS(RefusalKind.MALFORMED),
    FILE_TOO_LARGE(RefusalKind.MALFORMED),
    UNPACKS_TOO_LARGE(RefusalKind.MALFORMED),
    FILES_COME_TOO_FAST(RefusalKind.TOO_MUCH),
    TOO_MANY_ROWS(RefusalKind.NOT_ALLOWED),
    TOO_LARGE_FOR_A_WORKBOOK(RefusalKind.NOT_ALLOWED),
    IMPORT_REFUSED(RefusalKind.NOT_ALLOWED),
    CELL_MISSING(RefusalKind.NOT_ALLOWED),
    CELL_TWICE(RefusalKind.NOT_ALLOWED),
    CELL_SPOILT(RefusalKind.NOT_ALLOWED),
    CELL_IN_ERROR(RefusalKind.NOT_ALLOWED),
    NOT_CALCULATED(RefusalKind.NOT_ALLOWED),
    NOT_A_DAY(RefusalKind.NOT_ALLOWED),
    NOT_A_NUMBER(RefusalKind.NOT_ALLOWED);

    private final RefusalKind kind;

    TablesRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
