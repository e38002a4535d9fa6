package org.yige.planner.rosters;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.yige.planner.rosters.Roster.ShiftAssignment;
import org.yige.planner.rosters.station.RosterPerson;
import org.yige.planner.rosters.station.RosterStation;
import org.yige.planner.rosters.station.Seat;
import org.yige.planner.rosters.station.Shift;

/** Checks a roster against every hard rule by the clock, knowing nothing of how it was made. */
public final class RosterChecker {

    private final RosterStation station;
    private final Roster roster;
    private final List<Breach> breaches = new ArrayList<>();

    private RosterChecker(RosterStation station, Roster roster) {
        this.station = station;
        this.roster = roster;
    }

    /**
     * A broken rule.
     *
     * @param rule which
     * @param date the day it shows
     * @param who person id, or post id for an empty or unlawful seat
     */
    public record Breach(Rule rule, LocalDate date, String who) {}

    private record Work(LocalDateTime from, LocalDateTime to, boolean night, LocalDate date) {}

    /** Every breach, none if the roster is complete and lawful. */
    public static List<Breach> check(RosterStation station, Roster roster) {
        var checker = new RosterChecker(station, roster);
        checker.seats();
        checker.leaders();
        station.staffing().people().forEach(checker::person);
        return checker.breaches;
    }

    /** Breaches other than empty seats: what may never be in a proposal. */
    public static List<Breach> unlawful(RosterStation station, Roster roster) {
        return check(station, roster).stream()
                .filter(breach ->
                        breach.rule() != Rule.EVERY_SEAT_FILLED
                                && breach.rule() != Rule.LEADER_EVERY_SHIFT)
                .toList();
    }

    private void seats() {
        Map<String, List<ShiftAssignment>> byPost = new HashMap<>();
        for (var duty : roster.duties()) {
            byPost.computeIfAbsent(
                            key(duty.date(), duty.post(), duty.shift()), _ -> new ArrayList<>())
                    .add(duty);
        }
        for (int day = 0; day < station.period().days(); day++) {
            for (var post : station.setup().posts()) {
                for (var shift : station.setup().shifts()) {
                    var here =
                            byPost.getOrDefault(
                                    key(station.period().date(day), post.id(), shift.id()),
                                    List.of());
                    if (station.open(post, shift, day)) {
                        post(day, post.id(), post.seats(), here);
                    } else if (!here.isEmpty()) {
                        breaches.add(
                                new Breach(
                                        Rule.EVERY_SEAT_FILLED,
                                        station.period().date(day),
                                        post.id()));
                    }
                }
            }
        }
    }

    private void post(int day, String post, List<Seat> seats, List<ShiftAssignment> here) {
        var date = station.period().date(day);
        var police = false;
        for (int index = 0; index < seats.size(); index++) {
            var seat = index;
            var holders = here.stream().filter(duty -> duty.seat() == seat).toList();
            if (holders.size() != 1) {
                breaches.add(new Breach(Rule.EVERY_SEAT_FILLED, date, post));
            }
            for (var duty : holders) {
                var person = station.findPerson(duty.person()).orElseThrow();
                police |= person.kind() == RosterPerson.PersonKind.POLICE;
                holder(date, seats.get(index), person);
            }
        }
        if (!here.isEmpty() && !police) {
            breaches.add(new Breach(Rule.POLICE_IN_EVERY_POST, date, post));
        }
    }

    private void holder(LocalDate date, Seat seat, RosterPerson person) {
        if (!person.licences().containsAll(seat.licences())) {
            breaches.add(new Breach(Rule.LICENCES, date, person.id()));
        }
        if (seat.who() != Seat.SeatRank.ANY && person.kind() != RosterPerson.PersonKind.POLICE) {
            breaches.add(new Breach(Rule.POLICE_IN_EVERY_POST, date, person.id()));
        }
        if (seat.who() == Seat.SeatRank.LEADER && !person.mayLead()) {
            breaches.add(new Breach(Rule.LEADER_EVERY_SHIFT, date, person.id()));
        }
    }

