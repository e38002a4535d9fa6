package org.yige.rosters;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yige.planner.rosters.Roster;
import org.yige.planner.rosters.Roster.CommunityDay;
import org.yige.planner.rosters.Roster.ShiftAssignment;
import org.yige.planner.rosters.station.Period;
import org.yige.planner.rosters.station.Practice;
import org.yige.planner.rosters.station.Practice.Goals;
import org.yige.planner.rosters.station.Practice.Rest;
import org.yige.planner.rosters.station.RosterHistory;
import org.yige.planner.rosters.station.RosterLeave;
import org.yige.planner.rosters.station.RosterPerson;
import org.yige.planner.rosters.station.RosterPerson.PersonKind;
import org.yige.planner.rosters.station.RosterPerson.PersonPlace;
import org.yige.planner.rosters.station.RosterPost;
import org.yige.planner.rosters.station.RosterPost.PostKind;
import org.yige.planner.rosters.station.RosterStation;
import org.yige.planner.rosters.station.RosterStation.Staffing;
import org.yige.planner.rosters.station.RosterStation.StationSetup;
import org.yige.planner.rosters.station.Seat;
import org.yige.planner.rosters.station.Shift;
import org.yige.rosters.Sheet.FieldDay;
import org.yige.staff.PersonId;

/** A station and its sheets in the planner's words, and the planner's answer in ours. */
final class PlannerStation {

    private static final int VILLAGE_DAYS = 0;
    private static final int COMMUNITY_SHARE = 80;
    private static final int COMMUNITY_STAFF = 40;
    private static final int THIRTY_DAYS = 30;

    private PlannerStation() {}

    /**
     * @param away whether somebody is not there on a day
     * @param works whether offices work on a day
     * @param before duties of the weeks before the first day
     */
    static RosterStation of(
            String name,
            LocalDate first,
            LocalDate last,
            RostersPractice practice,
            List<Stand> stands,
            List<Colleague> people,
            BiPredicate<PersonId, LocalDate> away,
            Predicate<LocalDate> works,
            List<DutyTurn> before) {
        int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
        return new RosterStation(
                name,
                period(first, days, works),
                practice(practice, days),
                new StationSetup(
                        practice.shifts().stream().map(PlannerStation::shift).toList(),
                        stands.stream().map(PlannerStation::post).toList()),
                new Staffing(
                        people.stream().map(PlannerStation::person).toList(),
                        leaves(first, days, people, away),
                        List.of(),
                        history(practice, people, before)));
    }

    /** The duties of a sheet as the planner has them, as far as its station knows of them. */
    static Roster roster(RosterStation station, List<DutyTurn> turns, List<FieldDay> fieldDays) {
        var people =
                station.staffing().people().stream()
                        .map(RosterPerson::id)
                        .collect(Collectors.toSet());
        return new Roster(
                turns.stream()
                        .filter(turn -> people.contains(id(turn.person())))
                        .filter(turn ->
                                station.findPost(turn.stand().toString())
                                        .filter(post -> turn.seat() < post.seats().size())
                                        .isPresent())
                        .filter(turn -> station.findShift(turn.shift()).isPresent())
                        .map(turn ->
                                new ShiftAssignment(
                                        turn.day(),
                                        turn.shift(),
                                        turn.stand().toString(),
                                        turn.seat(),
                                        id(turn.person())))
                        .toList(),
                fieldDays.stream()
                        .filter(field -> people.contains(id(field.person())))
                        .map(field -> new CommunityDay(field.day(), id(field.person())))
                        .toList());
    }

    static List<DutyTurn> turns(Roster roster) {
        return roster.duties().stream()
                .map(duty ->
                        new DutyTurn(
                                duty.date(),
                                duty.shift(),
                                UUID.fromString(duty.post()),
                                duty.seat(),
                                new PersonId(UUID.fromString(duty.person()))))
                .toList();
    }

    static List<FieldDay> fieldDays(Roster roster) {
        return roster.communityDays().stream()
                .map(day -> new FieldDay(day.date(), new PersonId(UUID.fromString(day.person()))))
                .toList();
    }

