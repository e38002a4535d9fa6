package org.yige.papers;

import static org.yige.papers.PapersPractice.FieldKind.LIST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yige.papers.PapersPractice.PaperField;
import org.yige.papers.PapersPractice.PaperKind;
import org.yige.privacy.Masks;
import org.yige.shared.Labels;
import org.yige.shared.Refused;
import org.yige.shared.SharedRefusal;

/** What may be filled in, how it is printed, and what is left of it in a masked copy. */
final class PapersRules {

    /** A record of a long afternoon; a book is told to be shorter. */
    static final int MOST_LETTERS = 20_000;

    static final int MOST_IN_A_LIST = 500;

    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?![\\dXx])");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1\\d{10}(?!\\d)");

    private PapersRules() {}

    /**
     * What is filled in, as the template prints it.
     *
     * @param pictures draws a picture anew, to what an {@code img} shows
     * @throws Refused naming the field that lacks, that nobody knows, or that is not what it says
     */
    static Map<String, Object> printed(
            PaperKind paper, Map<String, ?> entry, Function<byte[], String> pictures) {
        return filled(paper, "", entry, (field, value) -> print(field, value, pictures));
    }

    /** How one value of a field is written. */
    private interface Writing {
        Object write(PaperField field, Object value);
    }

    private static Map<String, Object> filled(
            PaperKind paper, String list, Map<String, ?> entry, Writing writing) {
        var fields = of(paper, list);
        entry.keySet().stream()
                .filter(name -> !fields.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refused(
                            PapersRefusal.FIELD_UNKNOWN, list.isEmpty() ? name : list + "." + name);
                });
        var out = new LinkedHashMap<String, Object>();
        fields.forEach((name, field) -> {
            var value = entry.get(name);
            if (value == null || isEmpty(value)) {
                if (!field.mayLack()) {
                    throw refused(PapersRefusal.FIELD_MISSING, field.label().zh());
                }
            } else if (field.kind() == LIST) {
                out.put(name, rows(paper, field, value, writing));
            } else {
                out.put(name, writing.write(field, value));
            }
        });
        return out;
    }

    private static Map<String, PaperField> of(PaperKind paper, String list) {
        return paper.fields().stream()
                .filter(field -> field.within().orElse("").equals(list))
                .collect(
                        Collectors.toMap(
                                PaperField::name,
                                field -> field,
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private static List<Object> rows(
            PaperKind paper, PaperField list, Object value, Writing writing) {
        if (!(value instanceof List<?> given)) {
            throw refused(PapersRefusal.FIELD_NOT_USABLE, list.label().zh());
        }
        if (given.size() > MOST_IN_A_LIST) {
            throw new Refused(
                    SharedRefusal.TOO_LONG,
                    Map.of("name", list.label().zh(), "most", MOST_IN_A_LIST));
        }
        var rows = new ArrayList<Object>();
        for (var one : given) {
            rows.add(
                    switch (one) {
                        case Map<?, ?> row -> filled(paper, list.code(), named(row), writing);
                        case String text -> writing.write(list, text);
                        default -> throw refused(PapersRefusal.FIELD_NOT_USABLE, list.label().zh());
                    });
        }
        return rows;
    }

    private static Map<String, Object> named(Map<?, ?> row) {
        var out = new LinkedHashMap<String, Object>();
        row.forEach((key, value) -> out.put(String.valueOf(key), value == null ? "" : value));
        return out;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    private static Object print(PaperField field, Object value, Function<byte[], String> pictures) {
        return switch (field.kind()) {
            case AMOUNT -> amount(field, value);
            case DAY -> {
                if (value instanceof LocalDate day) {
                    yield day(day);
                }
                throw refused(PapersRefusal.FIELD_NOT_USABLE, field.label().zh());
            }
            case PICTURE -> {
                if (value instanceof byte[] picture) {
                    yield pictures.apply(picture);
                }
                throw refused(PapersRefusal.FIELD_NOT_USABLE, field.label().zh());
            }
            case TEXT, NAME, PHONE, ID_NUMBER, ADDRESS, LIST -> text(field, value);
        };
    }

    /** A day as papers say it. */
    static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(Labels.of("papers.day").zh(), Locale.CHINA).format(day);
    }

    /** Doubles are no money: what three tenths are is not known to them. */
    private static Amount amount(PaperField field, Object value) {
        try {
            return switch (value) {
                case BigDecimal exact -> new Amount(exact);
                case Integer whole -> new Amount(BigDecimal.valueOf(whole));
                case Long whole -> new Amount(BigDecimal.valueOf(whole));
                case String text -> new Amount(new BigDecimal(text.strip()));
                default -> throw new ArithmeticException("not exact");
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw refused(PapersRefusal.AMOUNT_NOT_EXACT, field.label().zh());
        }
    }

    /** As it was written: a letter nobody else has is somebody's name. Controls alone go. */
    private static String text(PaperField field, Object value) {
        if (!(value instanceof String given)) {
            throw refused(PapersRefusal.FIELD_NOT_USABLE, field.label().zh());
        }
        if (given.codePointCount(0, given.length()) > MOST_LETTERS) {
            throw new Refused(
                    SharedRefusal.TOO_LONG,
                    Map.of("name", field.label().zh(), "most", MOST_LETTERS));
        }
        return given.codePoints()
                .filter(letter -> letter == '\n' || !isUnseen(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            // What turns the direction of other text hides what it says.
            case Character.FORMAT -> true;
            default -> false;
        };
    }

    /**
     * The same, with nothing left of whoever it is about: what stands in a field of theirs is
     * masked, also where it stands in somebody's words.
     */
    static Map<String, Object> masked(PaperKind paper, Map<String, Object> printed) {
        var known =
                new TreeMap<String, String>(
                        Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(text -> text));
        collect(paper, "", printed, known);
        return filled(
                paper,
                "",
                printed,
                (field, value) ->
                        switch (field.kind()) {
                            case NAME, PHONE, ID_NUMBER, ADDRESS ->
                                    mask(field, String.valueOf(value));
                            case TEXT, LIST -> within(String.valueOf(value), known);
                            case AMOUNT, DAY -> value;
                            case PICTURE -> "";
                        });
    }

    private static void collect(
            PaperKind paper, String list, Map<?, ?> printed, Map<String, String> known) {
        of(paper, list)
                .forEach((name, field) -> {
                    var value = printed.get(name);
                    switch (field.kind()) {
                        case NAME, PHONE, ID_NUMBER, ADDRESS -> {
                            if (value instanceof String text && text.length() > 1) {
                                known.put(text, mask(field, text));
                            }
                        }
                        case LIST -> {
                            if (value instanceof List<?> rows) {
                                rows.stream()
                                        .filter(Map.class::isInstance)
                                        .forEach(row ->
                                                collect(
                                                        paper,
                                                        field.code(),
                                                        (Map<?, ?>) row,
                                                        known));
                            }
                        }
                        case TEXT, AMOUNT, DAY, PICTURE -> {}
                    }
                });
    }

    private static String mask(PaperField field, String value) {
        return switch (field.kind()) {
            case NAME -> Masks.name(value);
            case PHONE -> Masks.phone(value);
            case ID_NUMBER -> Masks.idNumber(value);
            default -> Masks.address(value);
        };
    }

    private static String within(String text, Map<String, String> known) {
        var out = text;
        for (var one : known.entrySet()) {
            out = out.replace(one.getKey(), one.getValue());
        }
        out = ID_NUMBER.matcher(out).replaceAll(found -> Masks.idNumber(found.group()));
        return PHONE.matcher(out).replaceAll(found -> Masks.phone(found.group()));
    }

    /** As templates and files know it: an amount is what it says, and what it says in capitals. */
    static Map<String, Object> flat(Map<String, Object> fields) {
        var out = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> {
            switch (value) {
                case Amount amount -> {
                    out.put(name, amount.toString());
                    out.put(name + ".capital", amount.capital());
                }
                case List<?> rows ->
                        out.put(name, rows.stream().map(PapersRules::flatRow).toList());
                default -> out.put(name, value);
            }
        });
        return out;
    }

    private static Object flatRow(Object row) {
        return row instanceof Map<?, ?> map ? flat(named(map)) : row;
    }

    private static Refused refused(PapersRefusal why, String field) {
        return new Refused(why, Map.of("field", field));
    }

    /** The number as it is printed. */
    static String number(PaperKind paper, String word, int year, int number) {
        return paper.number()
                .replace("{year}", String.valueOf(year))
                .replace("{word}", word)
                .replace("{number}", String.valueOf(number));
    }

    /** A sample of every field, as an entry. */
    static Map<String, Object> sample(PaperKind paper, byte[] picture) {
        return sample(paper, "", picture);
    }

    private static Map<String, Object> sample(PaperKind paper, String list, byte[] picture) {
        var out = new LinkedHashMap<String, Object>();
        of(paper, list)
                .forEach((name, field) -> {
                    var said = field.sample().orElseGet(() -> field.label().zh());
                    out.put(
                            name,
                            switch (field.kind()) {
                                case LIST -> {
                                    var row = sample(paper, field.code(), picture);
                                    Object one = row.isEmpty() ? said : row;
                                    yield List.of(one, one);
                                }
                                case AMOUNT -> new BigDecimal("12345.60");
                                case DAY -> LocalDate.of(2026, 11, 30);
                                case PICTURE -> picture;
                                case TEXT, NAME, PHONE, ID_NUMBER, ADDRESS -> said;
                            });
                });
        return out;
    }
}
