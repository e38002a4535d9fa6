package org.yige.police;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.incidents.Incident;
import org.yige.incidents.Offers;
import org.yige.shared.Actor;

/** An officer who has a breach in hand may mediate it. */
@Component
class PoliceOffers implements Offers {

    /** To be done with {@code POST /api/police/files}. */
    static final String OPEN = "police.open";

    private final Police police;

    PoliceOffers(Police police) {
        this.police = police;
    }

    @Override
    public List<String> on(Incident incident, Actor who) {
        return police.mayOpen(incident, who) ? List.of(OPEN) : List.of();
    }
}
