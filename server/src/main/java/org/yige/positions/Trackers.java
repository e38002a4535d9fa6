package org.yige.positions;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.positions.Tracker.TrackerProtocol;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Digest;
import org.yige.shared.FreshKey;
import org.yige.shared.Ids;
import org.yige.shared.Refused;

/** The devices that may tell where a unit is, each with a key of its own. */
@Service
class Trackers {

    private static final int KEY_BYTES = 15;
    private static final int LONGEST_KEY = 100;
    private static final Duration OPEN = Duration.ofDays(1);

    private final TrackerStore store;
    private final ObjectProvider<Tracked> tracked;
    private final Trail trail;
    private final Clock clock;
    private final Map<UUID, Heard> heard = new ConcurrentHashMap<>();
    private final AtomicLong edition = new AtomicLong();

    Trackers(TrackerStore store, ObjectProvider<Tracked> tracked, Trail trail, Clock clock) {
        this.store = store;
        this.tracked = tracked;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * When a device was heard last, here, since the start.
     *
     * @param why what it said last was not taken
     */
    record Heard(Instant at, Optional<FixLeftOut> why) {}

    /** A tracker, how it is heard, and the unit's name. */
    record TrackerLine(Tracker tracker, Optional<String> unit, Optional<Heard> heard) {}

    /** A tracker with its key, which is shown this once. */
    record FreshTracker(Tracker tracker, String key) {}

    List<TrackerLine> list() {
        return store.all().stream().map(this::line).toList();
    }

    private TrackerLine line(Tracker tracker) {
        return new TrackerLine(
                tracker,
                tracked.stream().flatMap(each -> each.name(tracker.unit()).stream()).findFirst(),
                Optional.ofNullable(heard.get(tracker.id())));
    }

    @Transactional
    FreshTracker add(Actor by, String number, TrackerProtocol protocol, UUID unit) {
        var bare = Tracker.bare(number.strip());
        if (!bare.matches("[0-9]{6,20}")) {
            throw new Refused(PositionsRefusal.TRACKER_NUMBER);
        }
        refuseNoUnit(unit);
        var now = clock.instant();
        var tracker =
                new Tracker(
                        Ids.next(now),
                        bare,
                        unit,
                        protocol,
                        protocol == TrackerProtocol.JT808
                                ? Optional.of(now.plus(OPEN))
                                : Optional.empty(),
                        false);
        var key = FreshKey.of(KEY_BYTES);
        if (!store.add(tracker, hash(key), by.person(), now)) {
            throw new Refused(PositionsRefusal.TRACKER_TWICE);
        }
        log(by, "positions.tracker-added", tracker);
        return new FreshTracker(tracker, key);
    }

    /** Another unit has it, or nobody may use it any more. */
    @Transactional
    TrackerLine correct(Actor by, UUID id, UUID unit, boolean locked) {
        var before = find(id);
        refuseNoUnit(unit);
        var tracker =
                new Tracker(
                        id,
                        before.number(),
                        unit,
                        before.protocol(),
                        locked ? Optional.empty() : before.openUntil(),
                        locked);
        store.save(tracker);
        edition.incrementAndGet();
        log(by, locked ? "positions.tracker-locked" : "positions.tracker-changed", tracker);
        return line(tracker);
    }

    /** A new key; it may register by itself again, once. */
    @Transactional
    FreshTracker renew(Actor by, UUID id) {
        var before = find(id);
        var key = FreshKey.of(KEY_BYTES);
        store.saveKey(id, hash(key));
        var tracker =
                new Tracker(
                        id,
                        before.number(),
                        before.unit(),
                        before.protocol(),
                        before.protocol() == TrackerProtocol.JT808 && !before.locked()
                                ? Optional.of(clock.instant().plus(OPEN))
                                : Optional.empty(),
                        before.locked());
        store.save(tracker);
        edition.incrementAndGet();
        log(by, "positions.tracker-key", tracker);
        return new FreshTracker(tracker, key);
    }

    /**
     * Grows whenever a tracker is changed: whoever is on the line has to say who they are again.
     */
    long edition() {
        return edition.get();
    }

    /** Who speaks, if the key is theirs. */
    Optional<Tracker> known(TrackerProtocol protocol, String number, String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY || number.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        return store.numbered(Tracker.bare(number))
                .filter(each -> MessageDigest.isEqual(each.hash(), hash(key)))
                .map(TrackerStore.KeyedTracker::tracker)
                .filter(each -> !each.locked() && each.protocol() == protocol);
    }

    /** The one time it may: a key for whoever has this number. */
    Optional<String> register(String number, Instant now) {
        var key = FreshKey.of(KEY_BYTES);
        return store.numbered(Tracker.bare(number))
                .map(TrackerStore.KeyedTracker::tracker)
                .filter(each -> each.protocol() == TrackerProtocol.JT808)
                .filter(each -> store.register(each.id(), hash(key), now))
                .map(_ -> key);
    }

    void heard(Tracker tracker, Instant now, Optional<FixLeftOut> why) {
        heard.put(tracker.id(), new Heard(now, why));
    }

    private Tracker find(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused(PositionsRefusal.TRACKER_UNKNOWN));
    }

    private void refuseNoUnit(UUID unit) {
        if (tracked.stream().noneMatch(each -> each.name(unit).isPresent())) {
            throw new Refused(PositionsRefusal.UNIT_NOT_THERE);
        }
    }

    private void log(Actor by, String action, Tracker tracker) {
        trail.record(
                by,
                action,
                tracker.id().toString(),
                "administration",
                Map.of("number", tracker.number()));
    }

    /** Plain, because the keys are random and long: nobody can try them all. */
    private static byte[] hash(String key) {
        return Digest.sha256("tracker " + key);
    }
}
