package org.yige.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yige.places.DivisionCode;
import org.yige.places.Located;
import org.yige.places.Places;
import org.yige.places.Where;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.SharedRefusal;
import org.yige.shared.Spot;

/** Who answers for a point or a village on a day. */
@Service
class WhoAnswers {

    private static final int LOWEST = 1;

    private final Staff staff;
    private final Places places;
    private final Clock clock;

    WhoAnswers(Staff staff, Places places, Clock clock) {
        this.staff = staff;
        this.places = places;
        this.clock = clock;
    }

    /**
     * @param where empty outside the county, for which the county desk alone answers
     */
    record Answer(Optional<Where> where, Team team, List<Candidate> chain) {}

    Answer of(
            Optional<Double> lon,
            Optional<Double> lat,
            Optional<String> village,
            Optional<LocalDate> wanted) {
        var day = wanted.orElseGet(places::today);
        var at = wanted.map(County::noon).orElseGet(clock::instant);
        var where =
                village.isPresent()
                        ? places.inVillage(new DivisionCode(village.get()), day)
                        : where(new Spot(given("lon", lon), given("lat", lat)), day);
        return where.map(found ->
                        new Answer(where, staff.team(found, day), staff.chain(found, LOWEST, at)))
                .orElseGet(() ->
                        new Answer(
                                Optional.empty(),
                                new Team(List.of(), List.of(), List.of()),
                                staff.deskOnly(at)));
    }

    /**
     * What kind of place a code is, for a duty: a village and a station look alike, and so do a
     * grid and a beat.
     */
    Scope scopeOf(String duty, String code) {
        return staff.practice()
                .findDuty(duty)
                .flatMap(Duty::mustCover)
                .orElseGet(() ->
                        switch (code.length()) {
                            case 6 -> Scope.COUNTY;
                            case 9 -> Scope.TOWN;
                            case 12 -> isStation(code) ? Scope.STATION : Scope.VILLAGE;
                            case 15 -> isStation(code.substring(0, 12)) ? Scope.BEAT : Scope.GRID;
                            default -> throw new Refused(StaffRefusal.NOT_A_SCOPE);
                        });
    }

    /**
     * A post lies in a place there is: a division of today's list, and where grids, beats or
     * stations are drawn, one of them.
     */
    void refuseUnknown(Scope scope, String code) {
        int digits =
                switch (scope) {
                    case GRID, VILLAGE -> Scope.VILLAGE.digits();
                    case TOWN -> Scope.TOWN.digits();
                    case COUNTY, STATION, BEAT -> 0;
                };
        boolean looksRight = code.matches("\\d{" + scope.digits() + "}");
        if (!looksRight) {
            return;
        }
        var today = places.today();
        boolean isThere =
                switch (scope) {
                    case GRID -> places.mayBeGrid(code, today);
                    case BEAT -> places.mayBeBeat(code, today);
                    case STATION -> places.mayBeStation(code, today);
                    case VILLAGE, TOWN, COUNTY -> true;
                };
        if (!isThere
                || digits > 0
                        && places.name(new DivisionCode(code.substring(0, digits)), today)
                                .isEmpty()) {
            throw new Refused(StaffRefusal.UNKNOWN_PLACE, Map.of("code", code));
        }
    }

    private boolean isStation(String code) {
        return places.stations(places.today()).stream()
                .anyMatch(station -> station.code().equals(code));
    }

    private Optional<Where> where(Spot spot, LocalDate day) {
        return switch (places.locate(spot, day)) {
            case Located.Inside(var where) -> Optional.of(where);
            case Located.OnBorder(var where, var _) -> Optional.of(where);
            case Located.Outside _ -> Optional.empty();
        };
    }

    private static double given(String name, Optional<Double> number) {
        return number.orElseThrow(() -> new Refused(SharedRefusal.MISSING, Map.of("name", name)));
    }
}
