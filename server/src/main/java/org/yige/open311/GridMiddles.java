package org.yige.open311;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.shared.Spot;

/**
 * Where the middle of a grid or village is: as near as the public is told where something happened.
 */
@Component
class GridMiddles {

    private final Places places;

    /** Shapes are drawn anew a few times a year, here or at another server; then soon here too. */
    private final Cache<LocalDate, Map<String, Spot>> middles =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(Duration.ofSeconds(10)).build();

    GridMiddles(Places places) {
        this.places = places;
    }

    /** Of a grid (15 digits) or village (12 digits) of today. */
    Optional<Spot> middle(String code) {
        var known = middles.get(places.today(), this::read);
        return Optional.ofNullable(known.get(code));
    }

    private Map<String, Spot> read(LocalDate day) {
        return Stream.concat(places.villages(day).stream(), places.grids(day).stream())
                .filter(place -> place.middle().isPresent())
                .collect(
                        Collectors.toMap(
                                Place::code, place -> place.middle().orElseThrow(), (a, b) -> a));
    }
}
