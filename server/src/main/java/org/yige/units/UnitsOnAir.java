package org.yige.units;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.yige.positions.Tracked;
import org.yige.rosters.Rosters;
import org.yige.rosters.Rosters.OnShift;
import org.yige.shared.County;

/**
 * Tells positions which units somebody is on: known in memory, read again every second. A unit that
 * nobody is on is not followed.
 */
@Component
class UnitsOnAir implements Tracked {

    private static final Logger LOG = LoggerFactory.getLogger(UnitsOnAir.class);

    private final UnitsStore store;
    private final Rosters rosters;
    private final Clock clock;
    private volatile @Nullable Known known;

    UnitsOnAir(UnitsStore store, Rosters rosters, Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.clock = clock;
    }

    private record Known(
            Map<UUID, UnitOnAir> units, Map<UUID, UnitOnAir> people, Map<UUID, String> names) {}

    @Override
    public Optional<UnitOnAir> unit(UUID id) {
        return Optional.ofNullable(known().units().get(id));
    }

    @Override
    public Optional<UnitOnAir> unitWith(UUID person) {
        return Optional.ofNullable(known().people().get(person));
    }

    @Override
    public Optional<String> name(UUID unit) {
        return Optional.ofNullable(known().names().get(unit));
    }

    private Known known() {
        var now = known;
        return now != null ? now : read();
    }

    @Scheduled(initialDelay = 1000, fixedDelay = 1000)
    void follow() {
        try {
            read();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("units on duty are read again in a second", e);
        }
    }

    /** Reads them now. */
    Known read() {
        var now = clock.instant();
        var open = store.open(County.day(now));
        var units = new HashMap<UUID, UnitOnAir>();
        var people = new HashMap<UUID, UnitOnAir>();
        open.stream()
                .collect(Collectors.groupingBy(PatrolUnit::station))
                .forEach((station, its) ->
                        rosters.on(station, now)
                                .map(on -> UnitsRules.crews(its, on))
                                .orElse(Map.of())
                                .forEach((unit, crew) -> {
                                    if (!crew.isEmpty()) {
                                        var on = onAir(unit, crew);
                                        units.put(unit, on);
                                        on.people().forEach(one -> people.putIfAbsent(one, on));
                                    }
                                }));
        var names = open.stream().collect(Collectors.toMap(PatrolUnit::id, PatrolUnit::name));
        var read = new Known(units, people, names);
        known = read;
        return read;
    }

    private static UnitOnAir onAir(UUID unit, java.util.List<OnShift> crew) {
        return new UnitOnAir(
                unit,
                crew.stream().map(one -> one.person().value()).toList(),
                crew.stream().map(OnShift::from).min(Comparator.naturalOrder()).orElseThrow(),
                crew.stream().map(OnShift::until).max(Comparator.naturalOrder()).orElseThrow());
    }
}
