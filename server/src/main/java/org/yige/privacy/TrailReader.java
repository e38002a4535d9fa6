package org.yige.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Trail.TrailQuery;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Page;

/** Reads the trail in words: who, what, which case. */
@Service
class TrailReader {

    private static final int PAGE = 100;
    private static final int PAGE_OF_A_FILE = 1000;
    private static final int MOST_OF_A_FILE = 200_000;

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Of a town, a village or a station. */
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{8}(\\d{3})?");

    private final TrailStore store;
    private final List<TrailNames> names;
    private final Clock clock;

    TrailReader(TrailStore store, List<TrailNames> names, Clock clock) {
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    /** What somebody looks for; every part that is given narrows. */
    record TrailSearch(
            Optional<UUID> actor,
            Optional<String> action,
            Optional<String> subject,
            Optional<String> matter,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {

        TrailQuery before(long seq, List<String> subjects) {
            return new TrailQuery(
                    actor,
                    action,
                    subject,
                    matter.map(any -> subjects),
                    from.map(County::start),
                    to.map(day -> County.start(day.plusDays(1))),
                    seq);
        }
    }

    /** A row with the words for the numbers in it. */
    record ReadLink(TrailLink.TrailEntry entry, Map<String, Label> called) {

        Label call(String written) {
            return Optional.ofNullable(called.get(written))
                    .orElseGet(() ->
                            ID.matcher(written).matches()
                                    ? Labels.of("privacy.gone", Map.of("id", written))
                                    : TrailWords.subject(written));
        }

        /** What an act upon an account is about is a login, and may be spelt like a code. */
        Label subject() {
            return entry.action().startsWith("access.") && !called.containsKey(entry.subject())
                    ? Labels.same(entry.subject())
                    : call(entry.subject());
        }

        Label who() {
            return entry.actor()
                    .map(actor -> call(actor.toString()))
                    .orElseGet(() -> Labels.of("privacy.system"));
        }

        List<FactWords> facts() {
            return entry.facts().entrySet().stream()
                    .map(fact ->
                            new FactWords(TrailWords.fact(fact.getKey()), call(fact.getValue())))
                    .toList();
        }
    }

    /** What else was written with a row, in words. */
    record FactWords(Label label, Label value) {}

    /** The trail, newest first. */
    @Transactional(readOnly = true)
    Page<ReadLink> read(TrailSearch search, Optional<Long> cursor) {
        var links = store.read(search.before(cursor.orElse(Long.MAX_VALUE), meant(search)), PAGE);
        var next =
                links.size() < PAGE
                        ? Optional.<String>empty()
                        : Optional.of(Long.toString(links.getLast().entry().seq()));
        return new Page<>(inWords(links), next, clock.instant());
    }

    /** Every row that is looked for, newest first, a stretch at a time. */
    void each(TrailSearch search, Consumer<ReadLink> take) {
        long before = Long.MAX_VALUE;
        var subjects = meant(search);
        for (int done = 0; done < MOST_OF_A_FILE; done += PAGE_OF_A_FILE) {
            var links = store.read(search.before(before, subjects), PAGE_OF_A_FILE);
            inWords(links).forEach(take);
            if (links.size() < PAGE_OF_A_FILE) {
                return;
            }
            before = links.getLast().entry().seq();
        }
    }

    private List<String> meant(TrailSearch search) {
        return search.matter().stream()
                .flatMap(typed ->
                        Stream.concat(
                                Stream.of(typed), names.stream().flatMap(one -> one.meant(typed))))
                .distinct()
                .toList();
    }

    private List<ReadLink> inWords(List<TrailLink> links) {
        var ids = new HashSet<UUID>();
        var codes = new HashSet<String>();
        for (var link : links) {
            var entry = link.entry();
            entry.actor().ifPresent(ids::add);
            Stream.concat(Stream.of(entry.subject()), entry.facts().values().stream())
                    .forEach(text -> {
                        if (ID.matcher(text).matches()) {
                            ids.add(UUID.fromString(text));
                        } else if (CODE.matcher(text).matches()) {
                            codes.add(text);
                        }
                    });
        }
        var called = called(ids, codes);
        return links.stream().map(link -> new ReadLink(link.entry(), called)).toList();
    }

    private Map<String, Label> called(Collection<UUID> ids, Collection<String> codes) {
        var called = new HashMap<String, Label>();
        for (var one : names) {
            one.of(ids).forEach((id, label) -> called.putIfAbsent(id.toString(), label));
            one.ofCodes(codes).forEach(called::putIfAbsent);
        }
        return called;
    }
}
