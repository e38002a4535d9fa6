package org.yige.positions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.yige.places.Located;
import org.yige.places.Places;
import org.yige.places.Where;
import org.yige.positions.PositionsStore.Aboard;
import org.yige.positions.Tracked.UnitOnAir;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Spot;

/** Where units on duty are, and were. */
@Service
public class Positions {

    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);
    private static final Duration LONGEST_TRACK = Duration.ofDays(2);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final UUID NOBODY = new UUID(0, 0);

    private final PositionsStore store;
    private final ObjectProvider<Tracked> tracked;
    private final Places places;
    private final Trail trail;
    private final PositionsSettings settings;
    private final Clock clock;
    private final Map<UUID, UnitFollowed> units = new ConcurrentHashMap<>();
    private final Map<Aboard, Boolean> aboard = new ConcurrentHashMap<>();

    Positions(
            PositionsStore store,
            ObjectProvider<Tracked> tracked,
            Places places,
            Trail trail,
            PositionsSettings settings,
            Clock clock) {
        this.store = store;
        this.tracked = tracked;
        this.places = places;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Where a unit was last.
     *
     * @param where what the place belongs to; nothing outside the county
     * @param fresh whether that is still where it is; otherwise nobody knows
     */
    public record LastKnown(
            Spot spot, Instant at, int accuracy, Optional<Where> where, boolean fresh) {}

    /** Where a unit was last; nothing where nobody said so since it went on duty. */
    public Optional<LastKnown> last(UUID unit) {
        var now = clock.instant();
        return onAir(unit)
                .flatMap(on ->
                        followed(unit)
                                .last()
                                .filter(fix -> on.isFor(fix.at()))
                                .map(fix ->
                                        new LastKnown(
                                                fix.spot(),
                                                fix.at(),
                                                fix.accuracy(),
                                                where(fix.spot(), now),
                                                fix.at().isAfter(now.minus(FixRules.STALE)))));
    }

    /** How many metres apart two tellers see a unit at one time, where it cannot be in both. */
    public Optional<Double> apart(UUID unit) {
        return followed(unit).apart(clock.instant());
    }

    /**
     * Where a unit was, for a purpose that is written down first.
     *
     * @throws Refused if the purpose is none, or the time is too long
     */
    @Transactional
    public List<PositionFix> track(
            Actor actor, UUID unit, Instant from, Instant until, String purpose) {
        refuseTooLong(from, until);
        trail.look(
                actor,
                "positions.reveal",
                unit.toString(),
                purpose,
                Map.of("from", from, "until", until));
        return track(unit, from, until);
    }

    /** Where somebody's units were on a day while they were on them: for themselves. */
    @Transactional(readOnly = true)
    List<PositionFix> ownTrack(UUID person, LocalDate day) {
        var from = County.start(day);
        var until = County.start(day.plusDays(1));
        var all = new ArrayList<PositionFix>();
        for (var on : store.aboard(person, from, until)) {
            all.addAll(
                    track(
                            on.unit(),
                            on.since().isAfter(from) ? on.since() : from,
                            on.until().isBefore(until) ? on.until() : until));
        }
        all.sort(Comparator.comparing(PositionFix::at));
        return all;
    }

    private List<PositionFix> track(UUID unit, Instant from, Instant until) {
        var seen = new HashSet<String>();
        return store.fixes(unit, from, until).stream()
                .flatMap(kept -> FixBytes.read(unit, kept, NOBODY).stream())
                .filter(fix -> !fix.at().isBefore(from) && fix.at().isBefore(until))
                .filter(fix -> seen.add(fix.at() + " " + fix.source() + " " + fix.spot()))
                .sorted(Comparator.comparing(PositionFix::at))
                .toList();
    }

    private static void refuseTooLong(Instant from, Instant until) {
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST_TRACK) > 0) {
            throw new Refused(PositionsRefusal.TRACK_TOO_LONG);
        }
    }

    /**
     * Takes a fix, if it can be: into memory at once, into {@code kept} what is to be written.
     *
     * @return why it was not taken
     */
    Optional<FixLeftOut> take(PositionFix told, Instant now, List<PositionFix> kept) {
        var moment = FixRules.moment(told.at(), now);
        if (moment.isEmpty()) {
            return Optional.of(FixRules.ahead(told.at(), now));
        }
        var on = onAir(told.unit());
        if (on.isEmpty()) {
            return Optional.of(FixLeftOut.NOT_ON_DUTY);
        }
        if (!on.get().isFor(moment.get())) {
            return Optional.of(FixLeftOut.TOO_OLD);
        }
        var fix = told.at().equals(moment.get()) ? told : told.at(moment.get());
        return switch (followed(fix.unit()).take(fix, now)) {
            case MOVED, LATE -> {
                kept.add(fix);
                remember(on.get());
                yield Optional.empty();
            }
            case KNOWN -> Optional.empty();
            case JUMPED -> Optional.of(FixLeftOut.JUMPED);
            case TOO_MANY -> Optional.of(FixLeftOut.TOO_MANY);
        };
    }

    /** The unit somebody is on now. */
    Optional<UnitOnAir> unitWith(UUID person) {
        return tracked.stream().flatMap(each -> each.unitWith(person).stream()).findFirst();
    }

    private Optional<UnitOnAir> onAir(UUID unit) {
        var first = tracked.getIfAvailable();
        return first == null ? Optional.empty() : first.unit(unit);
    }

    private UnitFollowed followed(UUID unit) {
        return units.computeIfAbsent(unit, _ -> new UnitFollowed(settings.mostASecond()));
    }

    /** Who was on it: written once a duty, when the first fix of it is. */
    private void remember(UnitOnAir on) {
        for (var person : on.people()) {
            aboard.putIfAbsent(new Aboard(on.unit(), person, on.from(), on.until()), false);
        }
    }

    /** In the transaction that writes the fixes: those written, for {@link #aboardWritten}. */
    List<Aboard> writeAboard() {
        var unwritten =
                aboard.entrySet().stream()
                        .filter(each -> !each.getValue())
                        .map(Map.Entry::getKey)
                        .toList();
        unwritten.forEach(store::aboard);
        return unwritten;
    }

    /** After it was committed. Who came aboard meanwhile is written the next time. */
    void aboardWritten(List<Aboard> written) {
        written.forEach(who -> aboard.put(who, true));
        var now = clock.instant();
        aboard.keySet().removeIf(who -> who.until().isBefore(now));
    }

    private Optional<Where> where(Spot spot, Instant now) {
        return switch (places.locate(spot, County.day(now))) {
            case Located.Inside(var where) -> Optional.of(where);
            case Located.OnBorder(var where, _) -> Optional.of(where);
            case Located.Outside _ -> Optional.empty();
        };
    }

    /** What another server wrote, or this one before it started. */
    @Scheduled(initialDelay = 1000, fixedDelay = 5000)
    void learn() {
        try {
            var now = clock.instant();
            store.newest(now.minus(units.isEmpty() ? FixRules.STALE : SOON))
                    .forEach((unit, kept) ->
                            FixBytes.read(unit, kept, NOBODY).stream()
                                    .max(Comparator.comparing(PositionFix::at))
                                    .ifPresent(followed(unit)::learn));
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("positions are read again in a while", e);
        }
    }
}
