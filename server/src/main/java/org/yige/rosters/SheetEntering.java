package org.yige.rosters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.rosters.DutyTurn.SeatOnDay;
import org.yige.rosters.RostersPractice.ShiftHours;
import org.yige.rosters.Sheet.FieldDay;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.shared.Labels;
import org.yige.shared.Refused;
import org.yige.staff.PersonId;
import org.yige.tables.ImportReport.ImportChange;

/**
 * Duties as people write them down, entered on a sheet one after another: which shift, stand and
 * colleague is meant, and which seat is left. Of a stand in a shift that is spoken of at all, what
 * is written is the whole crew.
 */
final class SheetEntering {

    private static final String BETWEEN = "、";

    private final SheetHead head;
    private final List<Stand> stands;
    private final List<Colleague> people;
    private final RostersPractice practice;
    private final BiPredicate<PersonId, LocalDate> isOf;
    private final Map<SeatOnDay, PersonId> before;
    private final Set<FieldDay> fieldsBefore;
    private final Map<SeatOnDay, PersonId> entered = new HashMap<>();
    private final Set<FieldDay> fields = new HashSet<>();

    /**
     * @param people everybody of the station on some of the days
     * @param isOf whether somebody is of the station on a day
     */
    SheetEntering(
            Sheet sheet,
            List<Stand> stands,
            List<Colleague> people,
            RostersPractice practice,
            BiPredicate<PersonId, LocalDate> isOf) {
        this.head = sheet.head();
        this.stands =
                stands.stream()
                        .filter(stand ->
                                stand.closedOn()
                                        .filter(day -> !day.isAfter(head.first()))
                                        .isEmpty())
                        .toList();
        this.people = people;
        this.practice = practice;
        this.isOf = isOf;
        this.before =
                sheet.turns().stream().collect(Collectors.toMap(DutyTurn::where, DutyTurn::person));
        this.fieldsBefore = Set.copyOf(sheet.fieldDays());
    }

    LocalDate day(LocalDate day) {
        if (!head.has(day)) {
            throw new Refused(
                    RostersRefusal.DAY_NOT_ON_SHEET,
                    Map.of("first", head.first().toString(), "last", head.last().toString()));
        }
        return day;
    }

    /** Whether what stands for a shift is a day on the beat. */
    static boolean isFieldDay(String written) {
        var label = Labels.of("rosters.day-kind.field");
        return isCalled(written, label.zh()) || isCalled(written, label.en());
    }

    Optional<ShiftHours> findShift(String written) {
        return practice.shifts().stream()
                .filter(one ->
                        isCalled(written, one.code())
                                || isCalled(written, one.label().zh())
                                || isCalled(written, one.label().en()))
                .findFirst();
    }

    ShiftHours shift(String written) {
        return findShift(written)
                .orElseThrow(() ->
                        new Refused(RostersRefusal.SHIFT_NOT_KNOWN, Map.of("known", shiftNames())));
    }

    /** The stand of this name that is open then. */
    Stand stand(String written, LocalDate day, ShiftHours shift) {
        var named = stands.stream().filter(one -> isCalled(written, one.name())).toList();
        if (named.isEmpty()) {
            throw new Refused(RostersRefusal.STAND_NOT_KNOWN, Map.of("known", names(stands)));
        }
        return named.stream()
                .filter(one -> one.isOpen(day, shift.code()))
                .findFirst()
                .orElseThrow(() -> new Refused(RostersRefusal.STAND_SHUT_THEN));
    }

    /** The one stand that is open then, where a list names none. */
    Stand onlyStand(LocalDate day, ShiftHours shift) {
        var open = stands.stream().filter(one -> one.isOpen(day, shift.code())).toList();
        if (open.isEmpty()) {
            throw new Refused(RostersRefusal.STAND_SHUT_THEN);
        }
        if (open.size() > 1) {
            throw new Refused(RostersRefusal.STAND_NOT_SAID, Map.of("known", names(open)));
        }
        return open.getFirst();
    }

    /** What a cell of a grid says: a shift, and perhaps a stand beside it. */
    ShiftAtStand cell(String written, Optional<String> standOfRow, LocalDate day) {
        var whole = findShift(written);
        if (whole.isPresent()) {
            return new ShiftAtStand(
                    whole.get(),
                    standOfRow
                            .map(name -> stand(name, day, whole.get()))
                            .orElseGet(() -> onlyStand(day, whole.get())));
        }
        var plain = SheetDays.inOneForm(written).replaceAll("[\\p{P}\\p{S}]", "");
        for (var stand : stands) {
            var name = SheetDays.inOneForm(stand.name()).replaceAll("[\\p{P}\\p{S}]", "");
            for (var rest : List.of(after(plain, name), beforeThe(plain, name))) {
                var shift = rest.flatMap(this::findShift);
                if (shift.isPresent()) {
                    return new ShiftAtStand(shift.get(), stand(stand.name(), day, shift.get()));
                }
            }
        }
        throw new Refused(RostersRefusal.CELL_NOT_A_SHIFT, Map.of("known", shiftNames()));
    }

    /** A shift at a stand. */
    record ShiftAtStand(ShiftHours shift, Stand stand) {}

