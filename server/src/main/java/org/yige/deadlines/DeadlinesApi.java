package org.yige.deadlines;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.deadlines.WorkingCalendar.Worked;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Open;
import org.yige.shared.Refused;
import org.yige.shared.Role;

/**
 * The calendar working time is counted on: to be read by anyone, and added to by an administrator.
 */
@RestController
@RequestMapping("/api/deadlines")
class DeadlinesApi {

    private static final Label NOT_PUBLISHED = Labels.of("deadlines.not-published");

    private final Calendars calendars;
    private final ClockTrust trust;
    private final Clock clock;

    DeadlinesApi(Calendars calendars, ClockTrust trust, Clock clock) {
        this.calendars = calendars;
        this.trust = trust;
        this.clock = clock;
    }

    /** A day that differs from the plain week. */
    record DayView(LocalDate day, Worked worked, Label name) {}

    /** Which edition of a year's calendar. */
    record EditionView(
            int edition, String notice, LocalDate published, String source, Instant importedAt) {}

    /**
     * @param known whether the year's notice is here
     * @param note says what is counted while it is not
     */
    record CalendarView(
            int year,
            boolean known,
            Optional<EditionView> current,
            List<DayView> days,
            List<EditionView> earlier,
            List<DayOfWeek> workingWeek,
            List<DeadlinesPractice.Hours> workingHours,
            Optional<Label> note) {}

    @Open
    @GetMapping("/calendar")
    CalendarView calendar(@RequestParam int year) {
        if (year < CalendarRules.FIRST_YEAR || year > CalendarRules.LAST_YEAR) {
            throw new Refused(DeadlinesRefusal.CALENDAR_YEAR_OUT_OF_RANGE, Map.of("year", year));
        }
        return view(year, calendars.year(year));
    }

    @For(Role.ADMINISTRATOR)
    @PostMapping(path = "/calendars", consumes = "application/json")
    ResponseEntity<CalendarView> add(@RequestBody PublishedCalendar published, Actor actor) {
        var year = calendars.add(published, actor.person());
        return ResponseEntity.created(
                        URI.create("/api/deadlines/calendar?year=" + published.year()))
                .body(view(published.year(), year));
    }

    /** The same, as a file written like those under practice/calendars. */
    @For(Role.ADMINISTRATOR)
    @PostMapping(path = "/calendars", consumes = "application/yaml")
    ResponseEntity<CalendarView> addFile(@RequestBody String file, Actor actor) {
        return add(Calendars.read(file), actor);
    }

    /**
     * @param heldSince since when nothing is fired, if so
     */
    record ClockView(Instant now, Optional<Instant> heldSince) {}

    /** What time it is here, and whether limits are held because the clock jumped. */
    @For(Role.ADMINISTRATOR)
    @GetMapping("/clock")
    ClockView clock() {
        return new ClockView(clock.instant(), trust.heldSince());
    }

    /** The clock is right: limits go on. */
    @For(Role.ADMINISTRATOR)
    @PostMapping("/clock/right")
    ClockView isRight(Actor actor) {
        trust.isRight(actor);
        return clock();
    }

    private CalendarView view(int year, Calendars.Year known) {
        var practice = calendars.practice();
        return new CalendarView(
                year,
                known.edition().isPresent(),
                known.edition().map(DeadlinesApi::view),
                known.days().stream()
                        .map(day -> new DayView(day.day(), day.worked(), day.name()))
                        .toList(),
                known.earlier().stream().map(DeadlinesApi::view).toList(),
                practice.workingWeek().stream().sorted().toList(),
                practice.workingHours(),
                known.edition().isPresent() ? Optional.empty() : Optional.of(NOT_PUBLISHED));
    }

    private static EditionView view(CalendarsStore.Edition edition) {
        return new EditionView(
                edition.edition(),
                edition.notice(),
                edition.published(),
                edition.source(),
                edition.importedAt());
    }
}
