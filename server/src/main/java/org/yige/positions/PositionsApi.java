package org.yige.positions;

import static org.yige.shared.Role.ADMINISTRATOR;
import static org.yige.shared.Wire.missing;
import static org.yige.shared.Wire.present;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.positions.PositionFix.FixSource;
import org.yige.positions.Tracked.UnitOnAir;
import org.yige.positions.Tracker.TrackerProtocol;
import org.yige.positions.Trackers.FreshTracker;
import org.yige.positions.Trackers.TrackerLine;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.For;
import org.yige.shared.ForWhoWorks;
import org.yige.shared.Label;
import org.yige.shared.Refused;
import org.yige.shared.Spot;

/** Positions over HTTP: an officer's own page, their own track, and the trackers there are. */
@RestController
@RequestMapping("/api/positions")
class PositionsApi {

    private static final int MOST_FIXES = 200;

    private final Positions positions;
    private final TrackWriter writer;
    private final Trackers trackers;
    private final Clock clock;

    PositionsApi(Positions positions, TrackWriter writer, Trackers trackers, Clock clock) {
        this.positions = positions;
        this.writer = writer;
        this.trackers = trackers;
        this.clock = clock;
    }

    record FixBody(
            Optional<Double> lon,
            Optional<Double> lat,
            Optional<Instant> at,
            Optional<Double> accuracy,
            Optional<Double> speed) {}

    record FixesBody(Optional<List<FixBody>> fixes) {}

    /** How many were taken, and why the last one was not. */
    record FixesView(int taken, Optional<Label> notTaken, UUID unit, Instant until) {}

    record TrackFixView(
            double lon, double lat, Instant at, int accuracy, FixSource source, Label sourceLabel) {

        static TrackFixView of(PositionFix fix) {
            return new TrackFixView(
                    fix.spot().lon(),
                    fix.spot().lat(),
                    fix.at(),
                    fix.accuracy(),
                    fix.source(),
                    fix.source().label());
        }
    }

    /** Whether somebody may tell where they are now: only on duty, on a unit. */
    record OwnPositionView(Optional<UUID> unit, Optional<Instant> until, Instant asOf) {}

    record OwnTrackView(LocalDate day, List<TrackFixView> fixes, Instant asOf) {}

    record TrackerView(
            UUID id,
            String number,
            TrackerProtocol protocol,
            UUID unit,
            Optional<String> unitName,
            Optional<Instant> openUntil,
            boolean locked,
            Optional<Instant> heardAt,
            Optional<Label> notTaken) {

        static TrackerView of(TrackerLine line) {
            var tracker = line.tracker();
            return new TrackerView(
                    tracker.id(),
                    tracker.number(),
                    tracker.protocol(),
                    tracker.unit(),
                    line.unit(),
                    tracker.openUntil(),
                    tracker.locked(),
                    line.heard().map(Trackers.Heard::at),
                    line.heard().flatMap(Trackers.Heard::why).map(FixLeftOut::label));
        }
    }

    /** The key is shown this once. */
    record FreshTrackerView(UUID id, String number, String key) {

        static FreshTrackerView of(FreshTracker fresh) {
            return new FreshTrackerView(
                    fresh.tracker().id(), fresh.tracker().number(), fresh.key());
        }
    }

    record TrackerBody(
            Optional<String> number,
            Optional<TrackerProtocol> protocol,
            Optional<UUID> unit,
            Optional<Boolean> locked) {}

    @GetMapping("/mine/now")
    @ForWhoWorks
    OwnPositionView now(Actor actor) {
        var on = positions.unitWith(actor.person());
        return new OwnPositionView(
                on.map(UnitOnAir::unit), on.map(UnitOnAir::until), clock.instant());
    }

    /** The officer's own page tells where it is, while they are on duty and want it to. */
    @PostMapping("/mine")
    @ForWhoWorks
    FixesView tell(Actor actor, @RequestBody FixesBody body) {
        var told = present(body.fixes());
        if (told.isEmpty()) {
            throw new Refused(PositionsRefusal.NO_FIXES);
        }
        if (told.size() > MOST_FIXES) {
            throw new Refused(PositionsRefusal.FIXES_TOO_MANY);
        }
        var on =
                positions
                        .unitWith(actor.person())
                        .orElseThrow(() -> new Refused(PositionsRefusal.YOU_ARE_NOT_ON_DUTY));
        var now = clock.instant();
        var kept = new ArrayList<PositionFix>();
        Optional<FixLeftOut> why = Optional.empty();
        for (var each : told) {
            why = positions.take(fix(actor, on, each), now, kept);
        }
        if (!writer.isWritten(kept)) {
            throw new Refused(PositionsRefusal.NOT_WRITTEN);
        }
        return new FixesView(kept.size(), why.map(FixLeftOut::label), on.unit(), on.until());
    }

    private static PositionFix fix(Actor actor, UnitOnAir on, FixBody told) {
        return new PositionFix(
                on.unit(),
                told.at().orElseThrow(() -> missing("at")),
                new Spot(
                        told.lon().orElseThrow(() -> missing("lon")),
                        told.lat().orElseThrow(() -> missing("lat"))),
                PositionFix.accuracy(told.accuracy().orElse(0.0)),
                told.speed().filter(speed -> speed >= 0 && speed < 1000).orElse(-1.0),
                FixSource.PHONE,
                actor.person());
    }

    /** Where my units were while I was on them. */
    @GetMapping("/mine")
    @ForWhoWorks
    OwnTrackView mine(Actor actor, @RequestParam Optional<LocalDate> day) {
        var which = day.orElseGet(() -> County.today(clock));
        return new OwnTrackView(
                which,
                positions.ownTrack(actor.person(), which).stream().map(TrackFixView::of).toList(),
                clock.instant());
    }

    @GetMapping("/trackers")
    @For(ADMINISTRATOR)
    List<TrackerView> trackers() {
        return trackers.list().stream().map(TrackerView::of).toList();
    }

    @PostMapping("/trackers")
    @For(ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    FreshTrackerView add(Actor actor, @RequestBody TrackerBody body) {
        return FreshTrackerView.of(
                trackers.add(
                        actor,
                        body.number().orElseThrow(() -> missing("number")),
                        body.protocol().orElseThrow(() -> missing("protocol")),
                        body.unit().orElseThrow(() -> missing("unit"))));
    }

    @PutMapping("/trackers/{id}")
    @For(ADMINISTRATOR)
    TrackerView correct(Actor actor, @PathVariable UUID id, @RequestBody TrackerBody body) {
        return TrackerView.of(
                trackers.correct(
                        actor,
                        id,
                        body.unit().orElseThrow(() -> missing("unit")),
                        body.locked().orElse(false)));
    }

    @PostMapping("/trackers/{id}/keys")
    @For(ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    FreshTrackerView renew(Actor actor, @PathVariable UUID id) {
        return FreshTrackerView.of(trackers.renew(actor, id));
    }
}
