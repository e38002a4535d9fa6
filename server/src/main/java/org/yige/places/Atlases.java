package org.yige.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yige.shared.County;

/**
 * The maps of all stretches of days, each built when first asked for and kept until something is
 * drawn anew.
 */
@Component
class Atlases {

    private static final Drawn NOTHING =
            new Drawn(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty());

    private final PlacesStore store;
    private final MapVersionStore versions;
    private final County county;
    private volatile Optional<Shelf> shelf = Optional.empty();

    Atlases(PlacesStore store, MapVersionStore versions, County county) {
        this.store = store;
        this.versions = versions;
        this.county = county;
    }

    /**
     * One consistent set of maps, by the first day of each. Replaced as a whole, so nobody sees
     * half a change.
     *
     * @param version never newer than what was read, so that a change made meanwhile is followed
     */
    private record Shelf(
            long version, TreeSet<LocalDate> turns, ConcurrentMap<LocalDate, Atlas> atlases) {}

    /** The map of the stretch a day lies in; an empty one for days before anything was recorded. */
    Atlas on(LocalDate day) {
        return on(day, shelf.orElseGet(this::first));
    }

    /**
     * When this transaction has committed, maps are read anew, before anybody hears of the change.
     */
    void replaceAfterCommit(LocalDate today) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public int getOrder() {
                        return HIGHEST_PRECEDENCE;
                    }

                    @Override
                    public void afterCommit() {
                        replace(today);
                    }
                });
    }

    /**
     * Reads maps anew if another server has changed them since. What nobody has asked for yet is
     * not read.
     */
    void replaceIfOlder(LocalDate today) {
        var known = shelf;
        if (known.isPresent() && known.get().version() != versions.version()) {
            replace(today);
        }
    }

    private synchronized void replace(LocalDate today) {
        var known = shelf;
        if (known.isPresent() && known.get().version() == versions.version()) {
            return;
        }
        var next = read();
        on(today, next);
        shelf = Optional.of(next);
    }

    private synchronized Shelf first() {
        var now = shelf.orElseGet(this::read);
        shelf = Optional.of(now);
        return now;
    }

    private Shelf read() {
        return new Shelf(
                versions.version(), new TreeSet<>(store.turningDays()), new ConcurrentHashMap<>());
    }

    private Atlas on(LocalDate day, Shelf from) {
        var first = from.turns().floor(day);
        return first == null
                ? new Atlas(NOTHING, county)
                : from.atlases().computeIfAbsent(first, turn -> new Atlas(store.on(turn), county));
    }
}
