package org.yige.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yige.HandClock;
import org.yige.deadlines.PublishedCalendar.DaysOff;
import org.yige.deadlines.PublishedCalendar.Half;
import org.yige.deadlines.PublishedCalendar.HalfDay;
import org.yige.deadlines.PublishedCalendar.MakeUpDay;
import org.yige.shared.Label;
import org.yige.shared.Refused;

/** The whole module on a real PostgreSQL. */
final class StoreWorld implements World {

    private static final Label NAME = new Label("节", "Holiday");

    private final Wiring wiring;
    private final HandClock clock;
    private final Heard heard;

    StoreWorld(Wiring wiring, HandClock clock, Heard heard) {
        this.wiring = wiring;
        this.clock = clock;
        this.heard = heard;
    }

    @Override
    public void set(int number, Limit limit, Instant from, Instant now) {
        clock.set(now);
        wiring.deadlines.set(List.of(new NewDeadline(subject(number), "finish", limit, from)));
    }

    @Override
    public void met(int number, Instant now) {
        wiring.deadlines.met(subject(number), "finish", now);
    }

    @Override
    public void cancel(int number, Instant now) {
        wiring.deadlines.cancel(subject(number));
    }

    @Override
    public boolean extend(int number, Limit more, Instant now) {
        return granted(now, () -> wiring.deadlines.extend(subject(number), "finish", more));
    }

    @Override
    public boolean pause(int number, Instant now) {
        return granted(
                now,
                () -> wiring.deadlines.pause(subject(number), "finish", Practice.APPRAISAL.code()));
    }

    @Override
    public boolean resume(int number, Instant now) {
        return granted(now, () -> wiring.deadlines.resume(subject(number), "finish"));
    }

    @Override
    public void correct(WorkingCalendar calendar, boolean[] worked) {
        for (int year = 2025; year <= 2027; year++) {
            var published = published(year, calendar);
            granted(clock.instant(), () -> wiring.calendars.add(published, new UUID(0, 0)));
        }
        wiring.sweep.catchUp(clock.instant());
    }

    @Override
    public List<Fired> fire(Instant now) {
        clock.set(now);
        wiring.sweep.sweep(now);
        var fired =
                heard.all.stream()
                        .map(one ->
                                new Fired(
                                        one.dueAt(),
                                        (int) one.subject().id().getLeastSignificantBits(),
                                        one.mark()))
                        .sorted()
                        .toList();
        heard.all.clear();
        return fired;
    }

    private boolean granted(Instant now, Runnable change) {
        clock.set(now);
        try {
            change.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static PublishedCalendar published(int year, WorkingCalendar calendar) {
        var off = new ArrayList<DaysOff>();
        var madeUp = new ArrayList<MakeUpDay>();
        var half = new ArrayList<HalfDay>();
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .forEach(day -> {
                    var weekday = day.getDayOfWeek().getValue() <= 5;
                    switch (calendar.on(day)) {
                        case OFF ->
                                off.addAll(
                                        weekday ? List.of(new DaysOff(day, day, NAME)) : List.of());
                        case FULL ->
                                madeUp.addAll(
                                        weekday ? List.of() : List.of(new MakeUpDay(day, NAME)));
                        case MORNING -> half.add(new HalfDay(day, Half.MORNING, NAME));
                        case AFTERNOON -> half.add(new HalfDay(day, Half.AFTERNOON, NAME));
                    }
                });
        return new PublishedCalendar(year, "notice", LocalDate.EPOCH, "source", off, madeUp, half);
    }

    private static Subject subject(int number) {
        return new Subject("test-matter", new UUID(0, number));
    }
}