    private static String id(PersonId person) {
        return person.value().toString();
    }

    private static Period period(LocalDate first, int days, Predicate<LocalDate> works) {
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> madeUp = new HashSet<>();
        for (var day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
            boolean weekend =
                    day.getDayOfWeek() == DayOfWeek.SATURDAY
                            || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !works.test(day)) {
                holidays.add(day);
            }
            if (weekend && works.test(day)) {
                madeUp.add(day);
            }
        }
        return new Period(first, days, holidays, madeUp);
    }

    private static Practice practice(RostersPractice ours, int days) {
        var usual = Practice.usual(days);
        return new Practice(
                new Rest(
                        Math.toIntExact(ours.restBetween().toMinutes()),
                        Math.toIntExact(ours.restAfterNight().toMinutes()),
                        ours.daysInARow(),
                        Math.ceilDiv(ours.hoursInThirtyDays() * 60 * days, THIRTY_DAYS)),
                new Goals(
                        VILLAGE_DAYS,
                        COMMUNITY_SHARE,
                        COMMUNITY_STAFF,
                        Math.toIntExact(ours.fieldLasts().toMinutes())),
                usual.weights(),
                List.of(),
                0);
    }

    private static Shift shift(RostersPractice.ShiftHours hours) {
        return new Shift(
                hours.code(),
                hours.label().zh(),
                hours.from().toSecondOfDay() / 60,
                Math.toIntExact(hours.lasts().toMinutes()),
                hours.night());
    }

    private static RosterPost post(Stand stand) {
        return new RosterPost(
                stand.id().toString(),
                stand.name(),
                stand.mobile() ? PostKind.MOBILE : PostKind.FIXED,
                stand.seats().stream().map(rank -> new Seat(rank, Set.of())).toList(),
                Set.copyOf(stand.shifts()),
                stand.weekdays());
    }

    private static RosterPerson person(Colleague one) {
        return new RosterPerson(
                id(one.id()),
                one.name(),
                one.police() ? PersonKind.POLICE : PersonKind.AUXILIARY,
                one.leads(),
                Set.of(),
                new PersonPlace(0, one.beat().isPresent(), ""));
    }

    /** One leave for each day somebody is away. */
    private static List<RosterLeave> leaves(
            LocalDate first,
            int days,
            List<Colleague> people,
            BiPredicate<PersonId, LocalDate> away) {
        return people.stream()
                .flatMap(one ->
                        first.datesUntil(first.plusDays(days))
                                .filter(day -> away.test(one.id(), day))
                                .map(day -> new RosterLeave(id(one.id()), day, day, "AWAY")))
                .toList();
    }

    private static List<RosterHistory> history(
            RostersPractice practice, List<Colleague> people, List<DutyTurn> before) {
        Map<PersonId, List<DutyTurn>> byPerson =
                before.stream().collect(Collectors.groupingBy(DutyTurn::person));
        return people.stream()
                .map(one -> history(practice, one, byPerson.getOrDefault(one.id(), List.of())))
                .filter(history -> history.days() > 0)
                .toList();
    }

    private static RosterHistory history(
            RostersPractice practice, Colleague one, List<DutyTurn> turns) {
        var last = turns.stream().max(java.util.Comparator.comparing(DutyTurn::day));
        return new RosterHistory(
                id(one.id()),
                count(turns, turn -> isNight(practice, turn)),
                count(turns, turn -> turn.day().getDayOfWeek().getValue() > 5),
                0,
                turns.size(),
                last.filter(turn -> practice.shift(turn.shift()).isPresent())
                        .map(turn -> new RosterHistory.Last(turn.day(), turn.shift())));
    }

    private static int count(List<DutyTurn> turns, Predicate<DutyTurn> which) {
        return Math.toIntExact(turns.stream().filter(which).count());
    }

    private static boolean isNight(RostersPractice practice, DutyTurn turn) {
        return practice.shift(turn.shift()).filter(RostersPractice.ShiftHours::night).isPresent();
    }
}
