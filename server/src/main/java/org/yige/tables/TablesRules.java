package org.yige.tables;

import static org.yige.shared.Decision.no;
import static org.yige.shared.Decision.yes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yige.shared.Decision;
import org.yige.tables.TableColumn.CellForm;

/** How people write headings, codes, numbers and days, and what is meant. */
final class TablesRules {

    /** A spreadsheet keeps so many digits of a number and makes noughts of the rest. */
    private static final int DIGITS_KEPT = 15;

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;

    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(200_000);

    private static final Pattern IN_BRACKETS =
            Pattern.compile("[(（\\[【〔].*?[)）\\]】〕]", Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{P}\\p{S}]");
    private static final Pattern MUST = Pattern.compile("(必填|选填)项?$");
    private static final Pattern POWER =
            Pattern.compile("[+-]?\\d+(\\.\\d+)?E[+-]?\\d{1,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATED =
            Pattern.compile(
                    "(\\d{4})\\s*(?:[-/.]|年)\\s*(\\d{1,2})\\s*(?:[-/.]|月)\\s*(\\d{1,2})\\s*日?"
                            + "([T ]\\s*\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?");
    private static final Pattern DAY_IN_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5,6}(\\.0+)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern FORMULA_OF_TEXT = Pattern.compile("=\\s*\"(.*)\"", Pattern.DOTALL);
    private static final Pattern FRACTION_OF_NOUGHT = Pattern.compile("(\\d+)\\.0+");

    private static final Pattern SUM =
            Pattern.compile(
                    "(本页|本表|本村|本镇|全村|全镇|全县|人员)?(合计|小计|总计|共计|累计)(人数|户数|数)?(共?[\\d.,]+)?[人名户个条件行]?"
                            + "|共[\\d.,]+[人名户个条件行]|(grand|sub)?totals?(\\d+)?");
    private static final Pattern NOTE =
            Pattern.compile(
                    "(备注|附注|注|说明|填表说明|填表须知"
                            + "|(填表|制表|填报|报送|上报|审核|审批|复核|负责)(人|单位|部门|日期|时间)?"
                            + "|(单位|部门)?(负责人|盖章|领导)(签字|签名)?|联系(人|电话|方式)|经办人|notes?|remarks?|preparedby|checkedby)\\d{0,2}");

    private static final int LONGEST_SUM = 30;
    private static final int LONGEST_HEADING = 1_000;

    private TablesRules() {}

    /** A heading without what is in brackets, marks, spaces and capitals: 姓名*（必填） is 姓名. */
    static String bareHeading(String heading) {
        var bare = wholeHeading(IN_BRACKETS.matcher(beginning(heading)).replaceAll(""));
        return bare.isEmpty() ? wholeHeading(heading) : bare;
    }

    /** A heading without marks, spaces and capitals, the words in brackets being kept. */
    static String wholeHeading(String heading) {
        var words =
                MARKS.matcher(narrow(beginning(heading)).toLowerCase(Locale.ROOT)).replaceAll("");
        return MUST.matcher(words).replaceFirst("");
    }

    /** Whether a cell is what a sum under a table is called: 合计, 小 计：, 共计12人. */
    static boolean isSum(String plain) {
        return plain.length() <= LONGEST_SUM
                && SUM.matcher(MARKS.matcher(narrow(plain).toLowerCase(Locale.ROOT)).replaceAll(""))
                        .matches();
    }

    /** What a note below a table begins with, its colon too: 备注：, 填表人：. Empty if it is none. */
    static String note(String plain) {
        var begun = plain.substring(0, Math.min(plain.length(), LONGEST_SUM));
        int colon = narrow(begun).indexOf(':');
        return colon > 0 && NOTE.matcher(wholeHeading(begun.substring(0, colon))).matches()
                ? begun.substring(0, colon + 1)
                : "";
    }

    /** Every cell of the first rows is held for a heading: one as long as a book is none. */
    private static String beginning(String heading) {
        return heading.length() <= LONGEST_HEADING
                ? heading
                : heading.substring(0, LONGEST_HEADING);
    }

    /**
     * A cell as it was meant before any column is asked: what cannot be seen goes, and so do the
     * apostrophe and the {@code ="…"} by which people keep a spreadsheet from counting with digits.
     * Characters for private use stay: rare names are written with them.
     */
    static String plain(String cell) {
        if (isPlain(cell)) {
            return cell;
        }
        var seen = stripped(withoutUnseen(cell));
        if (seen.startsWith("'")) {
            return stripped(seen.substring(1));
        }
        var formula = FORMULA_OF_TEXT.matcher(seen);
        return formula.matches() ? stripped(formula.group(1).replace("\"\"", "\"")) : seen;
    }

    /** What a plain cell says in a column of a form. */
    static Decision<String> read(String plain, CellForm form) {
        return switch (form) {
            case WORDS -> yes(plain);
            case CODE -> code(plain);
            case NUMBER -> number(plain);
            case DAY -> day(plain);
        };
    }

