package org.yige.rosters;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Role.ADMINISTRATOR;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.STATION_CHIEF;
import static org.yige.shared.Wire.missing;
import static org.yige.shared.Wire.present;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.once.RequestKey;
import org.yige.places.StationCode;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.rosters.DutyTurn.SeatOnDay;
import org.yige.rosters.Mending.SeatMove;
import org.yige.rosters.Sheet.FieldDay;
import org.yige.rosters.SheetChange.ChangeReason;
import org.yige.rosters.SheetView.SheetEntry;
import org.yige.rosters.SheetView.ShiftView;
import org.yige.rosters.SheetView.StandView;
import org.yige.rosters.SheetView.TurnView;
import org.yige.rosters.Strength.LineOn;
import org.yige.rosters.Strength.StationOn;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.ForAllButAuditors;
import org.yige.shared.Ids;
import org.yige.shared.Label;
import org.yige.shared.Words;
import org.yige.staff.PersonId;
import org.yige.staff.Staff;

/** Who is on, over HTTP: stands, sheets, and the strength of this moment. */
@RestController
@RequestMapping("/api/rosters")
class RostersApi {

    private static final int MOST_NAME = 60;

    private final Rosters rosters;
    private final Stands stands;
    private final Proposing proposing;
    private final Mending mending;
    private final Strength strength;
    private final StationBook stations;
    private final RostersPractice practice;
    private final Staff staff;
    private final Clock clock;

    RostersApi(
            Rosters rosters,
            Stands stands,
            Proposing proposing,
            Mending mending,
            Strength strength,
            StationBook stations,
            RostersPractice practice,
            Staff staff,
            Clock clock) {
        this.rosters = rosters;
        this.stands = stands;
        this.proposing = proposing;
        this.mending = mending;
        this.strength = strength;
        this.stations = stations;
        this.practice = practice;
        this.staff = staff;
        this.clock = clock;
    }

    record StationEntry(String code, String name, boolean mayDraw, boolean mayPublish) {}

    record RosterDutyView(String code, Label label) {}

    record RosterStationView(
            StationEntry station,
            List<ShiftView> shifts,
            List<RosterDutyView> duties,
            List<StandView> stands,
            List<SheetEntry> sheets,
            Instant asOf) {}

    record StandBody(
            Optional<String> name,
            Optional<Boolean> mobile,
            Optional<List<SeatRank>> seats,
            Optional<List<String>> shifts,
            Optional<List<DayOfWeek>> weekdays,
            Optional<List<String>> standsFor,
            Optional<LocalDate> closedOn) {

        Stand read(UUID id, StationCode station) {
            return new Stand(
                    id,
                    station,
                    Words.clean(name.orElse(""), "name", MOST_NAME),
                    mobile.orElse(false),
                    present(seats),
                    present(shifts),
                    Set.copyOf(present(weekdays)),
                    Set.copyOf(present(standsFor)),
                    closedOn);
        }
    }

    record SheetBody(Optional<LocalDate> first, Optional<LocalDate> last, Optional<UUID> like) {}

    record TurnBody(
            Optional<Integer> version,
            Optional<LocalDate> day,
            Optional<String> shift,
            Optional<UUID> stand,
            Optional<Integer> seat,
            Optional<UUID> person,
            Optional<ChangeReason> reason) {}

    record FieldDayBody(
            Optional<Integer> version,
            Optional<LocalDate> day,
            Optional<UUID> person,
            Optional<Boolean> there) {}

    record VersionBody(Optional<Integer> version) {}

    record LineOnView(
            String name,
            boolean police,
            Optional<String> where,
            Optional<SeatRank> rank,
            Optional<Label> shift,
            Optional<String> beat,
            Optional<String> phone,
            Instant from,
            Instant until) {

        static LineOnView of(LineOn line) {
            return new LineOnView(
                    line.name(),
                    line.police(),
                    line.where(),
                    line.rank(),
                    line.shift(),
                    line.beat(),
                    line.phone(),
                    line.from(),
                    line.until());
        }
    }

    record StationStrengthView(String code, String name, boolean kept, List<LineOnView> lines) {

        static StationStrengthView of(StationOn station) {
            return new StationStrengthView(
                    station.code().value(),
                    station.name(),
                    station.kept(),
                    station.lines().stream().map(LineOnView::of).toList());
        }
    }

    record SeatMoveView(
            LocalDate day,
            String shift,
            UUID stand,
            int seat,
            Optional<UUID> was,
            Optional<UUID> is,
            boolean back) {

        static SeatMoveView of(SeatMove move) {
            var seat = move.seat();
            return new SeatMoveView(
                    seat.day(),
                    seat.shift(),
                    seat.stand(),
                    seat.seat(),
                    move.was().map(PersonId::value),
                    move.is().map(PersonId::value),
                    move.back());
        }
    }

    /** Duties whose people are away, and the fewest seats that would change hands. */
    record SheetGapsView(List<TurnView> away, List<SeatMoveView> moves, Instant asOf) {}

    record StrengthView(List<StationStrengthView> stations, Instant asOf) {}

    @GetMapping("/stations")
    @ForAllButAuditors
    List<StationEntry> stations(Actor actor) {
        return stations.seenBy(actor).stream()
                .map(each -> entry(actor, new StationCode(each.code()), each.name()))
                .toList();
    }

