package org.yige.beats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.beats.Draft.DraftHead;
import org.yige.beats.Draft.TakenBack;
import org.yige.beats.Draft.Work;
import org.yige.places.BeatCode;
import org.yige.places.BeatDrawing;
import org.yige.places.BeatDrawing.NewBeat;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Refused;

/** Puts a plan into force from a day on. */
@Service
class Publishing {

    private final BeatsStore store;
    private final Stations stations;
    private final BeatDrawing drawing;
    private final Trail trail;
    private final Clock clock;

    Publishing(BeatsStore store, Stations stations, BeatDrawing drawing, Trail trail, Clock clock) {
        this.store = store;
        this.stations = stations;
        this.drawing = drawing;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * From this day on the plan's beats are the station's, and the old ones end the day before: all
     * of it or nothing. Asked again for the same day it does nothing more.
     */
    @Transactional
    void publish(Actor actor, UUID id, int version, LocalDate from) {
        var draft =
                store.findForUpdate(id).orElseThrow(() -> new Refused(BeatsRefusal.UNKNOWN_DRAFT));
        var head = draft.head();
        var ground = stations.ground(head.station(), head.day());
        if (!stations.mayPublish(actor, ground)) {
            throw new Refused(BeatsRefusal.OUTSIDE_YOUR_AREA);
        }
        switch (draft) {
            case Draft.Searching _ -> throw new Refused(BeatsRefusal.STILL_RUNNING);
            case Draft.Infeasible _ -> throw new Refused(BeatsRefusal.NO_PLAN);
            case Draft.Published(_, _, var already, _) -> {
                if (!already.equals(from)) {
                    throw new Refused(BeatsRefusal.PUBLISHED_ALREADY, Map.of("day", already));
                }
            }
            case Draft.Ready(_, var work) -> {
                if (head.version() != version) {
                    throw new Refused(
                            BeatsRefusal.CHANGED_MEANWHILE, Map.of("version", head.version()));
                }
                var today = stations.today();
                BeatsRules.begin(from, today, store.beginsOn(head.station(), today)).orRefuse();
                begin(actor, head, work, from);
            }
        }
    }

    /** Before the day it was to hold from, the publication is taken back: the old beats go on. */
    @Transactional
    void takeBack(Actor actor, UUID id, int version) {
        var draft =
                store.findForUpdate(id).orElseThrow(() -> new Refused(BeatsRefusal.UNKNOWN_DRAFT));
        var head = draft.head();
        if (!stations.mayPublish(actor, stations.ground(head.station(), head.day()))) {
            throw new Refused(BeatsRefusal.OUTSIDE_YOUR_AREA);
        }
        if (!(draft instanceof Draft.Published(_, _, var from, _))) {
            throw new Refused(BeatsRefusal.NOT_PUBLISHED);
        }
        if (head.version() != version) {
            throw new Refused(BeatsRefusal.CHANGED_MEANWHILE, Map.of("version", head.version()));
        }
        BeatsRules.mayTakeBack(from, stations.today()).orRefuse();
        drawing.takeBack(head.station(), from, head.mark());
        store.takeBack(id, new TakenBack(actor.person(), clock.instant(), from));
        trail.record(
                actor,
                "beats.take-back",
                id.toString(),
                "administration",
                Map.of("station", head.station().value(), "from", from));
    }

    private void begin(Actor actor, DraftHead head, Work work, LocalDate from) {
        var pieces =
                BeatsRules.pieces(stations.ground(head.station(), head.day()), head.settings())
                        .stream()
                        .collect(Collectors.toMap(Piece::code, Function.identity()));
        var beats =
                work.plan().beats().stream()
                        .map(beat ->
                                new NewBeat(
                                        new BeatCode(beat.code()),
                                        beat.name(),
                                        beat.pieces().stream()
                                                .flatMap(code ->
                                                        java.util.Optional.ofNullable(
                                                                pieces.get(code))
                                                                .orElseThrow(() ->
                                                                        new Refused(
                                                                                BeatsRefusal.STALE))
                                                                .grids()
                                                                .stream())
                                                .toList()))
                        .toList();
        drawing.redraw(head.station(), from, head.mark(), beats);
        store.publish(head.id(), from, clock.instant());
        trail.record(
                actor,
                "beats.publish",
                head.id().toString(),
                "administration",
                Map.of(
                        "station", head.station().value(),
                        "from", from,
                        "beats", beats.size(),
                        "wishes", work.wishes().size()));
    }
}
