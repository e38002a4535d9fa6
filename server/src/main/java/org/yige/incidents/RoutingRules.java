package org.yige.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
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

    /**
     * Everybody who should have had it and does not have it themselves, from a level upward: posts
     * that cannot take it, levels on which nobody answers for the place, and the holder of the post
     * that got it where somebody stands in.
     *
     * @param level what the county calls a level
     */
    static List<PassedOver> told(Route route, int fromLevel, IntFunction<String> level) {
        var told = new ArrayList<PassedOver>();
        int next = fromLevel;
        for (var candidate : route.passedOver()) {
            noPosts(told, next, candidate.post().level(), level);
            told.add(new PassedOver(candidate.post().title(), candidate.availability().name()));
            next = candidate.post().level() + 1;
        }
        noPosts(told, next, route.to().post().level(), level);
        var to = route.to();
        if (!to.standIns().isEmpty() && to.on().stream().noneMatch(to.holders()::contains)) {
            told.add(new PassedOver(to.post().title(), Skipped.STOOD_IN_FOR.name()));
        }
        return told;
    }

    private static void noPosts(
            List<PassedOver> told, int from, int until, IntFunction<String> level) {
        for (int none = from; none < until; none++) {
            told.add(new PassedOver(level.apply(none), Skipped.NO_POST.name()));
        }
    }
}
