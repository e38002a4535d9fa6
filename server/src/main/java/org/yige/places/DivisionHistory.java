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
    private final TreeMap<String, Span> current = new TreeMap<>();
    private final List<Span> ended = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    DivisionHistory(List<Span> before, Supplier<UUID> ids) {
        this.ids = ids;
        before.forEach(span -> current.put(span.code(), span));
    }

    /** A division under one code and name. The id stays when code or name change. */
    record Span(UUID id, String code, String name, LocalDate from, Optional<LocalDate> to) {
        Span until(LocalDate day) {
            return new Span(id, code, name, from, Optional.of(day));
        }
    }

    enum Kind {
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
    record Change(
            UUID id,
            LocalDate day,
            Kind kind,
            Optional<String> oldCode,
            Optional<String> oldName,
            Optional<String> newCode,
            Optional<String> newName,
            boolean known) {}

    /** Spans that begin, go on or have ended, and what happened in between. */
    record Result(List<Span> spans, List<Change> changes) {}

    /**
     * The list of one year takes the place of the one before, for the counties named in it and
     * everything above them.
     *
     * @param successors what an import says became of a code: one code for a merger, several for a
     *     split
     */
    DivisionHistory then(
            LocalDate day, Map<String, String> list, Map<String, List<String>> successors) {
        var vanished = new TreeMap<String, Span>();
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
                replace(current.get(code), code, name, day, Kind.RENAMED);
            }
        });
        recode(vanished, appeared, day);
        vanished.values()
                .forEach(span -> {
                    end(span, day);
                    note(span, day, Kind.VANISHED, Optional.empty(), Optional.empty(), false);
                });
        appeared.forEach((code, name) -> begin(ids.get(), code, name, day, Kind.APPEARED));
        successors.forEach((old, next) -> follow(vanished.get(old), next, day));
        mergedTowns(vanished, day);
        return this;
    }

    Result result() {
        var spans = new ArrayList<>(ended);
        spans.addAll(current.values());
        return new Result(List.copyOf(spans), List.copyOf(changes));
    }

    /**
     * The same name under another code, in the same town or else the same county, and no other of
     * that name: it moved.
     */
    private void recode(
            TreeMap<String, Span> vanished, TreeMap<String, String> appeared, LocalDate day) {
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
                    replace(span, code, requireNonNull(appeared.remove(code)), day, Kind.RECODED);
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
    private void mergedTowns(TreeMap<String, Span> vanished, LocalDate day) {
        vanished.values().stream()
                .filter(span -> span.code().length() == 9)
                .forEach(town -> {
                    var went = new HashMap<String, Integer>();
                    changes.stream()
                            .filter(c ->
                                    c.day().equals(day)
                                            && c.kind() == Kind.RECODED
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
                                        Kind.MERGED,
                                        Optional.of(to.getKey()),
                                        into.map(Span::name),
                                        false);
                            });
                });
    }

    private void follow(@Nullable Span old, List<String> next, LocalDate day) {
        if (old == null) {
            return;
        }
        for (var code : next) {
            note(
                    old,
                    day,
                    next.size() == 1 ? Kind.MERGED : Kind.SPLIT,
                    Optional.of(code),
                    Optional.ofNullable(current.get(code)).map(Span::name),
                    true);
        }
    }

    private void replace(Span old, String code, String name, LocalDate day, Kind kind) {
        end(old, day);
        current.put(code, new Span(old.id(), code, name, day, Optional.empty()));
        note(old, day, kind, Optional.of(code), Optional.of(name), false);
    }

    private void begin(UUID id, String code, String name, LocalDate day, Kind kind) {
        current.put(code, new Span(id, code, name, day, Optional.empty()));
        changes.add(
                new Change(
                        id,
                        day,
                        kind,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(code),
                        Optional.of(name),
                        false));
    }

    private void end(Span old, LocalDate day) {
        current.remove(old.code(), old);
        ended.add(old.until(day));
    }

    private void note(
            Span old,
            LocalDate day,
            Kind kind,
            Optional<String> newCode,
            Optional<String> newName,
            boolean known) {
        changes.add(
                new Change(
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
