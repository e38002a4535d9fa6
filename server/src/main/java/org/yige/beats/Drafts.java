package org.yige.beats;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yige.beats.Draft.DraftHead;
import org.yige.beats.Draft.Work;
import org.yige.beats.Settings.Between;
import org.yige.beats.Want.Numbered;
import org.yige.places.StationCode;
import org.yige.places.StationGround;
import org.yige.planner.beats.BeatsRefused;
import org.yige.planner.beats.Effort;
import org.yige.shared.Actor;
import org.yige.shared.Decision;
import org.yige.shared.Ids;
import org.yige.shared.Refused;

/** Plans for a station's beats: asked for, looked at, changed. Nothing here is in force. */
@Service
class Drafts {

    private final BeatsStore store;
    private final Stations stations;
    private final Searches searches;
    private final Clock clock;

    Drafts(BeatsStore store, Stations stations, Searches searches, Clock clock) {
        this.store = store;
        this.stations = stations;
        this.searches = searches;
        this.clock = clock;
    }

    /** A draft with the ground it stands on as it is now, and whether that has changed since. */
    record Seen(
            Draft draft,
            Drawing drawing,
            boolean stale,
            Optional<Searches.SearchStanding> search) {}

    /** Asks for a plan; the search goes on after this has answered. */
    Seen propose(Actor actor, StationCode station, LocalDate day, Settings settings) {
        BeatsRules.check(settings).orRefuse();
        var ground = stations.ground(station, day);
        mayDraw(actor, ground);
        var drawing = stations.drawing(ground, settings);
        complete(drawing);
        var now = clock.instant();
        var head =
                new DraftHead(
                        Ids.next(now),
                        station,
                        1,
                        actor.person(),
                        now,
                        day,
                        settings,
                        ground.mark(),
                        Optional.empty());
        var usual = Effort.usual(drawing.pieces().size());
        store.add(head);
        try {
            searches.start(
                    head.id(), drawing, new Effort(settings.seed(), usual.steps(), PATIENCE));
        } catch (Refused busy) {
            store.refused(head.id(), new Draft.Why(Searches.BUSY, List.of()));
            throw busy;
        }
        return new Seen(new Draft.Searching(head), drawing, false, searches.standing(head.id()));
    }

    /** Refuses ground of which something is not known that a plan needs, naming it. */
    private static void complete(Drawing drawing) {
        var pieces = drawing.pieces();
        if (pieces.isEmpty()) {
            throw new Refused(BeatsRefusal.NOTHING_TO_DIVIDE);
        }
        var gridless = pieces.stream().filter(piece -> piece.grids().isEmpty()).toList();
        if (!gridless.isEmpty()) {
            throw new Refused(BeatsRefusal.GRIDS_MISSING, facts(gridless));
        }
        var uncounted = pieces.stream().filter(piece -> piece.people().isEmpty()).toList();
        if (!uncounted.isEmpty()) {
            throw new Refused(BeatsRefusal.PEOPLE_UNKNOWN, facts(uncounted));
        }
        known(drawing);
    }

