package org.yige.rosters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.places.StationCode;
import org.yige.planner.rosters.RosterChecker.Breach;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.rosters.DutySwap.SheetSeat;
import org.yige.rosters.DutySwap.SwapState;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.rosters.Sheet.SheetState;
import org.yige.rosters.SheetChange.ChangeReason;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.staff.PersonId;

/**
 * Duties swapped with consent: somebody asks, the colleague answers from their own page, and
 * whoever draws the sheet where a rule would be broken or the county wants it so.
 */
@Service
class Swaps {

    private static final int DAYS_AHEAD = 92;
    private static final int DAYS_BACK = 7;

    private final SwapStore store;
    private final RostersStore sheets;
    private final StandStore stands;
    private final StationBook stations;
    private final Proposing proposing;
    private final RostersPractice practice;
    private final Once once;
    private final Clock clock;

    Swaps(
            SwapStore store,
            RostersStore sheets,
            StandStore stands,
            StationBook stations,
            Proposing proposing,
            RostersPractice practice,
            Once once,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.stands = stands;
        this.stations = stations;
        this.proposing = proposing;
        this.practice = practice;
        this.once = once;
        this.clock = clock;
    }

    /** A duty of somebody's on a sheet in force. */
    record OwnTurn(UUID sheet, StationCode station, DutyTurn turn) {

        SheetSeat where() {
            return new SheetSeat(sheet, turn.where());
        }
    }

    /** Somebody's duties from yesterday's night on. */
    List<OwnTurn> duties(PersonId person) {
        var today = County.today(clock);
        return sheets.dutiesOf(person, today.minusDays(1), today.plusDays(DAYS_AHEAD)).stream()
                .filter(duty -> ends(duty.turn()).isAfter(clock.instant()))
                .sorted(Comparator.comparing(duty -> begins(duty.turn().where())))
                .toList();
    }

    /** What somebody asked or is asked, newest first. */
    List<DutySwap> of(PersonId person) {
        return store.of(person, County.today(clock).minusDays(DAYS_BACK));
    }

    List<DutySwap> of(Actor actor, StationCode station) {
        stations.refuseWhoMayNotDraw(actor, station);
        return store.of(station, County.today(clock).minusDays(DAYS_BACK));
    }

    /** Who could take a duty, each with duties of theirs that the asker could take instead. */
    List<SwapChoice> choices(Actor actor, SheetSeat duty) {
        var head = inForce(duty);
        var asker = new PersonId(actor.person());
        refuseUnlessHeld(duty, asker);
        var people = stations.colleagues(head.station(), duty.seat().day());
        var me = colleague(people, asker);
        var rank = rank(duty);
        return people.stream()
                .filter(one -> !one.id().equals(asker) && one.suits(rank))
                .map(one ->
                        new SwapChoice(
                                one,
                                duties(one.id()).stream()
                                        .filter(own -> own.station().equals(head.station()))
                                        .filter(own -> me.suits(rank(own.where())))
                                        .filter(own ->
                                                clock.instant()
                                                        .isBefore(begins(own.turn().where())))
                                        .toList()))
                .toList();
    }

    /** A colleague who could be asked. */
    record SwapChoice(Colleague colleague, List<OwnTurn> duties) {}

    /** Which rules a swap would break that are kept now. */
    List<Breach> weigh(Actor actor, SheetSeat duty, PersonId colleague, Optional<SheetSeat> back) {
        return broken(accept(actor, duty, colleague, back));
    }

    /** Asks a colleague. Sent again under the same key it is the same question. */
    @Transactional
    DutySwap ask(
            Actor actor,
            RequestKey key,
            SheetSeat duty,
            PersonId colleague,
            Optional<SheetSeat> back) {
        var now = clock.instant();
        if (!once.first(actor.person() + "/rosters.swap", key, now)) {
            return store.findOpen(duty, colleague)
                    .orElseThrow(() -> new Refused(RostersRefusal.SWAP_UNKNOWN));
        }
        var swap = accept(actor, duty, colleague, back);
        if (!store.add(swap)) {
            throw new Refused(RostersRefusal.SWAP_ASKED_ALREADY);
        }
        return swap;
    }

