package org.yige.staff;

import java.util.Optional;
import org.yige.places.BeatCode;
import org.yige.places.StationCode;

/**
 * A post: what it is for, where on the ladder, and which place it covers.
 *
 * @param duty its code: what it means is a row of the county's practice
 * @param level place on the ladder, higher is more authority; the county's practice names it
 * @param scope what kind of place {@code scopeCode} is (a village and a station both have twelve
 *     digits, a grid and a beat fifteen)
 * @param scopeCode grid or beat 15 digits, village or station 12, town 9, county 6
 */
public record Post(PostId id, String duty, int level, String title, Scope scope, String scopeCode) {

    /** The station it belongs to, of a post at a station or at one of its beats. */
    public Optional<StationCode> station() {
        return switch (scope) {
            case STATION -> Optional.of(new StationCode(scopeCode));
            case BEAT -> Optional.of(new BeatCode(scopeCode).station());
            case GRID, VILLAGE, TOWN, COUNTY -> Optional.empty();
        };
    }
}