    /** Estimates and barriers that speak of places elsewhere would be without effect, unseen. */
    private static void known(Drawing drawing) {
        var settings = drawing.settings();
        settings.barriers().forEach(b -> BarrierRules.sound(b, drawing.ground()).orRefuse());
        settings.estimates().keySet().stream()
                .filter(code -> BeatsRules.named(code, drawing.pieces()).findAny().isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new Refused(BeatsRefusal.NOT_IN_THE_STATION);
                });
    }

    /**
     * Long enough for the steps to decide the result, not the time: whoever has no such patience
     * stops the search.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int NAMED_MOST = 10;

    /** Which places are meant: all as data, the first few as words. */
    private static Map<String, Object> facts(List<Piece> pieces) {
        var names =
                pieces.stream()
                        .limit(NAMED_MOST)
                        .map(Piece::name)
                        .collect(java.util.stream.Collectors.joining("、"));
        return Map.of(
                "names",
                pieces.size() > NAMED_MOST ? names + " … (" + pieces.size() + ")" : names,
                "pieces",
                pieces.stream()
                        .map(piece -> Map.of("code", piece.code(), "name", piece.name()))
                        .toList());
    }

    /**
     * The rivers and ridges known from the station's last plan: they outlive it. Those that no
     * longer lie between neighbours are left out.
     */
    List<Between> barriers(Actor actor, StationCode station, LocalDate day) {
        var ground = stations.ground(station, day);
        stations.refuseStrangers(actor, ground);
        return store.lines(station, 1).stream()
                .flatMap(line -> store.find(line.id()).stream())
                .flatMap(draft -> barriers(draft).stream())
                .filter(b -> BarrierRules.sound(b, ground) instanceof Decision.Yes<?>)
                .toList();
    }

    /** What is known to lie between neighbours in a draft. */
    static List<Between> barriers(Draft draft) {
        var known = draft.head().settings().barriers();
        return switch (draft) {
            case Draft.Searching _, Draft.Infeasible _ -> known;
            case Draft.Ready(_, var work) -> BarrierRules.with(known, work.wishes());
            case Draft.Published(_, var work, _, _) -> BarrierRules.with(known, work.wishes());
        };
    }

    Seen read(Actor actor, UUID id) {
        var seen = seen(id);
        stations.refuseStrangers(actor, seen.drawing().ground());
        return seen;
    }

    List<BeatsStore.DraftLine> list(Actor actor, StationCode station) {
        stations.refuseStrangers(actor, stations.ground(station, stations.today()));
        return store.lines(station, 50);
    }

    /** Ends the search with the best so far. */
    Seen stop(Actor actor, UUID id) {
        var seen = read(actor, id);
        mayDraw(actor, seen.drawing().ground());
        searches.stop(id);
        return seen(id);
    }

    /** The best plan that keeps one wish more. */
    Seen wish(Actor actor, UUID id, int version, Want want) {
        var seen = editable(actor, id, version);
        var work = seen.work();
        sound(want, seen.drawing(), work.start());
        var added = new Numbered(work.lastWish() + 1, want);
        var wishes = BeatsRules.with(work.wishes(), added, seen.head().settings().barriers());
        if (wishes.size() > BeatsRules.WISHES_MOST) {
            throw new Refused(BeatsRefusal.TOO_MANY_WISHES, Map.of("most", BeatsRules.WISHES_MOST));
        }
        try {
            var shown = work.plan().beatOfPiece();
            var plan = seen.drawing().edit(shown, wishes, bound(work, wishes));
            return write(
                    seen,
                    new Work(
                            work.chosen(),
                            work.starts(),
                            BeatsRules.remembered(wishes, work.wishes(), shown, plan),
                            added.no(),
                            plan));
        } catch (BeatsRefused refused) {
            throw impossible(refused, seen, work, wishes, added);
        }
    }

    /** What is proven already holds as long as the wishes leave rivers and ridges as they were. */
    private static OptionalDouble bound(Work before, List<Numbered> wishes) {
        return marks(before.wishes()).equals(marks(wishes))
                ? OptionalDouble.of(before.plan().lowerBound())
                : OptionalDouble.empty();
    }

    private static List<Numbered> marks(List<Numbered> wishes) {
        return wishes.stream().filter(one -> one.want() instanceof Want.MarkBetween).toList();
    }

    private static void sound(Want want, Drawing drawing, Draft.StartPlan start) {
        switch (BeatsRules.sound(want, drawing.ground(), drawing.pieces(), start.beatOfPiece())) {
            case Decision.Yes<Want> _ -> {}
            case Decision.No<Want>(var why) -> throw new Refused(why, Map.of("wish", want));
        }
    }

    private static Refused impossible(
            BeatsRefused refused, Editable seen, Work work, List<Numbered> wishes, Numbered added) {
        return new Refused(
                BeatsRefusal.WISH_IMPOSSIBLE,
                Map.of(
                        "why",
                        seen.drawing().label(refused.words(), Map.of()),
                        "pieces",
                        refused.units(),
                        "wishes",
                        seen.drawing().against(work.plan().beatOfPiece(), wishes, added)));
    }

    /** The plan as it was before the last wish; without an earlier one, the best from the start. */
    Seen undo(Actor actor, UUID id, int version, int no) {
        var seen = editable(actor, id, version);
        var work = seen.work();
        var wishes = work.wishes().stream().filter(one -> one.no() != no).toList();
        if (wishes.size() == work.wishes().size()) {
            throw new Refused(BeatsRefusal.UNKNOWN_WISH);
        }
        var before = BeatsRules.before(work, no);
        if (before.isPresent()) {
            var plan = seen.drawing().again(before.get(), wishes, bound(work, wishes));
            return write(
                    seen, new Work(work.chosen(), work.starts(), wishes, work.lastWish(), plan));
        }
        return write(seen, replanned(seen, work, work.chosen(), wishes));
    }

    /** The wishes begin from another plan: an alternative, or the proposal again. */
    Seen choose(Actor actor, UUID id, int version, int which) {
        var seen = editable(actor, id, version);
        var work = seen.work();
        if (which < 0 || which >= work.starts().size()) {
            throw new Refused(BeatsRefusal.UNKNOWN_ALTERNATIVE);
        }
        var start = work.starts().get(which);
        var kept =
                work.wishes().stream()
                        .filter(one ->
                                BeatsRules.sound(
                                                one.want(),
                                                seen.drawing().ground(),
                                                seen.drawing().pieces(),
                                                start.beatOfPiece())
                                        instanceof Decision.Yes<?>)
                        .toList();
        return write(seen, replanned(seen, work, which, kept));
    }

    private static Work replanned(Editable seen, Work work, int chosen, List<Numbered> wishes) {
        try {
            // Another plan to start from may have other numbers of beats beside a barrier.
            var proven =
                    chosen == work.chosen() || marks(wishes).isEmpty()
                            ? bound(work, wishes)
                            : OptionalDouble.empty();
            var start = work.starts().get(chosen).beatOfPiece();
            var plan = seen.drawing().edit(start, wishes, proven);
            // What was before each of them is not known: they were kept all at once.
            var kept = wishes.stream().map(one -> new Numbered(one.no(), one.want())).toList();
            return new Work(chosen, work.starts(), kept, work.lastWish(), plan);
        } catch (BeatsRefused refused) {
            throw new Refused(
                    BeatsRefusal.WISH_IMPOSSIBLE,
                    Map.of(
                            "why",
                            seen.drawing().label(refused.words(), Map.of()),
                            "pieces",
                            refused.units(),
                            "wishes",
                            List.of()));
        }
    }

    private record Editable(DraftHead head, Work work, Drawing drawing) {}

    private Editable editable(Actor actor, UUID id, int version) {
        var seen = read(actor, id);
        mayDraw(actor, seen.drawing().ground());
        var work =
                switch (seen.draft()) {
                    case Draft.Searching _ -> throw new Refused(BeatsRefusal.STILL_RUNNING);
                    case Draft.Infeasible _ -> throw new Refused(BeatsRefusal.NO_PLAN);
                    case Draft.Published _ -> throw new Refused(BeatsRefusal.PUBLISHED_ALREADY);
                    case Draft.Ready(_, var its) -> its;
                };
        var head = seen.draft().head();
        if (head.version() != version) {
            throw new Refused(BeatsRefusal.CHANGED_MEANWHILE, Map.of("version", head.version()));
        }
        if (seen.stale()) {
            throw new Refused(BeatsRefusal.STALE);
        }
        return new Editable(head, work, seen.drawing());
    }

    private Seen write(Editable seen, Work work) {
        var head = seen.head();
        if (!store.change(head.id(), head.version(), work)) {
            throw new Refused(
                    BeatsRefusal.CHANGED_MEANWHILE,
                    Map.of("version", find(head.id()).head().version()));
        }
        var written = new Draft.Ready(head.next(), work);
        store.remember(written);
        return new Seen(written, seen.drawing(), false, Optional.empty());
    }

    private Draft find(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused(BeatsRefusal.UNKNOWN_DRAFT));
    }

    private Seen seen(UUID id) {
        // Asked before the table is: a search that ends in between has then written its plan.
        var search = searches.standing(id);
        var draft = find(id);
        var head = draft.head();
        var ground = stations.ground(head.station(), head.day());
        return new Seen(
                draft,
                stations.drawing(ground, head.settings()),
                !ground.mark().equals(head.mark()),
                draft instanceof Draft.Searching ? search : Optional.empty());
    }

    private void mayDraw(Actor actor, StationGround ground) {
        if (!stations.mayDraw(actor, ground)) {
            throw new Refused(BeatsRefusal.OUTSIDE_YOUR_AREA);
        }
    }
}
