package org.yige.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.yige.shared.Role;
import org.yige.staff.Availability;
import org.yige.staff.Candidate;
import org.yige.staff.Post;

/** Who gets an incident. Pure functions. */
public final class RoutingRules {

    private RoutingRules() {}

    /** Those of a chain who may decide what becomes of a matter for the police. */
    static List<Candidate> whoDecide(List<Candidate> chain, Function<Post, Set<Role>> roles) {
        return chain.stream()
                .filter(each -> roles.apply(each.post()).stream().anyMatch(IncidentsRules::decides))
                .toList();
    }

    /**
     * Who is asked about a matter for the police: its officers, then their station's room, then
     * whoever is above them.
     */
    static List<Candidate> forThePolice(
            List<Candidate> chain, Function<Post, Set<Role>> roles, Optional<Candidate> room) {
        var officers = new ArrayList<Candidate>();
        var above = new ArrayList<Candidate>();
        for (var each : whoDecide(chain, roles)) {
            (roles.apply(each.post()).contains(Role.OFFICER) ? officers : above).add(each);
        }
        room.ifPresent(officers::add);
        officers.addAll(above);
        return List.copyOf(officers);
    }

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
     * that cannot take it or may not decide it, levels on which nobody answers for the place, and
     * the holder of the post that got it where somebody stands in.
     *
     * @param all who answers for the place, also those who were not asked
     * @param level what the county calls a level
     */
    static List<PassedOver> told(
            Route route, List<Candidate> all, int fromLevel, IntFunction<String> level) {
        var told = new ArrayList<PassedOver>();
        var to = route.to();
        int next = fromLevel;
        for (var each : all) {
            if (each.post().id().equals(to.post().id())
                    || each.post().level() > to.post().level()) {
                break;
            }
            noPosts(told, next, each.post().level(), level);
            told.add(
                    new PassedOver(
                            each.post().title(),
                            each.availability() == Availability.AVAILABLE
                                    ? PassedOver.Skipped.MAY_NOT_DECIDE.name()
                                    : each.availability().name()));
            next = Math.max(next, each.post().level() + 1);
        }
        noPosts(told, next, to.post().level(), level);
        if (!to.standIns().isEmpty() && to.on().stream().noneMatch(to.holders()::contains)) {
            told.add(new PassedOver(to.post().title(), PassedOver.Skipped.STOOD_IN_FOR.name()));
        }
        return told;
    }

    private static void noPosts(
            List<PassedOver> told, int from, int until, IntFunction<String> level) {
        for (int none = from; none < until; none++) {
            told.add(new PassedOver(level.apply(none), PassedOver.Skipped.NO_POST.name()));
        }
    }
}
