package org.yige.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.places.ImportFile.ImportRow;
import org.yige.shared.Refused;
import org.yige.tables.ImportReport;
import org.yige.tables.ImportReport.ImportChange;
import org.yige.tables.RefusedRow;
import org.yige.tables.Taking;

/**
 * Takes in lists of divisions. Columns: {@code code,name}; {@code year} where a file holds several
 * yearly lists, each in force from 1 January of its year; {@code township_code,township} where
 * towns have no rows of their own; {@code successors}, codes with spaces between, where somebody
 * knows what became of a division.
 */
@Service
class DivisionImport {

    private static final int NAME_MOST = 60;

    private final DivisionStore store;
    private final PlacesStore places;
    private final Announcer announcer;

    DivisionImport(DivisionStore store, PlacesStore places, Announcer announcer) {
        this.store = store;
        this.places = places;
        this.announcer = announcer;
    }

    /**
     * Continues the history with the lists of a file. A list equal to what is recorded for its day
     * changes nothing, so the same file may come twice.
     *
     * @param sure a list may end most of a county
     * @throws Refused HISTORY_IS_WRITTEN if a list differs from what is recorded for a day already
     *     passed over; ENDS_MOST_OF_A_COUNTY
     */
    @Transactional
    public ImportReport take(LocalDate from, List<ImportRow> rows, Taking taking, boolean sure) {
        places.lock();
        var refused = new ArrayList<RefusedRow>();
        var lists = new TreeMap<LocalDate, Map<String, String>>();
        var successors = new HashMap<LocalDate, Map<String, List<String>>>();
        for (var row : rows) {
            try {
                read(row, from, lists, successors);
            } catch (Refused no) {
                refused.add(row.refused(row.cells().getOrDefault("code", ""), no));
            }
        }
        int good = rows.size() - refused.size();
        if (good == 0 || !refused.isEmpty() && taking == Taking.ALL_OR_NOTHING) {
            return new ImportReport(0, refused);
        }
        if (!sure) {
            lists.forEach(
                    (day, list) -> askAboutMost(day, list, successors.getOrDefault(day, Map.of())));
        }
        var changes = changes(lists, successors);
        write(lists, successors);
        return new ImportReport(good, refused, changes);
    }

    /** What the lists add, rename and end, each held against what stood before it. */
    private Map<ImportChange, Integer> changes(
            TreeMap<LocalDate, Map<String, String>> lists,
            Map<LocalDate, Map<String, List<String>>> successors) {
        var changes = new EnumMap<ImportChange, Integer>(ImportChange.class);
        var before = new HashMap<String, Map<String, String>>();
        lists.forEach((day, list) -> {
            var counties = counties(list);
            counties.addAll(counties(successors.getOrDefault(day, Map.of())));
            for (var county : counties) {
                var stood = before.getOrDefault(county, store.listed(county, day));
                var stands = new TreeMap<>(list);
                stands.keySet().removeIf(code -> !code.startsWith(county) || code.length() == 6);
                stands.forEach((code, name) ->
                        changes.merge(
                                !stood.containsKey(code)
                                        ? ImportChange.ADDED
                                        : name.equals(stood.get(code))
                                                ? ImportChange.SAME
                                                : ImportChange.CHANGED,
                                1,
                                Integer::sum));
                stood.keySet().stream()
                        .filter(code -> code.length() > 6 && !stands.containsKey(code))
                        .forEach(code -> changes.merge(ImportChange.ENDED, 1, Integer::sum));
                before.put(county, stands);
            }
        });
        return changes;
    }

    private void read(
            ImportRow row,
            LocalDate from,
            TreeMap<LocalDate, Map<String, String>> lists,
            Map<LocalDate, Map<String, List<String>>> successors) {
        row.refuseFaults();
        var code = new DivisionCode(row.cells().getOrDefault("code", "")).value();
        var name = ImportRules.text(row, "name", NAME_MOST);
        var day = day(row, from);
        var list = lists.computeIfAbsent(day, _ -> new TreeMap<>());
        if (list.putIfAbsent(code, name) != null) {
            throw new Refused(PlacesRefusal.TWICE_IN_FILE, Map.of("code", code));
        }
        if (row.cells().containsKey("township") && code.length() == 12) {
            list.putIfAbsent(code.substring(0, 9), ImportRules.text(row, "township", NAME_MOST));
        }
        var next = row.cells().getOrDefault("successors", "");
        if (!next.isEmpty()) {
            var codes = new ArrayList<String>();
            for (var one : next.split("[ ;]+")) {
                codes.add(new DivisionCode(one).value());
            }
            // The row says what became of the division, so it stands in the list for the last time.
            list.remove(code);
            successors.computeIfAbsent(day, _ -> new HashMap<>()).put(code, codes);
        }
    }

    private static LocalDate day(ImportRow row, LocalDate from) {
        var year = row.cells().getOrDefault("year", "");
        if (year.isEmpty()) {
            return from;
        }
        if (!year.matches("(19[5-9]|20\\d|21\\d)\\d")) {
            throw new Refused(PlacesRefusal.NOT_A_DATE, Map.of("column", "year"));
        }
        return LocalDate.of(Integer.parseInt(year), 1, 1);
    }

    private void write(
            TreeMap<LocalDate, Map<String, String>> lists,
            Map<LocalDate, Map<String, List<String>>> successors) {
        var history = new DivisionHistory(store.open(), announcer::nextId);
        Optional<LocalDate> first = Optional.empty();
        for (var list : lists.entrySet()) {
            if (!alreadyWritten(list.getKey(), list.getValue())) {
                history.then(
                        list.getKey(),
                        list.getValue(),
                        successors.getOrDefault(list.getKey(), Map.of()));
                first = first.or(() -> Optional.of(list.getKey()));
            }
        }
        if (first.isPresent()) {
            store.save(history.result());
            announcer.redrawn();
        }
    }

    /** A file with one village in it is sooner a mistake than the end of all others. */
    private void askAboutMost(
            LocalDate day, Map<String, String> list, Map<String, List<String>> successors) {
        for (var county : counties(list)) {
            var recorded = store.listed(county, day).keySet();
            recorded.removeIf(code -> code.length() == 6);
            int of = recorded.size();
            recorded.removeAll(list.keySet());
            recorded.removeAll(successors.keySet());
            if (recorded.size() * 2 > of) {
                throw new Refused(
                        PlacesRefusal.ENDS_MOST_OF_A_COUNTY,
                        Map.of(
                                "county",
                                county,
                                "day",
                                day.toString(),
                                "ended",
                                recorded.size(),
                                "of",
                                of));
            }
        }
    }

    private static Set<String> counties(Map<String, ?> list) {
        return list.keySet().stream()
                .filter(code -> code.length() > 6)
                .map(code -> code.substring(0, 6))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean alreadyWritten(LocalDate day, Map<String, String> list) {
        boolean written = false;
        for (var county : counties(list)) {
            if (store.lastChange(county).map(last -> !last.isBefore(day)).orElse(false)) {
                var recorded = store.listed(county, day);
                var sent = new TreeMap<>(list);
                sent.keySet().removeIf(code -> !code.startsWith(county) || code.length() == 6);
                recorded.keySet().removeIf(code -> code.length() == 6);
                if (!recorded.equals(sent)) {
                    throw new Refused(
                            PlacesRefusal.HISTORY_IS_WRITTEN,
                            Map.of("county", county, "day", day.toString()));
                }
                written = true;
            }
        }
        return written;
    }
}