    /** Digits a spreadsheet turned into 1.4E+10 are lost; nobody guesses them back. */
    private static Decision<String> code(String plain) {
        var code = withoutSpaces(narrow(plain));
        if (POWER.matcher(code).matches()) {
            return no(TablesRefusal.CELL_SPOILT);
        }
        var whole = FRACTION_OF_NOUGHT.matcher(code);
        return yes(whole.matches() ? whole.group(1) : code);
    }

    private static Decision<String> number(String plain) {
        var number = withoutSpaces(narrow(plain));
        if (POWER.matcher(number).matches()) {
            return no(TablesRefusal.CELL_SPOILT);
        }
        if (GROUPED.matcher(number).matches()) {
            number = number.replace(",", "");
        }
        if (!NUMBER.matcher(number).matches()) {
            return no(TablesRefusal.NOT_A_NUMBER);
        }
        var whole = FRACTION_OF_NOUGHT.matcher(number);
        return yes(whole.matches() ? whole.group(1) : number);
    }

    /** A day as 2026-01-31, however it was written; the order year, month, day is the only one. */
    private static Decision<String> day(String plain) {
        var written = narrow(plain).strip();
        if (SERIAL.matcher(written).matches()) {
            return serialDay(new BigDecimal(written), false);
        }
        for (var pattern : java.util.List.of(DATED, DAY_IN_DIGITS)) {
            var found = pattern.matcher(written);
            if (found.matches()) {
                return dayOf(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)));
            }
        }
        return no(TablesRefusal.NOT_A_DAY);
    }

    private static Decision<String> dayOf(int year, int month, int day) {
        try {
            var date = LocalDate.of(year, month, day);
            return year < FIRST_YEAR || year > LAST_YEAR
                    ? no(TablesRefusal.NOT_A_DAY)
                    : yes(date.toString());
        } catch (DateTimeException e) {
            return no(TablesRefusal.NOT_A_DAY);
        }
    }

    /**
     * The day a spreadsheet keeps as a number: counted from 1900, a leap year only there, or from
     * 1904.
     */
    static Decision<String> serialDay(BigDecimal serial, boolean from1904) {
        if (serial.signum() <= 0 || serial.compareTo(LAST_SERIAL) > 0) {
            return no(TablesRefusal.NOT_A_DAY);
        }
        var first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        int days = serial.setScale(0, RoundingMode.FLOOR).intValue();
        var date = first.plusDays(days);
        return dayOf(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * A number as it stands in a workbook, in plain digits; one with more digits than a spreadsheet
     * keeps has lost its last ones.
     */
    static Decision<String> stored(BigDecimal number) {
        var round = number.round(new MathContext(DIGITS_KEPT, RoundingMode.HALF_EVEN));
        if (round.precision() - round.scale() > DIGITS_KEPT) {
            return no(TablesRefusal.CELL_SPOILT);
        }
        return yes(round.signum() == 0 ? "0" : round.stripTrailingZeros().toPlainString());
    }

    /** Full-width letters, digits and marks as the narrow ones they stand for. */
    static String narrow(String text) {
        StringBuilder narrow = null;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            char meant =
                    letter >= '\uFF01' && letter <= '\uFF5E'
                            ? (char) (letter - 0xFEE0)
                            : letter == '\u3000' ? ' ' : letter;
            if (meant != letter) {
                if (narrow == null) {
                    narrow = new StringBuilder(text);
                }
                narrow.setCharAt(at, meant);
            }
        }
        return narrow == null ? text : narrow.toString();
    }

    /** Most cells: nothing to take away, seen without making a copy. */
    private static boolean isPlain(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        char first = cell.charAt(0);
        if (first == '\'' || first == '=' || isBlank(first)) {
            return false;
        }
        if (isBlank(cell.charAt(cell.length() - 1))) {
            return false;
        }
        for (int at = 0; at < cell.length(); at++) {
            char letter = cell.charAt(at);
            if (letter < ' ' && letter != '\n' || letter >= '\u007F' && isUnseen(letter)) {
                return false;
            }
        }
        return true;
    }

    private static String withoutUnseen(String cell) {
        var seen = new StringBuilder(cell.length());
        for (int at = 0; at < cell.length(); at++) {
            char letter = cell.charAt(at);
            if (!isUnseen(letter)) {
                seen.append(letter);
            } else if (letter == '\r' && (at + 1 == cell.length() || cell.charAt(at + 1) != '\n')) {
                seen.append('\n');
            }
        }
        return seen.toString();
    }

    /** Controls and marks of direction or width; not line ends and tabs, which part words. */
    private static boolean isUnseen(char letter) {
        if (letter == '\n' || letter == '\t') {
            return false;
        }
        int type = Character.getType(letter);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    static boolean isBlank(char letter) {
        return letter <= ' '
                || letter >= '\u007F' && (Character.isSpaceChar(letter) || isUnseen(letter));
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String withoutSpaces(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isBlank(text.charAt(at))) {
                return text.codePoints()
                        .filter(letter -> letter > 0xFFFF || !isBlank((char) letter))
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