    @GetMapping("/stations/{station}")
    @ForAllButAuditors
    RosterStationView station(Actor actor, @PathVariable StationCode station) {
        var found = stations.open(actor, station);
        return new RosterStationView(
                entry(actor, station, found.name()),
                practice.shifts().stream().map(ShiftView::of).toList(),
                staff.practice().duties().stream()
                        .map(duty -> new RosterDutyView(duty.code(), duty.label()))
                        .toList(),
                stands.of(actor, station).stream().map(StandView::of).toList(),
                rosters.sheets(actor, station).stream().map(SheetEntry::of).toList(),
                clock.instant());
    }

    @PostMapping("/stations/{station}/stands")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    @ResponseStatus(HttpStatus.CREATED)
    StandView addStand(
            Actor actor,
            @RequestHeader(KEY) RequestKey key,
            @PathVariable StationCode station,
            @RequestBody StandBody body) {
        return StandView.of(stands.add(actor, key, body.read(Ids.next(clock.instant()), station)));
    }

    @PutMapping("/stations/{station}/stands/{id}")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    StandView correctStand(
            Actor actor,
            @PathVariable StationCode station,
            @PathVariable UUID id,
            @RequestBody StandBody body) {
        return StandView.of(stands.correct(actor, body.read(id, station)));
    }

    @PostMapping("/stations/{station}/sheets")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    @ResponseStatus(HttpStatus.CREATED)
    SheetView begin(
            Actor actor,
            @RequestHeader(KEY) RequestKey key,
            @PathVariable StationCode station,
            @RequestBody SheetBody body) {
        return view(
                actor,
                rosters.begin(
                        actor,
                        key,
                        station,
                        body.first().orElseThrow(() -> missing("first")),
                        body.last().orElseThrow(() -> missing("last")),
                        body.like()));
    }

    @GetMapping("/sheets/{id}")
    @ForAllButAuditors
    SheetView sheet(Actor actor, @PathVariable UUID id) {
        return view(actor, rosters.sheet(actor, id));
    }

    @PostMapping("/sheets/{id}/proposal")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    SheetView propose(Actor actor, @PathVariable UUID id, @RequestBody VersionBody body) {
        return view(actor, proposing.propose(actor, id, version(body.version())));
    }

    @PutMapping("/sheets/{id}/turns")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    SheetView put(Actor actor, @PathVariable UUID id, @RequestBody TurnBody body) {
        return view(
                actor,
                rosters.put(
                        actor,
                        id,
                        version(body.version()),
                        new SeatOnDay(
                                body.day().orElseThrow(() -> missing("day")),
                                body.shift().orElseThrow(() -> missing("shift")),
                                body.stand().orElseThrow(() -> missing("stand")),
                                body.seat().orElseThrow(() -> missing("seat"))),
                        body.person().map(PersonId::new),
                        body.reason()));
    }

    @PutMapping("/sheets/{id}/field-days")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    SheetView field(Actor actor, @PathVariable UUID id, @RequestBody FieldDayBody body) {
        return view(
                actor,
                rosters.field(
                        actor,
                        id,
                        version(body.version()),
                        new FieldDay(
                                body.day().orElseThrow(() -> missing("day")),
                                new PersonId(body.person().orElseThrow(() -> missing("person")))),
                        body.there().orElse(true)));
    }

    @GetMapping("/sheets/{id}/gaps")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    SheetGapsView gaps(Actor actor, @PathVariable UUID id) {
        var gaps = mending.gaps(actor, id);
        return new SheetGapsView(
                gaps.away().stream().map(TurnView::of).toList(),
                gaps.moves().stream().map(SeatMoveView::of).toList(),
                clock.instant());
    }

    @PostMapping("/sheets/{id}/publication")
    @For({STATION_CHIEF, ADMINISTRATOR})
    SheetView publish(Actor actor, @PathVariable UUID id, @RequestBody VersionBody body) {
        return view(actor, rosters.publish(actor, id, version(body.version())));
    }

    @DeleteMapping("/sheets/{id}/publication")
    @For({STATION_CHIEF, ADMINISTRATOR})
    SheetView takeBack(Actor actor, @PathVariable UUID id, @RequestParam int version) {
        return view(actor, rosters.takeBack(actor, id, version));
    }

    @GetMapping("/strength")
    @ForAllButAuditors
    StrengthView strength(Actor actor) {
        return new StrengthView(
                strength.now(actor).stream().map(StationStrengthView::of).toList(),
                clock.instant());
    }

    private SheetView view(Actor actor, Sheet sheet) {
        var station = sheet.head().station();
        return SheetView.of(
                sheet,
                entry(actor, station, stations.open(actor, station).name()),
                stands.of(actor, station),
                stations.colleagues(station, sheet.head().first(), sheet.head().last()),
                practice,
                proposing.findings(sheet),
                rosters.changes(sheet.head().id()),
                clock.instant());
    }

    private StationEntry entry(Actor actor, StationCode station, String name) {
        return new StationEntry(
                station.value(),
                name,
                stations.mayDraw(actor, station),
                stations.mayPublish(actor, station));
    }

    private static int version(Optional<Integer> told) {
        return told.orElseThrow(() -> missing("version"));
    }
}
