package org.yige.places;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows divisions through the lists that are published year by year. A list says only which code
 * has which name; what happened in between is concluded where the names allow one conclusion and
 * left open where they do not.
 */
final class DivisionHistory {

    private final Supplier<UUID> ids;
    private final TreeMap<String, DivisionSpan> current = new TreeMap<>();
    private final List<DivisionSpan> ended = new ArrayList<>();
    private final List<DivisionChange> changes = new ArrayList<>();

    DivisionHistory(List<DivisionSpan> before, Supplier<UUID> ids) {
        this.ids = ids;
        before.forEach(span -> current.put(span.code(), span));
    }

    /** A division under one code and name. The id stays when code or name change. */
    record DivisionSpan(UUID id, String code, String name, LocalDate from, Optional<LocalDate> to) {
        DivisionSpan until(LocalDate day) {
            return new DivisionSpan(id, code, name, from, Optional.of(day));
        }
    }

    enum DivisionChangeKind {
        APPEARED,
        VANISHED,
        RENAMED,
        RECODED,
        MERGED,
        SPLIT
    }

    /**
     * @param known an import said so; otherwise it was concluded from codes and names
     */
    record DivisionChange(
            UUID id,
            LocalDate day,
            DivisionChangeKind kind,
            Optional<String> oldCode,
            Optional<String> oldName,
            Optional<String> newCode,
            Optional<String> newName,
            boolean known) {}

    /** Spans that begin, go on or have ended, and what happened in between. */
    record DivisionsThen(List<DivisionSpan> spans, List<DivisionChange> changes) {}

    /**
     * The list of one year takes the place of the one before, for the counties named in it and
     * everything above them.
     *
     * @param successors what an import says became of a code: one code for a merger, several for a
     *     split
     */
    DivisionHistory then(
            LocalDate day, Map<String, String> list, Map<String, List<String>> successors) {
        var vanished = new TreeMap<String, DivisionSpan>();
        var scope = counties(list.keySet());
        current.forEach((code, span) -> {
            if (!list.containsKey(code) && within(code, scope)) {
                vanished.put(code, span);
            }
        });
        var appeared = new TreeMap<String, String>();
        list.forEach((code, name) -> {
            if (!current.containsKey(code)) {
                appeared.put(code, name);
            } else if (!current.get(code).name().equals(name)) {
                replace(current.get(code), code, name, day, DivisionChangeKind.RENAMED);
            }
        });
        recode(vanished, appeared, day);
        vanished.values()
                .forEach(span -> {
                    end(span, day);
                    note(
                            span,
                            day,
                            DivisionChangeKind.VANISHED,
                            Optional.empty(),
                            Optional.empty(),
                            false);
                });
        appeared.forEach(
                (code, name) -> begin(ids.get(), code, name, day, DivisionChangeKind.APPEARED));
        successors.forEach((old, next) -> follow(vanished.get(old), next, day));
        mergedTowns(vanished, day);
        return this;
    }

    DivisionsThen result() {
        var spans = new ArrayList<>(ended);
        spans.addAll(current.values());
        return new DivisionsThen(List.copyOf(spans), List.copyOf(changes));
    }

    /**
     * The same name under another code, in the same town or else the same county, and no other of
     * that name: it moved.
     */
    private void recode(
            TreeMap<String, DivisionSpan> vanished,
            TreeMap<String, String> appeared,
            LocalDate day) {
        for (int wide : new int[] {0, 1}) {
            var olds = new HashMap<String, List<String>>();
            var news = new HashMap<String, List<String>>();
            vanished.forEach((code, span) ->
                    olds.computeIfAbsent(key(code, span.name(), wide), _ -> new ArrayList<>())
                            .add(code));
            appeared.forEach((code, name) ->
                    news.computeIfAbsent(key(code, name, wide), _ -> new ArrayList<>()).add(code));
            olds.forEach((key, old) -> {
                var next = news.getOrDefault(key, List.of());
                if (old.size() == 1 && next.size() == 1) {
                    var span = requireNonNull(vanished.remove(old.getFirst()));
                    var code = next.getFirst();
                    replace(
                            span,
                            code,
                            requireNonNull(appeared.remove(code)),
                            day,
                            DivisionChangeKind.RECODED);
                }
            });
        }
    }

