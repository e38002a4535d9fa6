package org.yige.rosters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.places.Place;
import org.yige.places.StationCode;
import org.yige.privacy.Trail;
import org.yige.rosters.DutyTurn.SeatOnDay;
import org.yige.rosters.Sheet.FieldDay;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.rosters.Sheet.SheetState;
import org.yige.rosters.SheetChange.ChangeReason;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.staff.PersonId;
import org.yige.staff.Staff;

/** Sheets of duties: kept by the station, published by its chief, changed with a reason. */
@Service
public class Rosters {

    private static final int MOST_SHEETS = 60;

    private final RostersStore store;
    private final StandStore stands;
    private final StationBook stations;
    private final RostersPractice practice;
    private final DutyReader reader;
    private final Staff staff;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Rosters(
            RostersStore store,
            StandStore stands,
            StationBook stations,
            RostersPractice practice,
            DutyReader reader,
            Staff staff,
            Trail trail,
            Once once,
            Clock clock) {
        this.store = store;
        this.stands = stands;
        this.stations = stations;
        this.practice = practice;
        this.reader = reader;
        this.staff = staff;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Somebody who is on.
     *
     * @param stand where they stand; nowhere on a day on the beat
     */
    public record OnShift(PersonId person, Optional<UUID> stand, Instant from, Instant until) {}

    /**
     * A stand as other modules name it.
     *
     * @param there whether it is there today
     */
    public record StandName(StationCode station, String name, boolean there) {}

    /**
     * Who of a station is on at a moment, without whoever is away, from memory; empty where no
     * sheet says.
     */
    public Optional<List<OnShift>> on(StationCode station, Instant when) {
        return reader.book()
                .at(station, when)
                .map(people ->
                        people.stream()
                                .filter(one -> !staff.isAway(one.person(), County.day(when)))
                                .map(one ->
                                        new OnShift(
                                                one.person(),
                                                one.stand().map(Stand::id),
                                                one.from(),
                                                one.until()))
                                .toList());
    }

    public Optional<StandName> stand(UUID id) {
        return stands.find(id)
                .map(stand ->
                        new StandName(
                                stand.station(),
                                stand.name(),
                                stand.closedOn()
                                        .filter(day -> !County.today(clock).isBefore(day))
                                        .isEmpty()));
    }

    /** The stations whose people on duty somebody may look at. */
    public List<Place> seenBy(Actor actor) {
        return stations.seenBy(actor);
    }

    /** Whether somebody keeps a station's sheets, and what goes out with who is on. */
    public boolean keeps(Actor actor, StationCode station) {
        return stations.mayDraw(actor, station);
    }

    List<SheetHead> sheets(Actor actor, StationCode station) {
        stations.open(actor, station);
        return store.heads(station, MOST_SHEETS);
    }

    Sheet sheet(Actor actor, UUID id) {
        var head = findHead(id);
        stations.open(actor, head.station());
        return store.sheet(head);
    }

    List<SheetChange> changes(UUID sheet) {
        return store.changes(sheet);
    }

    /**
     * A new sheet, empty or with the duties of another of the same station, whose days are counted
     * from its first.
     */
    @Transactional
    Sheet begin(
            Actor actor,
            RequestKey key,
            StationCode station,
            LocalDate first,
            LocalDate last,
            Optional<UUID> like) {
        stations.refuseWhoMayNotDraw(actor, station);
        var now = clock.instant();
        RostersRules.days(first, last, County.day(now)).orRefuse();
        if (!once.first(actor.person() + "/rosters.sheet", key, now)) {
            return store.heads(station, MOST_SHEETS).stream()
                    .filter(head -> head.first().equals(first) && head.last().equals(last))
                    .findFirst()
                    .map(store::sheet)
                    .orElseThrow(() -> new Refused(RostersRefusal.SHEET_UNKNOWN));
        }
        var head =
                new SheetHead(
                        Ids.next(now),
                        station,
                        first,
                        last,
                        SheetState.DRAFT,
                        1,
                        now,
                        Optional.empty());
        store.add(head, actor.person());
        like.map(other -> findHead(other)).ifPresent(other -> copy(other, head));
        return store.sheet(head);
    }

    /** The other's duties, as many days later, whose stands and people are still there. */
    private void copy(SheetHead other, SheetHead head) {
        if (!other.station().equals(head.station())) {
            throw new Refused(RostersRefusal.SHEET_UNKNOWN);
        }
        long later = head.first().toEpochDay() - other.first().toEpochDay();
        var from = store.sheet(other);
        for (var turn : from.turns()) {
            var day = turn.day().plusDays(later);
            var there = stands.find(turn.stand());
            if (head.has(day)
                    && there.filter(stand -> stand.isOpen(day, turn.shift())).isPresent()
                    && isOf(turn.person(), head.station(), day)) {
                store.put(
                        head.id(),
                        new DutyTurn(day, turn.shift(), turn.stand(), turn.seat(), turn.person()));
            }
        }
        for (var field : from.fieldDays()) {
            var day = field.day().plusDays(later);
            if (head.has(day) && isOf(field.person(), head.station(), day)) {
                store.put(head.id(), new FieldDay(day, field.person()));
            }
        }
    }

    /** Puts everything on a draft anew, as the planner proposed it. */
    @Transactional
    Sheet fill(Actor actor, UUID id, int version, List<DutyTurn> turns, List<FieldDay> fieldDays) {
        var head = draft(actor, id, version);
        store.fill(id, turns, fieldDays);
        store.countVersion(id);
        return again(head);
    }

    /** A draft on which duties are entered that somebody wrote down elsewhere; it stays locked. */
    SheetEntering enterOn(Actor actor, UUID id, int version) {
        var head = draft(actor, id, version);
        return new SheetEntering(
                store.sheet(head),
                stands.of(head.station()),
                stations.colleagues(head.station(), head.first(), head.last()),
                practice,
                (person, day) -> isOf(person, head.station(), day));
    }

    /**
     * Keeps what was entered.
     *
     * @return how many seats stand empty that were taken
     */
    int entered(UUID id, SheetEntering entering) {
        var emptied = entering.emptied();
        emptied.forEach(seat -> store.clear(id, seat));
        entering.turns().forEach(turn -> store.put(id, turn));
        entering.fieldDays().forEach(field -> store.put(id, field));
        store.countVersion(id);
        return emptied.size();
    }

    /**
     * Puts somebody on a seat, or leaves it empty. On a sheet in force it takes a reason, and a day
     * that is over stays as it was.
     */
    @Transactional
    Sheet put(
            Actor actor,
            UUID id,
            int version,
            SeatOnDay seat,
            Optional<PersonId> person,
            Optional<ChangeReason> reason) {
        var head = changeable(actor, id, version, seat.day());
        RostersRules.seat(seat, head, findStand(seat.stand())).orRefuse();
        person.ifPresent(one -> of(one, head.station(), seat.day()));
        if (head.state() == SheetState.IN_FORCE) {
            log(actor, head, seat, person, reason);
        }
        person.ifPresentOrElse(
                one ->
                        store.put(
                                id,
                                new DutyTurn(
                                        seat.day(), seat.shift(), seat.stand(), seat.seat(), one)),
                () -> store.clear(id, seat));
        changed(head);
        return again(head);
    }

    /** Plans a day on the beat for somebody, or no longer. */
    @Transactional
    Sheet field(Actor actor, UUID id, int version, FieldDay field, boolean there) {
        var head = changeable(actor, id, version, field.day());
        if (!head.has(field.day())) {
            throw new Refused(RostersRefusal.SEAT_NOT_THERE);
        }
        of(field.person(), head.station(), field.day());
        if (there) {
            store.put(id, field);
        } else {
            store.clear(id, field);
        }
        changed(head);
        return again(head);
    }

    /** From its first day on it holds, in the place of any other for the same days. */
    @Transactional
    Sheet publish(Actor actor, UUID id, int version) {
        var head = locked(actor, id, version);
        if (!stations.mayPublish(actor, head.station())) {
            throw new Refused(RostersRefusal.NOT_YOUR_STATION);
        }
        var now = clock.instant();
        RostersRules.publish(store.sheet(head), County.day(now)).orRefuse();
        store.publish(id, actor.person(), now);
        store.countEdition();
        trail.record(
                actor,
                "rosters.publish",
                head.station().value(),
                "rosters",
                Map.of("first", head.first().toString(), "last", head.last().toString()));
        return again(head);
    }

    /** Before its first day a publication may be taken back; what held before holds again. */
    @Transactional
    Sheet takeBack(Actor actor, UUID id, int version) {
        var head = locked(actor, id, version);
        if (!stations.mayPublish(actor, head.station())) {
            throw new Refused(RostersRefusal.NOT_YOUR_STATION);
        }
        RostersRules.takeBack(head, County.today(clock)).orRefuse();
        store.takeBack(id);
        store.countEdition();
        trail.record(
                actor,
                "rosters.take-back",
                head.station().value(),
                "rosters",
                Map.of("first", head.first().toString()));
        return again(head);
    }

    private void log(
            Actor actor,
            SheetHead head,
            SeatOnDay seat,
            Optional<PersonId> person,
            Optional<ChangeReason> reason) {
        var now = clock.instant();
        var before =
                store.turns(head.id()).stream()
                        .filter(turn -> turn.where().equals(seat))
                        .map(DutyTurn::person)
                        .findFirst();
        store.add(
                head.id(),
                new SheetChange(
                        Ids.next(now),
                        seat,
                        before,
                        person,
                        reason.orElseThrow(() -> new Refused(RostersRefusal.REASON_NEEDED)),
                        actor.person(),
                        now));
    }

    private void changed(SheetHead head) {
        store.countVersion(head.id());
        if (head.state() == SheetState.IN_FORCE) {
            store.countEdition();
        }
    }

    private SheetHead draft(Actor actor, UUID id, int version) {
        var head = locked(actor, id, version);
        if (head.state() != SheetState.DRAFT) {
            throw new Refused(RostersRefusal.SHEET_NOT_A_DRAFT);
        }
        return head;
    }

    private SheetHead changeable(Actor actor, UUID id, int version, LocalDate day) {
        var head = locked(actor, id, version);
        if (head.state() == SheetState.TAKEN_BACK) {
            throw new Refused(RostersRefusal.SHEET_NOT_A_DRAFT);
        }
        // A night shift of yesterday may still go on.
        if (head.state() == SheetState.IN_FORCE && day.isBefore(County.today(clock).minusDays(1))) {
            throw new Refused(RostersRefusal.DAY_IS_OVER);
        }
        return head;
    }

    private SheetHead locked(Actor actor, UUID id, int version) {
        var head =
                store.findHeadForUpdate(id)
                        .orElseThrow(() -> new Refused(RostersRefusal.SHEET_UNKNOWN));
        stations.refuseWhoMayNotDraw(actor, head.station());
        if (head.version() != version) {
            throw new Refused(RostersRefusal.SHEET_CHANGED, Map.of("version", head.version()));
        }
        return head;
    }

    private void of(PersonId person, StationCode station, LocalDate day) {
        if (!isOf(person, station, day)) {
            throw new Refused(RostersRefusal.NOT_OF_THE_STATION);
        }
    }

    private boolean isOf(PersonId person, StationCode station, LocalDate day) {
        return staff.postsOf(person, day).stream()
                .anyMatch(post -> post.station().equals(Optional.of(station)));
    }

    private SheetHead findHead(UUID id) {
        return store.findHead(id).orElseThrow(() -> new Refused(RostersRefusal.SHEET_UNKNOWN));
    }

    private Stand findStand(UUID id) {
        return stands.find(id).orElseThrow(() -> new Refused(RostersRefusal.STAND_UNKNOWN));
    }

    private Sheet again(SheetHead head) {
        return store.sheet(findHead(head.id()));
    }
}
