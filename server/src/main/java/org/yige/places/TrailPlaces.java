package org.yige.places;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailNames;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Towns, villages and stations in the trail by what they are called today. */
@Component
class TrailPlaces implements TrailNames {

    private final Places places;

    TrailPlaces(Places places) {
        this.places = places;
    }

    @Override
    public Map<String, Label> ofCodes(Collection<String> codes) {
        var called = new HashMap<String, Label>();
        if (codes.isEmpty()) {
            return called;
        }
        var day = places.today();
        places.stations(day).stream()
                .filter(station -> codes.contains(station.code()))
                .forEach(station -> called.put(station.code(), Labels.same(station.name())));
        for (var code : codes) {
            places.name(new DivisionCode(code), day)
                    .ifPresent(name -> called.putIfAbsent(code, Labels.same(name)));
        }
        return called;
    }
}
