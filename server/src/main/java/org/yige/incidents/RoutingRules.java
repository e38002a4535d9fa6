package org.yige.incidents;

import java.util.List;
import org.yige.staff.Availability;
import org.yige.staff.Candidate;

/** Who gets an incident. Pure functions. */
public final class RoutingRules {

    private RoutingRules() {}

    /** Who gets it, and who was passed over because nobody was there to take it. */
    record Route(Candidate to, List<Candidate> passedOver) {}

    /**
     * The first of the chain who can take it. The last of a chain is a room that is always there;
     * should even that be missing from a wrongly kept ladder, the last one named is responsible all
     * the same.
     */
    static Route route(List<Candidate> chain) {
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).availability() == Availability.AVAILABLE) {
                return new Route(chain.get(i), chain.subList(0, i));
            }
        }
        return new Route(chain.getLast(), chain.subList(0, chain.size() - 1));
    }
}