    /** The colleague's yes or no. A yes takes effect at once, unless somebody else has to agree. */
    @Transactional
    DutySwap answer(Actor actor, RequestKey key, UUID id, boolean yes) {
        var swap = held(id);
        if (!swap.colleague().value().equals(actor.person())) {
            throw new Refused(RostersRefusal.SWAP_NOT_YOURS);
        }
        if (!once.first(actor.person() + "/rosters.swap-answer/" + id, key, clock.instant())) {
            return swap;
        }
        refuseUnless(swap.state() == SwapState.ASKED);
        if (!yes) {
            return end(swap, SwapState.DECLINED);
        }
        refuseWhatIsGone(swap);
        if (needsYes(broken(swap))) {
            store.agree(id);
        } else {
            carryOut(actor, swap);
        }
        return find(id);
    }

    /** What whoever draws the sheet says to what two colleagues agreed upon. */
    @Transactional
    DutySwap decide(Actor actor, RequestKey key, UUID id, boolean yes) {
        var swap = held(id);
        stations.refuseWhoMayNotDraw(actor, swap.station());
        if (!once.first(actor.person() + "/rosters.swap-decision/" + id, key, clock.instant())) {
            return swap;
        }
        refuseUnless(swap.state() == SwapState.AGREED);
        if (!yes) {
            return end(swap, SwapState.NOT_ALLOWED);
        }
        refuseWhatIsGone(swap);
        carryOut(actor, swap);
        return find(id);
    }

    /** Whoever asked asks no more. */
    @Transactional
    DutySwap withdraw(Actor actor, UUID id) {
        var swap = held(id);
        if (!swap.asker().value().equals(actor.person())) {
            throw new Refused(RostersRefusal.SWAP_NOT_YOURS);
        }
        if (swap.state() == SwapState.WITHDRAWN) {
            return swap;
        }
        refuseUnless(swap.state().isOpen());
        return end(swap, SwapState.WITHDRAWN);
    }

    /** How far it has come by now: what nobody answered before the duty began has lapsed. */
    SwapState state(DutySwap swap) {
        return swap.state().isOpen() && !clock.instant().isBefore(first(swap.duty(), swap.back()))
                ? SwapState.LAPSED
                : swap.state();
    }

    /** Whether a yes of the colleague is not enough. */
    boolean needsYes(List<Breach> broken) {
        return practice.swapsNeedYes() || !broken.isEmpty();
    }

    /** Which rules a swap would break that are kept now. */
    List<Breach> broken(DutySwap swap) {
        var all = new ArrayList<Breach>();
        sheetsOf(swap.duty(), swap.back())
                .forEach(id -> {
                    var before = sheets.sheet(findHead(id));
                    all.addAll(proposing.brokenBy(before, swapped(before, swap)));
                });
        return all;
    }

    private static Sheet swapped(Sheet sheet, DutySwap swap) {
        return new Sheet(
                sheet.head(),
                sheet.turns().stream().map(turn -> swapped(sheet, turn, swap)).toList(),
                sheet.fieldDays());
    }

    private static DutyTurn swapped(Sheet sheet, DutyTurn turn, DutySwap swap) {
        var here = new SheetSeat(sheet.head().id(), turn.where());
        if (here.equals(swap.duty())) {
            return turn.by(swap.colleague());
        }
        return swap.back().filter(here::equals).isPresent() ? turn.by(swap.asker()) : turn;
    }

    private DutySwap accept(Actor actor, SheetSeat duty, PersonId other, Optional<SheetSeat> back) {
        var asker = new PersonId(actor.person());
        var head = inForce(duty);
        refuseUnlessHeld(duty, asker);
        back.ifPresent(seat -> {
            if (!inForce(seat).station().equals(head.station())) {
                throw new Refused(RostersRefusal.SEAT_NOT_THERE);
            }
            refuseUnlessHeld(seat, other);
        });
        var now = clock.instant();
        RostersRules.swap(
                        colleague(
                                stations.colleagues(
                                        head.station(),
                                        back.map(seat -> seat.seat().day())
                                                .orElse(duty.seat().day())),
                                asker),
                        colleague(stations.colleagues(head.station(), duty.seat().day()), other),
                        rank(duty),
                        back.map(this::rank),
                        first(duty, back),
                        now)
                .orRefuse();
        return new DutySwap(
                Ids.next(now), head.station(), asker, duty, other, back, SwapState.ASKED, now);
    }

