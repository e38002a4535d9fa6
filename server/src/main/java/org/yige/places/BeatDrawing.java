package org.yige.places;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.shared.County;
import org.yige.shared.Refused;

/** Draws the beats of a station anew from a day on; what stood before stays in history. */
@Service
public class BeatDrawing {

    private final PlacesStore store;
    private final Announcer announcer;
    private final County county;

    BeatDrawing(PlacesStore store, Announcer announcer, County county) {
        this.store = store;
        this.announcer = announcer;
        this.county = county;
    }

    /** A beat as it is to be: its code, what it is called, and the grids it answers for whole. */
    public record NewBeat(BeatCode code, String name, List<GridCode> grids) {

        public NewBeat {
            grids = List.copyOf(grids);
        }
    }

    /**
     * From this day on these are the station's beats. In the caller's transaction: the old ones and
     * their grids end the day before, in one step with the new ones' beginning.
     *
     * @param mark of the ground the beats were drawn on
     * @throws Refused UNKNOWN_STATION; GROUND_CHANGED if on that day the station's ground is no
     *     longer what it was when the beats were drawn; DRAWN_LATER if its beats change again after
     *     that day, which this would undo unseen
     */
    @Transactional
    public void redraw(StationCode station, LocalDate from, String mark, List<NewBeat> beats) {
        store.lock();
        var ground = ground(station, from);
        if (!ground.mark().equals(mark)) {
            throw new Refused(PlacesRefusal.GROUND_CHANGED);
        }
        var codes = new TreeSet<String>();
        ground.beats().forEach(beat -> codes.add(beat.code().value()));
        beats.forEach(beat -> codes.add(beat.code().value()));
        var grids = grids(ground);
        nothingAfter(codes, grids, from);
        store.end("beat", codes, from);
        store.endShares(grids, from);
        store.addBeats(
                beats.stream()
                        .map(beat ->
                                new Drawn.DrawnBeat(beat.code(), beat.name(), Optional.empty()))
                        .toList(),
                from);
        store.addShares(
                beats.stream()
                        .flatMap(beat ->
                                beat.grids().stream()
                                        .map(grid ->
                                                new Drawn.DrawnShare(
                                                        grid, beat.code(), BigDecimal.ONE)))
                        .toList(),
                from);
        announcer.redrawn();
    }

    /**
     * The beats that were to hold from this day on never do, and those before them go on. In the
     * caller's transaction.
     *
     * @param mark of the ground the beats were drawn on
     * @throws Refused GROUND_CHANGED if what was to be ended was more than the beats; DRAWN_LATER
     *     if the station's beats change again after that day
     */
    @Transactional
    public void takeBack(StationCode station, LocalDate from, String mark) {
        store.lock();
        var before = ground(station, from.minusDays(1));
        var ground = ground(station, from);
        var codes = new TreeSet<String>();
        Stream.of(before, ground)
                .flatMap(one -> one.beats().stream())
                .forEach(beat -> codes.add(beat.code().value()));
        var grids = grids(ground);
        nothingAfter(codes, grids, from);
        store.neverBegan(station, grids, from);
        if (!ground(station, from).mark().equals(mark)) {
            throw new Refused(PlacesRefusal.GROUND_CHANGED);
        }
        announcer.redrawn();
    }

    /**
     * Read anew: the maps in memory follow a commit, and another change may just have committed.
     */
    private StationGround ground(StationCode station, LocalDate day) {
        return Grounds.of(new Atlas(store.on(day), county), station)
                .orElseThrow(() ->
                        new Refused(
                                PlacesRefusal.UNKNOWN_STATION, Map.of("code", station.value())));
    }

    private static TreeSet<String> grids(StationGround ground) {
        return ground.villages().stream()
                .flatMap(village -> village.grids().stream())
                .map(grid -> grid.code().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void nothingAfter(Set<String> beats, Set<String> grids, LocalDate from) {
        store.beatsTurnAfter(beats, grids, from)
                .ifPresent(day -> {
                    throw new Refused(PlacesRefusal.DRAWN_LATER, Map.of("day", day));
                });
    }

    /** The highest number a beat of this station ever had; 0 if it never had one. */
    @Transactional(readOnly = true)
    public int lastNumber(StationCode station) {
        return store.lastBeatNumber(station);
    }
}
