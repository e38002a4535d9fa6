package org.yige.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.shared.County;

/** Loads a county to look at. */
@Service
public class PlacesDemo {

    private final PlacesStore store;
    private final DivisionStore divisions;
    private final County county;
    private final PlacesPractice practice;
    private final Announcer announcer;

    PlacesDemo(
            PlacesStore store,
            DivisionStore divisions,
            County county,
            PlacesPractice practice,
            Announcer announcer) {
        this.store = store;
        this.divisions = divisions;
        this.county = county;
        this.practice = practice;
        this.announcer = announcer;
    }

    /** Whether there is anything to load for this county. */
    public boolean ships() {
        return !Shipped.divisions(county.code()).isEmpty()
                && Shipped.outline(county.code()).isPresent();
    }

    /**
     * Loads the real divisions of this county with their history, its real outline, and invented
     * villages, grids, stations and beats inside it. Does nothing if anything is recorded already,
     * or if nothing ships for this county.
     *
     * @return whether it loaded
     */
    @Transactional
    public boolean load() {
        store.lock();
        var listed = Shipped.divisions(county.code());
        var outline = Shipped.outline(county.code());
        if (listed.isEmpty() || outline.isEmpty() || !store.turningDays().isEmpty()) {
            return false;
        }
        var vintages = Shipped.vintages(listed);
        var history = new DivisionHistory(List.of(), announcer::nextId);
        vintages.forEach((year, list) -> history.then(LocalDate.of(year, 1, 1), list, Map.of()));
        divisions.save(history.result());
        var from = LocalDate.of(vintages.lastKey(), 1, 1);
        var drawn =
                DemoMap.draw(
                        county.code(), vintages.lastEntry().getValue(), outline.get(), practice);
        store.addOutline(drawn.outline().orElseThrow(), from);
        store.addVillages(drawn.villages(), from);
        store.addGrids(drawn.grids(), from);
        store.addStations(drawn.stations(), from);
        store.addBeats(drawn.beats(), from);
        store.addShares(drawn.shares(), from);
        announcer.redrawn();
        return true;
    }
}
