package org.yige.rosters;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Role.ADMINISTRATOR;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.STATION_CHIEF;
import static org.yige.shared.Wire.missing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.once.RequestKey;
import org.yige.places.StationCode;
import org.yige.planner.rosters.RosterChecker.Breach;
import org.yige.rosters.DutySwap.SheetSeat;
import org.yige.rosters.DutyTurn.SeatOnDay;
import org.yige.rosters.DutyWords.BrokenRuleView;
import org.yige.rosters.DutyWords.OwnDutyView;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.ForAllButAuditors;
import org.yige.shared.Label;
import org.yige.staff.PersonId;

/** Somebody's own duties, and what they swap with colleagues, over HTTP. */
@RestController
@RequestMapping("/api/rosters")
class SwapsApi {

    private final Swaps swaps;
    private final DutyWords words;
    private final StationBook stations;
    private final Clock clock;

    SwapsApi(Swaps swaps, DutyWords words, StationBook stations, Clock clock) {
        this.swaps = swaps;
        this.words = words;
        this.stations = stations;
        this.clock = clock;
    }

    record SheetSeatBody(
            Optional<UUID> sheet,
            Optional<LocalDate> day,
            Optional<String> shift,
            Optional<UUID> stand,
            Optional<Integer> seat) {

        SheetSeat read() {
            return new SheetSeat(
                    sheet.orElseThrow(() -> missing("sheet")),
                    new SeatOnDay(
                            day.orElseThrow(() -> missing("day")),
                            shift.orElseThrow(() -> missing("shift")),
                            stand.orElseThrow(() -> missing("stand")),
                            seat.orElseThrow(() -> missing("seat"))));
        }
    }

    record SwapBody(
            Optional<SheetSeatBody> duty, Optional<UUID> colleague, Optional<SheetSeatBody> back) {

        SheetSeat readDuty() {
            return duty.orElseThrow(() -> missing("duty")).read();
        }

        PersonId readColleague() {
            return new PersonId(colleague.orElseThrow(() -> missing("colleague")));
        }
    }

    record YesBody(Optional<Boolean> yes) {

        boolean read() {
            return yes.orElseThrow(() -> missing("yes"));
        }
    }

    /**
     * A swap as it stands now.
     *
     * @param asked whether this reader asked for it
     * @param broken rules it would break, while it is open
     * @param needsYes whether the colleague's yes is not enough
     */
    record SwapView(
            UUID id,
            OwnDutyView duty,
            Optional<OwnDutyView> back,
            String asker,
            String colleague,
            DutySwap.SwapState state,
            Label stateLabel,
            boolean asked,
            boolean mayAnswer,
            boolean mayDecide,
            List<BrokenRuleView> broken,
            boolean needsYes,
            Instant askedAt) {}

    record SwapWeighingView(List<BrokenRuleView> broken, boolean needsYes) {}

    record SwapChoiceView(UUID id, String name, boolean police, List<OwnDutyView> duties) {}

    record MyDutiesView(List<OwnDutyView> duties, List<SwapView> swaps, Instant asOf) {}

    /** One's own duties on sheets in force, and what was asked about them. */
    @GetMapping("/mine")
    @ForAllButAuditors
    MyDutiesView mine(Actor actor) {
        var me = new PersonId(actor.person());
        return new MyDutiesView(
                swaps.duties(me).stream().map(own -> words.duty(own.where())).toList(),
                swaps.of(me).stream().map(swap -> view(actor, swap)).toList(),
                clock.instant());
    }

    /** Who could take a duty of one's own, and which of theirs one could take instead. */
    @GetMapping("/mine/choices")
    @ForAllButAuditors
    List<SwapChoiceView> choices(
            Actor actor,
            @RequestParam UUID sheet,
            @RequestParam LocalDate day,
            @RequestParam String shift,
            @RequestParam UUID stand,
            @RequestParam int seat) {
        return swaps
                .choices(actor, new SheetSeat(sheet, new SeatOnDay(day, shift, stand, seat)))
                .stream()
                .map(one ->
                        new SwapChoiceView(
                                one.colleague().id().value(),
                                one.colleague().name(),
                                one.colleague().police(),
                                one.duties().stream().map(own -> words.duty(own.where())).toList()))
                .toList();
    }

    /** What a swap would break, before anybody is asked. */
    @PostMapping("/swaps/weighing")
    @ForAllButAuditors
    SwapWeighingView weigh(Actor actor, @RequestBody SwapBody body) {
        var broken =
                swaps.weigh(
                        actor,
                        body.readDuty(),
                        body.readColleague(),
                        body.back().map(SheetSeatBody::read));
        return new SwapWeighingView(words.broken(broken), swaps.needsYes(broken));
    }

    @PostMapping("/swaps")
    @ForAllButAuditors
    @ResponseStatus(HttpStatus.CREATED)
    SwapView ask(Actor actor, @RequestHeader(KEY) RequestKey key, @RequestBody SwapBody body) {
        return view(
                actor,
                swaps.ask(
                        actor,
                        key,
                        body.readDuty(),
                        body.readColleague(),
                        body.back().map(SheetSeatBody::read)));
    }

    @PostMapping("/swaps/{id}/answer")
    @ForAllButAuditors
    SwapView answer(
            Actor actor,
            @RequestHeader(KEY) RequestKey key,
            @PathVariable UUID id,
            @RequestBody YesBody body) {
        return view(actor, swaps.answer(actor, key, id, body.read()));
    }

    @PostMapping("/swaps/{id}/decision")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    SwapView decide(
            Actor actor,
            @RequestHeader(KEY) RequestKey key,
            @PathVariable UUID id,
            @RequestBody YesBody body) {
        return view(actor, swaps.decide(actor, key, id, body.read()));
    }

    @PostMapping("/swaps/{id}/withdrawal")
    @ForAllButAuditors
    SwapView withdraw(Actor actor, @PathVariable UUID id) {
        return view(actor, swaps.withdraw(actor, id));
    }

    /** A station's swaps, those that wait for a yes first. */
    @GetMapping("/stations/{station}/swaps")
    @For({STATION_CHIEF, COMMAND_ROOM, ADMINISTRATOR})
    List<SwapView> swaps(Actor actor, @PathVariable StationCode station) {
        return swaps.of(actor, station).stream().map(swap -> view(actor, swap)).toList();
    }

    private SwapView view(Actor actor, DutySwap swap) {
        var state = swaps.state(swap);
        var broken = state.isOpen() ? swaps.broken(swap) : List.<Breach>of();
        return new SwapView(
                swap.id(),
                words.duty(swap.duty()),
                swap.back().map(words::duty),
                words.name(swap.asker()),
                words.name(swap.colleague()),
                state,
                state.label(),
                swap.asker().value().equals(actor.person()),
                state == DutySwap.SwapState.ASKED
                        && swap.colleague().value().equals(actor.person()),
                state == DutySwap.SwapState.AGREED && stations.mayDraw(actor, swap.station()),
                words.broken(broken),
                swaps.needsYes(broken),
                swap.askedAt());
    }
}
