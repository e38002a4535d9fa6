package org.yige.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.yige.places.shapes.CoordinateSystem;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Spot;

/** Where things are. Everything asked here is answered from memory, for any day. */
@Service
public class Places {

    private final Atlases atlases;
    private final Clock clock;

    Places(Atlases atlases, Clock clock) {
        this.atlases = atlases;
        this.clock = clock;
    }

    /** A point as a device tells it: in WGS-84, or shifted to GCJ-02 as maps sold in China are. */
    public static Spot wgs84(double lon, double lat, boolean shifted) {
        if (!shifted) {
            return new Spot(lon, lat);
        }
        var back = CoordinateSystem.GCJ02.toWgs84(lon, lat);
        return new Spot(back.lon(), back.lat());
    }

    /** Today, in the county. */
    public LocalDate today() {
        return County.today(clock);
    }

    /**
     * What a point belonged to on a day. Every point of the county belongs to exactly one place.
     *
     * @throws Refused NOTHING_DRAWN if no villages or grids were drawn on that day
     */
    public Located locate(Spot spot, LocalDate day) {
        return atlases.on(day).locate(spot);
    }

    /**
     * A village known only by its code: its grid if it has just one, all its beats. Empty if there
     * was no such village that day.
     */
    public Optional<Where> inVillage(DivisionCode village, LocalDate day) {
        return atlases.on(day).inVillage(village);
    }

    /** Every grid, and every village without grids, as it stood on a day. */
    public List<Where> everywhere(LocalDate day) {
        return atlases.on(day).everywhere();
    }

    /**
     * Towns, villages, grids and stations whose name the words contain or are contained in; the
     * closest first.
     */
    public List<Place> search(String words, LocalDate day, int limit) {
        return PlaceNames.search(atlases.on(day), words, limit);
    }

    public List<Place> towns(LocalDate day) {
        return PlaceNames.divisions(atlases.on(day), DivisionCode.DivisionLevel.TOWN);
    }

    public List<Place> villages(LocalDate day) {
        return PlaceNames.divisions(atlases.on(day), DivisionCode.DivisionLevel.VILLAGE);
    }

    public List<Place> grids(LocalDate day) {
        return PlaceNames.grids(atlases.on(day));
    }

    public List<Place> beats(LocalDate day) {
        return PlaceNames.beats(atlases.on(day));
    }

    public List<Place> stations(LocalDate day) {
        return PlaceNames.stations(atlases.on(day));
    }

    /**
     * The villages a station answers for: through its beats, or where there are none because its
     * area covers them.
     */
    public List<DivisionCode> villagesOf(StationCode station, LocalDate day) {
        return atlases.on(day).villagesOf(station);
    }

    /** The villages some of whose ground falls to a beat. */
    public List<DivisionCode> villagesOf(BeatCode beat, LocalDate day) {
        return atlases.on(day).villagesOf(beat);
    }

    /** The ground of a station as it stood on a day, piece by piece; empty if there was none. */
    public Optional<StationGround> ground(StationCode station, LocalDate day) {
        return atlases.on(day).ground(station);
    }

    /** Whether a grid may have this code on a day: it is drawn, or its village has no grids yet. */
    public boolean mayBeGrid(String code, LocalDate day) {
        var village = code.substring(0, 12);
        var there =
                atlases.on(day).drawn().grids().stream()
                        .filter(grid -> grid.code().village().value().equals(village))
                        .toList();
        return there.isEmpty() || there.stream().anyMatch(grid -> grid.code().value().equals(code));
    }

    /** Whether a beat may have this code on a day: it is drawn, or its station has no beats yet. */
    public boolean mayBeBeat(String code, LocalDate day) {
        var station = code.substring(0, 12);
        var there =
                atlases.on(day).drawn().beats().stream()
                        .filter(beat -> beat.code().station().value().equals(station))
                        .toList();
        return there.isEmpty()
                ? mayBeStation(station, day)
                : there.stream().anyMatch(beat -> beat.code().value().equals(code));
    }

    /** Whether a station may have this code on a day: it is drawn, or no station is yet. */
    public boolean mayBeStation(String code, LocalDate day) {
        var there = atlases.on(day).drawn().stations();
        return there.isEmpty() || there.stream().anyMatch(one -> one.code().value().equals(code));
    }

    /** The name of a division on a day. */
    public Optional<String> name(DivisionCode code, LocalDate day) {
        return atlases.on(day).name(code);
    }

    /**
     * The outline of the county today.
     *
     * @throws Refused NO_OUTLINE if none is drawn
     */
    public Geometry countyOutline() {
        return outline(today()).shape();
    }

    Drawn.Outline outline(LocalDate day) {
        return atlases.on(day)
                .drawn()
                .outline()
                .orElseThrow(() -> new Refused(PlacesRefusal.NO_OUTLINE));
    }

    Atlas atlas(LocalDate day) {
        return atlases.on(day);
    }
}
