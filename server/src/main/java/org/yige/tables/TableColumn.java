package org.yige.tables;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A column somebody reads.
 *
 * @param key its name in our own files, by which a row is asked for it
 * @param form what stands in it, which decides how a cell is cleaned
 * @param needed whether a file without it is refused
 * @param headings other headings it goes under, in any language; the first is shown to people
 * @param shown how a cell is shown in a report: masked where it is personal
 */
public record TableColumn(
        String key,
        CellForm form,
        boolean needed,
        List<String> headings,
        UnaryOperator<String> shown) {

    /** What stands in a column. */
    public enum CellForm {
        /** Words, left as they are but for what cannot be seen. */
        WORDS,
        /** Digits or letters that name something; spaces and full-width letters are typing. */
        CODE,
        NUMBER,
        DAY
    }

    /** A column of words. */
    public static TableColumn words(String key, String... headings) {
        return of(key, CellForm.WORDS, headings);
    }

    /** A column of codes, phone numbers or other digits that are not counted with. */
    public static TableColumn code(String key, String... headings) {
        return of(key, CellForm.CODE, headings);
    }

    /** A column of numbers. */
    public static TableColumn number(String key, String... headings) {
        return of(key, CellForm.NUMBER, headings);
    }

    /** A column of days. */
    public static TableColumn day(String key, String... headings) {
        return of(key, CellForm.DAY, headings);
    }

    private static TableColumn of(String key, CellForm form, String... headings) {
        return new TableColumn(key, form, false, List.of(headings), cell -> cell);
    }

    /** The same column, without which a file is refused. */
    public TableColumn mustBeThere() {
        return new TableColumn(key, form, true, headings, shown);
    }

    /** The same column, masked in reports. */
    public TableColumn maskedBy(UnaryOperator<String> mask) {
        return new TableColumn(key, form, needed, headings, mask);
    }

    /** Its name for people who have no heading before them. */
    public String title() {
        return headings.isEmpty() ? key : headings.getFirst();
    }
}
