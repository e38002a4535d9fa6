package org.yige.rosters;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/**
 * The days of a sheet as lists name them, mostly without their year: a writing that could mean two
 * of its days means none.
 */
final class SheetDays {

    private static final String LIST_MARK = "、";

    private final Map<LocalDate, Set<String>> forms;
    private final Map<String, LocalDate> byWriting;

    SheetDays(SheetHead head) {
        forms = new LinkedHashMap<>();
        var written = formatters(Labels.of("rosters.written.day"));
        var weekdays = formatters(Labels.of("rosters.written.weekday"));
        head.first()
                .datesUntil(head.last().plusDays(1))
                .forEach(day -> forms.put(day, forms(day, written, weekdays)));
        byWriting = unambiguous(SheetDays::inOneForm);
    }

    /** The one day of the sheet that is written so. */
    Optional<LocalDate> find(String written) {
        return Optional.ofNullable(byWriting.get(inOneForm(written)));
    }

    /** The headings each day may go under: marks between digits do not count in a heading. */
    Map<LocalDate, List<String>> headings() {
        var plain = unambiguous(SheetDays::withoutMarks);
        return forms.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each ->
                                        each.getValue().stream()
                                                .filter(form ->
                                                        plain.containsKey(withoutMarks(form)))
                                                .toList(),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    /** What a label lists, in both languages. */
    static List<String> listed(Label label) {
        return words(label.zh() + LIST_MARK + label.en());
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(LIST_MARK)).distinct().toList();
    }

    private Map<String, LocalDate> unambiguous(UnaryOperator<String> form) {
        var days = new HashMap<String, LocalDate>();
        var several = new HashSet<String>();
        forms.forEach((day, written) ->
                written.stream()
                        .map(form)
                        .distinct()
                        .forEach(one -> {
                            var other = days.put(one, day);
                            if (other != null && !other.equals(day)) {
                                several.add(one);
                            }
                        }));
        several.forEach(days::remove);
        return days;
    }

    private static Set<String> forms(
            LocalDate day, List<DateTimeFormatter> written, List<DateTimeFormatter> weekdays) {
        var all = new LinkedHashSet<String>();
        for (var one : written) {
            var plain = one.format(day);
            all.add(plain);
            weekdays.forEach(weekday -> all.add(plain + weekday.format(day)));
        }
        return all;
    }

    private static List<DateTimeFormatter> formatters(Label label) {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .flatMap(locale ->
                        words(label.in(locale)).stream()
                                .map(pattern -> DateTimeFormatter.ofPattern(pattern, locale)))
                .toList();
    }

    /** As it was meant: full-width, brackets around a weekday, spaces and capitals are typing. */
    static String inOneForm(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{C}()\\[\\]]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutMarks(String form) {
        return inOneForm(form).replaceAll("[\\p{P}\\p{S}]", "");
    }
}
