package org.yige.deadlines;

import static org.yige.deadlines.DeadlinesRefusal.CALENDAR_KNOWN_ALREADY;
import static org.yige.deadlines.DeadlinesRefusal.CALENDAR_NOT_READABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.deadlines.CalendarRules.Day;
import org.yige.deadlines.CalendarsStore.Edition;
import org.yige.deadlines.WorkingCalendar.Worked;
import org.yige.shared.Digest;
import org.yige.shared.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The calendars working time is counted on: those that come with the program and those an
 * administrator sends. A correction is a new edition; the old one is kept.
 */
@Service
public class Calendars {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private static final int LONGEST_FILE = 50_000;

    private final CalendarsStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DeadlinesPractice practice;
    private volatile WorkingCalendar current;

    @Autowired
    Calendars(
            CalendarsStore store,
            TransactionTemplate transaction,
            Clock clock,
            DeadlinesPractice practice,
            @Value("${yige.practice-folder}") String folder) {
        this(store, transaction, clock, practice, Path.of(folder));
    }

    Calendars(
            CalendarsStore store,
            TransactionTemplate transaction,
            Clock clock,
            DeadlinesPractice practice,
            Path folder) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.practice = practice;
        takeIn(folder.resolve("calendars"));
        this.current = read();
    }

    /** A year as it is known. */
    record Year(Optional<Edition> edition, List<Day> days, List<Edition> earlier) {}

    WorkingCalendar current() {
        return current;
    }

    DeadlinesPractice practice() {
        return practice;
    }

    /** Looks whether another edition arrived, here or at another server, and takes it in. */
    WorkingCalendar catchUp() {
        if (store.newestSerial(practice.calendar()) != current.serial()) {
            current = read();
        }
        return current;
    }

    Year year(int year) {
        var editions =
                store.editions(practice.calendar()).stream()
                        .filter(edition -> edition.year() == year)
                        .toList();
        var newest = editions.stream().findFirst();
        return new Year(
                newest,
                newest.map(edition -> store.days(edition.serial())).orElse(List.of()),
                editions.stream().skip(1).toList());
    }

    /**
     * Adds a year, or a correction of it. What was counted on the old one is counted again within
     * moments.
     *
     * @throws Refused if the calendar cannot be true, or is the one known already
     */
    Year add(PublishedCalendar published, UUID by) {
        var days = CalendarRules.days(published, practice.workingWeek());
        transaction.executeWithoutResult(_ -> {
            store.lock();
            var known = editionsOf(published.year());
            var fingerprint = fingerprint(published, days);
            if (!known.isEmpty() && known.getFirst().fingerprint().equals(fingerprint)) {
                throw new Refused(CALENDAR_KNOWN_ALREADY, Map.of("year", published.year()));
            }
            store.insert(
                    practice.calendar(),
                    next(known),
                    published,
                    fingerprint,
                    days,
                    clock.instant(),
                    Optional.of(by));
        });
        catchUp();
        return year(published.year());
    }

    /** A file is taken in once: it does not undo a later correction by an administrator. */
    private void takeIn(Path folder) {
        for (var file : filesIn(folder)) {
            var published = read(file);
            var days = CalendarRules.days(published, practice.workingWeek());
            var fingerprint = fingerprint(published, days);
            transaction.executeWithoutResult(_ -> {
                store.lock();
                var known = editionsOf(published.year());
                if (known.stream()
                        .noneMatch(edition -> edition.fingerprint().equals(fingerprint))) {
                    store.insert(
                            practice.calendar(),
                            next(known),
                            published,
                            fingerprint,
                            days,
                            clock.instant(),
                            Optional.empty());
                }
            });
        }
    }

    static PublishedCalendar read(Path file) {
        return YAML.readValue(file.toFile(), PublishedCalendar.class);
    }

    /**
     * A calendar as somebody wrote it.
     *
     * @throws Refused CALENDAR_NOT_READABLE with the line
     */
    static PublishedCalendar read(String file) {
        if (file.length() > LONGEST_FILE) {
            throw new Refused(CALENDAR_NOT_READABLE, Map.of("line", 1));
        }
        try {
            return YAML.readValue(file, PublishedCalendar.class);
        } catch (JacksonException e) {
            var line = Optional.ofNullable(e.getLocation()).map(TokenStreamLocation::getLineNr);
            throw new Refused(CALENDAR_NOT_READABLE, Map.of("line", Math.max(1, line.orElse(1))));
        }
    }

    private List<Path> filesIn(Path folder) {
        var name = practice.calendar() + "-\\d{4}\\.yaml";
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private WorkingCalendar read() {
        var exceptions = new HashMap<LocalDate, Worked>();
        var years = new HashSet<Integer>();
        long newest = 0;
        for (var edition : store.editions(practice.calendar())) {
            newest = Math.max(newest, edition.serial());
            if (years.add(edition.year())) {
                store.days(edition.serial())
                        .forEach(day -> exceptions.put(day.day(), day.worked()));
            }
        }
        return new WorkingCalendar(newest, practice, exceptions, years);
    }

    private List<Edition> editionsOf(int year) {
        return store.editions(practice.calendar()).stream()
                .filter(edition -> edition.year() == year)
                .toList();
    }

    private static int next(List<Edition> known) {
        return known.stream().mapToInt(Edition::edition).max().orElse(0) + 1;
    }

    private static String fingerprint(PublishedCalendar published, List<Day> days) {
        var words =
                published.notice()
                        + "|"
                        + published.published()
                        + "|"
                        + published.source()
                        + "|"
                        + days.stream().map(Day::toString).collect(Collectors.joining("|"));
        return Digest.hex(words);
    }
}
