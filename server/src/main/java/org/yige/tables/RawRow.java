package org.yige.tables;

/** A row as a file has it, before any column is asked. */
interface RawRow {

    /** The number the spreadsheet shows beside it. */
    int number();

    /** How many cells it has; what is beyond is empty. */
    int size();

    /** What is written in a cell, empty beyond the last. */
    String text(int at);

    /** What the file itself says about a cell. */
    Known known(int at);

    /** What a file knows about a cell beside its text. */
    enum Known {
        /** Text, which may be anything. */
        WRITTEN,
        NUMBER,
        /** A number in a workbook that counts its days from 1904. */
        NUMBER_1904,
        /** A day, perhaps with a time, which the workbook keeps as such; in ISO form. */
        DAY,
        /** A number with more digits than a spreadsheet keeps. */
        SPOILT,
        /** A formula that came to an error. */
        IN_ERROR,
        /** A formula that no program has worked out yet. */
        NOT_CALCULATED
    }

    /** Whether nothing is written in it at all. */
    default boolean isEmpty() {
        for (int at = 0; at < size(); at++) {
            if (!isEmpty(at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing that can be seen is written in a cell. */
    default boolean isEmpty(int at) {
        var text = text(at);
        for (int letter = 0; letter < text.length(); letter++) {
            if (!TablesRules.isBlank(text.charAt(letter))) {
                return false;
            }
        }
        return true;
    }
}