    /** The colleague of this name, who must be of the station on that day. */
    PersonId person(String written, Optional<String> post, LocalDate day) {
        var named = people.stream().filter(one -> isCalled(written, one.name())).toList();
        if (named.isEmpty()) {
            throw new Refused(RostersRefusal.NAME_NOT_OF_STATION);
        }
        var meant =
                named.size() == 1
                        ? named
                        : named.stream()
                                .filter(one -> post.filter(title -> holds(one, title)).isPresent())
                                .toList();
        if (meant.size() != 1) {
            throw new Refused(
                    RostersRefusal.NAME_SHARED,
                    Map.of(
                            "count",
                            named.size(),
                            "posts",
                            named.stream()
                                    .map(SheetEntering::title)
                                    .collect(Collectors.joining(BETWEEN))));
        }
        var person = meant.getFirst().id();
        if (!isOf.test(person, day)) {
            throw new Refused(RostersRefusal.NOT_OF_THE_STATION);
        }
        return person;
    }

    /** What tells two colleagues of one name apart. */
    static String title(Colleague one) {
        return one.posts().isEmpty() ? "" : one.posts().getFirst().title();
    }

    private static boolean holds(Colleague one, String title) {
        return one.posts().stream().anyMatch(post -> isCalled(title, post.title()));
    }

    /**
     * A seat told by its number, or the most demanding one that is left and suits.
     *
     * @param number counted from 1
     */
    SeatOnDay seat(LocalDate day, ShiftAtStand duty, Optional<Integer> number, PersonId person) {
        var seats = duty.stand().seats();
        if (number.isEmpty()) {
            return left(day, duty, person);
        }
        int seat = number.get() - 1;
        if (seat < 0 || seat >= seats.size()) {
            throw new Refused(RostersRefusal.SEAT_BEYOND, Map.of("most", seats.size()));
        }
        return new SeatOnDay(day, duty.shift().code(), duty.stand().id(), seat);
    }

    private SeatOnDay left(LocalDate day, ShiftAtStand duty, PersonId person) {
        var seats =
                IntStream.range(0, duty.stand().seats().size())
                        .mapToObj(seat ->
                                new SeatOnDay(day, duty.shift().code(), duty.stand().id(), seat))
                        .toList();
        return seats.stream()
                .filter(seat -> person.equals(entered.get(seat)))
                .findFirst()
                .or(() ->
                        seats.stream()
                                .filter(seat -> !entered.containsKey(seat))
                                .filter(seat -> person.equals(before.get(seat)))
                                .findFirst())
                .or(() ->
                        seats.stream()
                                .filter(seat -> !entered.containsKey(seat))
                                .filter(seat ->
                                        suits(duty.stand().seats().get(seat.seat()), person))
                                .min(
                                        Comparator.comparing((SeatOnDay seat) ->
                                                        duty.stand().seats().get(seat.seat()))
                                                .thenComparing(before::containsKey)
                                                .thenComparing(SeatOnDay::seat)))
                .orElseThrow(() -> new Refused(RostersRefusal.NO_SEAT_LEFT));
    }

    private boolean suits(SeatRank rank, PersonId person) {
        return people.stream()
                .filter(one -> one.id().equals(person))
                .anyMatch(one -> one.suits(rank));
    }

    /** Enters somebody on a seat, which nobody else may be entered on. */
    ImportChange enter(SeatOnDay seat, PersonId person) {
        var other = entered.putIfAbsent(seat, person);
        if (other != null && !other.equals(person)) {
            throw new Refused(RostersRefusal.SEAT_ENTERED_TWICE);
        }
        var was = before.get(seat);
        return was == null
                ? ImportChange.ADDED
                : was.equals(person) ? ImportChange.SAME : ImportChange.CHANGED;
    }

    ImportChange enter(FieldDay field) {
        fields.add(field);
        return fieldsBefore.contains(field) ? ImportChange.SAME : ImportChange.ADDED;
    }

    /** Everything entered. */
    List<DutyTurn> turns() {
        return entered.entrySet().stream()
                .map(each -> {
                    var seat = each.getKey();
                    return new DutyTurn(
                            seat.day(), seat.shift(), seat.stand(), seat.seat(), each.getValue());
                })
                .toList();
    }

    Set<FieldDay> fieldDays() {
        return fields;
    }

    /** Seats that were taken at a stand and in a shift written anew, and are named no more. */
    List<SeatOnDay> emptied() {
        return before.keySet().stream()
                .filter(seat -> !entered.containsKey(seat))
                .filter(seat -> entered.keySet().stream().anyMatch(one -> isBeside(one, seat)))
                .toList();
    }

    private static boolean isBeside(SeatOnDay one, SeatOnDay other) {
        return one.day().equals(other.day())
                && one.shift().equals(other.shift())
                && one.stand().equals(other.stand());
    }

    private static Optional<String> after(String whole, String name) {
        return whole.startsWith(name)
                ? Optional.of(whole.substring(name.length()))
                : Optional.empty();
    }

    private static Optional<String> beforeThe(String whole, String name) {
        return whole.endsWith(name)
                ? Optional.of(whole.substring(0, whole.length() - name.length()))
                : Optional.empty();
    }

    private static boolean isCalled(String written, String name) {
        return SheetDays.inOneForm(written).equals(SheetDays.inOneForm(name));
    }

    private String shiftNames() {
        return practice.shifts().stream()
                .map(one -> one.label().zh())
                .collect(Collectors.joining(BETWEEN));
    }

    private static String names(List<Stand> some) {
        return some.stream().map(Stand::name).distinct().collect(Collectors.joining(BETWEEN));
    }
}