    private void carryOut(Actor actor, DutySwap swap) {
        put(actor, swap.duty(), swap.asker(), swap.colleague());
        swap.back().ifPresent(seat -> put(actor, seat, swap.colleague(), swap.asker()));
        sheetsOf(swap.duty(), swap.back()).forEach(sheets::countVersion);
        sheets.countEdition();
        var now = clock.instant();
        store.end(swap.id(), SwapState.DONE, now);
        store.overtake(swap.duty(), now);
        swap.back().ifPresent(seat -> store.overtake(seat, now));
    }

    private void put(Actor actor, SheetSeat where, PersonId from, PersonId to) {
        var seat = where.seat();
        var now = clock.instant();
        sheets.put(
                where.sheet(),
                new DutyTurn(seat.day(), seat.shift(), seat.stand(), seat.seat(), to));
        sheets.add(
                where.sheet(),
                new SheetChange(
                        Ids.next(now),
                        seat,
                        Optional.of(from),
                        Optional.of(to),
                        ChangeReason.SWAPPED,
                        actor.person(),
                        now));
    }

    /** The sheets first, in the order of their ids, then the swap itself. */
    private DutySwap held(UUID id) {
        var swap = find(id);
        sheetsOf(swap.duty(), swap.back()).forEach(sheets::findHeadForUpdate);
        return store.findForUpdate(id).orElseThrow(() -> new Refused(RostersRefusal.SWAP_UNKNOWN));
    }

    private DutySwap find(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused(RostersRefusal.SWAP_UNKNOWN));
    }

    private DutySwap end(DutySwap swap, SwapState state) {
        store.end(swap.id(), state, clock.instant());
        return find(swap.id());
    }

    private static void refuseUnless(boolean open) {
        if (!open) {
            throw new Refused(RostersRefusal.SWAP_ENDED);
        }
    }

    /** Since it was asked the duty may have begun, changed hands, or left the sheet in force. */
    private void refuseWhatIsGone(DutySwap swap) {
        if (state(swap) == SwapState.LAPSED) {
            throw new Refused(RostersRefusal.SWAP_LAPSED);
        }
        inForce(swap.duty());
        refuseUnlessHeld(swap.duty(), swap.asker());
        swap.back()
                .ifPresent(seat -> {
                    inForce(seat);
                    refuseUnlessHeld(seat, swap.colleague());
                });
    }

    private SheetHead inForce(SheetSeat duty) {
        var head = findHead(duty.sheet());
        if (head.state() != SheetState.IN_FORCE || sheets.isReplaced(head, duty.seat().day())) {
            throw new Refused(RostersRefusal.SHEET_NOT_IN_FORCE);
        }
        return head;
    }

    private void refuseUnlessHeld(SheetSeat duty, PersonId person) {
        if (sheets.turns(duty.sheet()).stream()
                .noneMatch(
                        turn -> turn.where().equals(duty.seat()) && turn.person().equals(person))) {
            throw new Refused(RostersRefusal.DUTY_WENT_ELSEWHERE);
        }
    }

    private SheetHead findHead(UUID id) {
        return sheets.findHead(id).orElseThrow(() -> new Refused(RostersRefusal.SHEET_UNKNOWN));
    }

    private SeatRank rank(SheetSeat duty) {
        return stands.find(duty.seat().stand())
                .map(Stand::seats)
                .filter(seats -> duty.seat().seat() < seats.size())
                .map(seats -> seats.get(duty.seat().seat()))
                .orElseThrow(() -> new Refused(RostersRefusal.SEAT_NOT_THERE));
    }

    private static Colleague colleague(List<Colleague> people, PersonId person) {
        return people.stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refused(RostersRefusal.NOT_OF_THE_STATION));
    }

    private static List<UUID> sheetsOf(SheetSeat duty, Optional<SheetSeat> back) {
        return Stream.concat(Stream.of(duty), back.stream())
                .map(SheetSeat::sheet)
                .distinct()
                .sorted()
                .toList();
    }

    private Instant first(SheetSeat duty, Optional<SheetSeat> back) {
        var one = begins(duty.seat());
        return back.map(seat -> begins(seat.seat())).filter(one::isAfter).orElse(one);
    }

    /** Of a shift the practice no longer has, the day itself begins. */
    private Instant begins(DutyTurn.SeatOnDay seat) {
        return RostersRules.begins(seat, practice).orElseGet(() -> County.start(seat.day()));
    }

    private Instant ends(DutyTurn turn) {
        return RostersRules.ends(turn.where(), practice)
                .orElseGet(() -> County.start(turn.day().plusDays(1)));
    }
}