    private void leaders() {
        var led = new HashSet<String>();
        for (var duty : roster.duties()) {
            var seat = station.findPost(duty.post()).orElseThrow().seats().get(duty.seat());
            if (seat.who() == Seat.SeatRank.LEADER) {
                led.add(duty.date() + "/" + duty.shift());
            }
        }
        for (int day = 0; day < station.period().days(); day++) {
            for (var shift : station.setup().shifts()) {
                var date = station.period().date(day);
                var today = day;
                var staffed =
                        station.setup().posts().stream()
                                .anyMatch(post -> station.open(post, shift, today));
                if (staffed && !led.contains(date + "/" + shift.id())) {
                    breaches.add(new Breach(Rule.LEADER_EVERY_SHIFT, date, shift.id()));
                }
            }
        }
    }

    private void person(RosterPerson person) {
        var works = new ArrayList<Work>();
        long minutes = 0;
        for (var before : station.staffing().before()) {
            if (before.person().equals(person.id())) {
                before.last()
                        .ifPresent(last ->
                                works.add(
                                        work(
                                                last.date(),
                                                station.findShift(last.shift()).orElseThrow())));
            }
        }
        for (var duty : roster.duties()) {
            if (duty.person().equals(person.id())) {
                var shift = station.findShift(duty.shift()).orElseThrow();
                works.add(work(duty.date(), shift));
                minutes += shift.minutes();
            }
        }
        for (var day : roster.communityDays()) {
            if (day.person().equals(person.id())) {
                var from = day.date().atTime(8, 30);
                works.add(
                        new Work(
                                from,
                                from.plusMinutes(station.practice().goals().dayMinutes()),
                                false,
                                day.date()));
            }
        }
        works.sort(Comparator.comparing(Work::from));
        sequence(person, works);
        if (minutes > station.practice().rest().dutyMinutes()) {
            breaches.add(new Breach(Rule.DUTY_HOURS, station.period().start(), person.id()));
        }
    }

    private void sequence(RosterPerson person, List<Work> works) {
        var rest = station.practice().rest();
        var run = 0;
        for (int index = 0; index < works.size(); index++) {
            var work = works.get(index);
            if (station.period().contains(work.date())
                    && station.findLeave(person.id(), station.period().dayOf(work.date()))
                            .isPresent()) {
                breaches.add(new Breach(Rule.LEAVE, work.date(), person.id()));
            }
            if (index == 0) {
                run = 1;
                continue;
            }
            var last = works.get(index - 1);
            var next = last.date().plusDays(1).equals(work.date());
            run = next ? run + 1 : 1;
            breach(run > rest.daysInARow(), Rule.DAYS_IN_A_ROW, person, work);
            breach(last.date().equals(work.date()), Rule.ONE_DUTY_A_DAY, person, work);
            var pause = Duration.between(last.to(), work.from()).toMinutes();
            breach(last.night() && pause < rest.afterNight(), Rule.REST_AFTER_NIGHT, person, work);
            breach(
                    !last.night() && pause < rest.betweenDuties(),
                    Rule.REST_BETWEEN_DUTIES,
                    person,
                    work);
            breach(next && last.night() && work.night(), Rule.NO_NIGHTS_IN_A_ROW, person, work);
        }
    }

    private void breach(boolean broken, Rule rule, RosterPerson person, Work work) {
        if (broken) {
            breaches.add(new Breach(rule, work.date(), person.id()));
        }
    }

    private static Work work(LocalDate date, Shift shift) {
        var from = date.atStartOfDay().plusMinutes(shift.startMinute());
        return new Work(from, from.plusMinutes(shift.minutes()), shift.night(), date);
    }

    private static String key(LocalDate date, String post, String shift) {
        return date + "/" + post + "/" + shift;
    }
}
