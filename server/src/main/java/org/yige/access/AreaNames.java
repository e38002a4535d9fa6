package org.yige.access;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yige.places.DivisionCode;
import org.yige.places.Places;
import org.yige.practice.Practices;
import org.yige.shared.Area;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.staff.Directory;
import org.yige.staff.PersonId;

/** Names for what a person sees about themselves. */
@Component
class AreaNames {

    private static final int MOST = 3;

    private final Places places;
    private final Practices practices;
    private final Directory directory;

    AreaNames(Places places, Practices practices, Directory directory) {
        this.places = places;
        this.practices = practices;
        this.directory = directory;
    }

    /** The names of its first parts and how many there are; the county's name for all of it. */
    Label of(Area area) {
        if (area.equals(Area.WHOLE_COUNTY)) {
            return practices.name();
        }
        if (area.equals(Area.NOWHERE)) {
            return Labels.of("access.area-none");
        }
        var codes = area.prefixes();
        var named = codes.stream().limit(MOST).map(this::nameOf).collect(Collectors.joining("、"));
        return codes.size() <= MOST
                ? Labels.same(named)
                : Labels.of("access.area-more", Map.of("named", named, "n", codes.size()));
    }

    String fullName(PersonId person) {
        return directory.ownName(person);
    }

    private String nameOf(String code) {
        return places.name(new DivisionCode(code), places.today()).orElse(code);
    }
}