    private static String key(String code, String name, int wide) {
        int above = code.length() == 12 ? (wide == 0 ? 9 : 6) : Math.min(code.length(), 6);
        return code.length()
                + ":"
                + code.substring(0, Math.min(above, code.length()))
                + ":"
                + PlacesRules.core(name);
    }

    /** A town that vanished while most of its villages went to one other town became part of it. */
    private void mergedTowns(TreeMap<String, DivisionSpan> vanished, LocalDate day) {
        vanished.values().stream()
                .filter(span -> span.code().length() == 9)
                .forEach(town -> {
                    var went = new HashMap<String, Integer>();
                    changes.stream()
                            .filter(c ->
                                    c.day().equals(day)
                                            && c.kind() == DivisionChangeKind.RECODED
                                            && c.oldCode().orElse("").length() == 12
                                            && c.oldCode().orElse("").startsWith(town.code()))
                            .forEach(c ->
                                    went.merge(
                                            c.newCode().orElseThrow().substring(0, 9),
                                            1,
                                            Integer::sum));
                    int all = went.values().stream().mapToInt(Integer::intValue).sum();
                    went.entrySet().stream()
                            .filter(to -> to.getValue() * 2 > all)
                            .findFirst()
                            .ifPresent(to -> {
                                var into = Optional.ofNullable(current.get(to.getKey()));
                                note(
                                        town,
                                        day,
                                        DivisionChangeKind.MERGED,
                                        Optional.of(to.getKey()),
                                        into.map(DivisionSpan::name),
                                        false);
                            });
                });
    }

    private void follow(@Nullable DivisionSpan old, List<String> next, LocalDate day) {
        if (old == null) {
            return;
        }
        for (var code : next) {
            note(
                    old,
                    day,
                    next.size() == 1 ? DivisionChangeKind.MERGED : DivisionChangeKind.SPLIT,
                    Optional.of(code),
                    Optional.ofNullable(current.get(code)).map(DivisionSpan::name),
                    true);
        }
    }

    private void replace(
            DivisionSpan old, String code, String name, LocalDate day, DivisionChangeKind kind) {
        end(old, day);
        current.put(code, new DivisionSpan(old.id(), code, name, day, Optional.empty()));
        note(old, day, kind, Optional.of(code), Optional.of(name), false);
    }

    private void begin(UUID id, String code, String name, LocalDate day, DivisionChangeKind kind) {
        current.put(code, new DivisionSpan(id, code, name, day, Optional.empty()));
        changes.add(
                new DivisionChange(
                        id,
                        day,
                        kind,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(code),
                        Optional.of(name),
                        false));
    }

    private void end(DivisionSpan old, LocalDate day) {
        current.remove(old.code(), old);
        ended.add(old.until(day));
    }

    private void note(
            DivisionSpan old,
            LocalDate day,
            DivisionChangeKind kind,
            Optional<String> newCode,
            Optional<String> newName,
            boolean known) {
        changes.add(
                new DivisionChange(
                        old.id(),
                        day,
                        kind,
                        Optional.of(old.code()),
                        Optional.of(old.name()),
                        newCode,
                        newName,
                        known));
    }

    private static Set<String> counties(Set<String> codes) {
        var counties = new HashSet<String>();
        codes.stream()
                .filter(code -> code.length() >= 6)
                .forEach(code -> counties.add(code.substring(0, 6)));
        return counties;
    }

    /** Divisions above a county vanish never: a county's list does not speak of them. */
    private static boolean within(String code, Set<String> counties) {
        return code.length() >= 6 && counties.contains(code.substring(0, 6));
    }
}
