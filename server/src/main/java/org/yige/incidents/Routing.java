package org.yige.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yige.incidents.Incident.Ownership;
import org.yige.incidents.Scene.BeyondCounty;
import org.yige.incidents.Scene.InVillage;
import org.yige.incidents.Scene.SomewhereInCounty;
import org.yige.places.BeatCode;
import org.yige.places.DivisionCode;
import org.yige.places.GridCode;
import org.yige.places.Located.Inside;
import org.yige.places.Located.OnBorder;
import org.yige.places.Located.Outside;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.places.Where;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.shared.Spot;
import org.yige.staff.Availability;
import org.yige.staff.Candidate;
import org.yige.staff.Post;
import org.yige.staff.PostId;
import org.yige.staff.Staff;

/** Finds where something is and who has to take it. Answered from memory. */
@Component
public class Routing {

    private final Places places;
    private final Staff staff;
    private final County county;
    private final IncidentsPractice practice;

    Routing(Places places, Staff staff, County county, IncidentsPractice practice) {
        this.places = places;
        this.staff = staff;
        this.county = county;
        this.practice = practice;
    }

    /**
     * A place found.
     *
     * @param where empty outside the county, or where nobody knows yet where it is
     * @param placing what the timeline should say about it: a boundary, a distance
     */
    public record Found(Scene scene, Optional<Where> where, Placing placing) {}

    /** An owner found, and who was passed over on the way there. */
    public record Owner(Ownership ownership, List<PassedOver> passedOver) {}

    public Found find(Whereabouts at, LocalDate day) {
        if (at.spot().isPresent()) {
            return at(at.spot().get(), day);
        }
        if (at.village().isPresent()) {
            var where =
                    places.inVillage(new DivisionCode(at.village().get()), day)
                            .orElseThrow(() -> new Refused(IncidentsRefusal.VILLAGE_UNKNOWN));
            return found(Optional.empty(), where, Placing.SURE);
        }
        return named(at.place(), day)
                .map(where -> found(Optional.empty(), where, Placing.BY_WORDS))
                .orElseGet(() -> somewhere(Optional.empty()));
    }

    private Found at(Spot spot, LocalDate day) {
        try {
            return switch (places.locate(spot, day)) {
                case Inside(var where) -> found(Optional.of(spot), where, Placing.SURE);
                case OnBorder(var where, var others) ->
                        found(
                                Optional.of(spot),
                                where,
                                Placing.onBorder(
                                        others.stream()
                                                .map(Where::villageName)
                                                .distinct()
                                                .toList()));
                case Outside(var metres, _) ->
                        new Found(
                                new BeyondCounty(spot, county.code()),
                                Optional.empty(),
                                Placing.outside(Math.round(metres)));
            };
        } catch (Refused noMap) {
            // A county without a map yet still takes reports: its desk finds out where they are.
            return somewhere(Optional.of(spot));
        }
    }

    /** A name is enough if it can mean one village only. */
    private Optional<Where> named(String words, LocalDate day) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        var villages =
                places.search(words, day, 5).stream()
                        .map(Place::code)
                        .filter(code -> code.length() == 12 && code.startsWith(county.code()))
                        .flatMap(code -> places.inVillage(new DivisionCode(code), day).stream())
                        .toList();
        return villages.size() == 1 ? Optional.of(villages.getFirst()) : Optional.empty();
    }

    /** Where an incident lies today: boundaries may have been redrawn since it was opened. */
    public Optional<Where> where(Scene scene, LocalDate day) {
        return scene.inVillage()
                .flatMap(known ->
                        known.spot()
                                .flatMap(spot -> here(spot, day))
                                .or(() ->
                                        places.inVillage(new DivisionCode(known.village()), day)));
    }

    private Optional<Where> here(Spot spot, LocalDate day) {
        return switch (places.locate(spot, day)) {
            case Inside(var where) -> Optional.of(where);
            case OnBorder(var where, _) -> Optional.of(where);
            case Outside _ -> Optional.empty();
        };
    }

    /**
     * Who has to take a matter of this kind from this level upward. What nobody in the county's
     * places answers for goes to its desk. A matter for the police goes to somebody of theirs who
     * may decide; where none is there, to the room of their station.
     */
    public Owner owner(Optional<Where> where, String kind, int fromLevel, Instant now) {
        if (where.isEmpty()) {
            var desk = staff.countyDesk();
            return new Owner(
                    new Ownership(desk.id().value(), desk.title(), desk.level(), now), List.of());
        }
        var chain = staff.chain(where.get(), fromLevel, now);
        if (practice.isPolice(kind)) {
            chain =
                    RoutingRules.forThePolice(
                            chain,
                            this::roles,
                            where.get()
                                    .station()
                                    .map(staff::room)
                                    .flatMap(room -> staff.candidate(room.id(), now)));
        }
        var route = RoutingRules.route(chain);
        return new Owner(ownership(route.to().post(), now), passedOver(route.passedOver()));
    }

    /**
     * The next in line above the present owner; empty at the top of the ladder.
     *
     * <p>Of several posts on one level the chain offers one after the other, so the next may be on
     * the same level.
     */
    public Optional<Owner> next(Incident incident, Instant now) {
        var where = where(incident.scene(), County.day(now));
        if (where.isEmpty()) {
            return Optional.empty();
        }
        var chain = staff.chain(where.get(), incident.owner().level(), now);
        int own = -1;
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).post().id().value().equals(incident.owner().post())) {
                own = i;
            }
        }
        var above =
                own >= 0
                        ? chain.subList(own + 1, chain.size())
                        : staff.chain(where.get(), incident.owner().level() + 1, now);
        if (practice.isPolice(incident.matter().kind())) {
            above = RoutingRules.whoDecide(above, this::roles);
        }
        if (above.isEmpty() || incident.owner().post().equals(staff.countyDesk().id().value())) {
            return Optional.empty();
        }
        var route = RoutingRules.route(above);
        return Optional.of(
                new Owner(ownership(route.to().post(), now), passedOver(route.passedOver())));
    }

    /**
     * A post somebody named for a matter of this kind; empty if there is none, or nobody is there
     * to take it.
     */
    public Optional<Owner> named(PostId post, String kind, Instant now) {
        return staff.candidate(post, now)
                .filter(candidate -> candidate.availability() == Availability.AVAILABLE)
                .filter(candidate ->
                        !practice.isPolice(kind)
                                || !RoutingRules.whoDecide(List.of(candidate), this::roles)
                                        .isEmpty())
                .map(candidate -> new Owner(ownership(candidate.post(), now), List.of()));
    }

    /** The room that knows best whose it is: the station's, or the county's desk. */
    public Owner room(Incident incident, Instant now) {
        var room =
                where(incident.scene(), County.day(now))
                        .flatMap(Where::station)
                        .map(staff::room)
                        .filter(found -> !found.id().value().equals(incident.owner().post()))
                        .orElseGet(staff::countyDesk);
        return new Owner(ownership(room, now), List.of());
    }

    /** The title somebody acts under, where it is not the owner's; empty without a post. */
    public Optional<String> titleOf(Actor who) {
        return who.posts().stream()
                .findFirst()
                .flatMap(post -> staff.post(new PostId(post)))
                .map(Post::title);
    }

    private Set<Role> roles(Post post) {
        return staff.practice().dutyOf(post).roles();
    }

    private static Ownership ownership(Post post, Instant now) {
        return new Ownership(post.id().value(), post.title(), post.level(), now);
    }

    private static List<PassedOver> passedOver(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate ->
                        new PassedOver(candidate.post().title(), candidate.availability().name()))
                .toList();
    }

    private static Found found(Optional<Spot> spot, Where where, Placing placing) {
        var scene =
                new InVillage(
                        spot,
                        where.village().value(),
                        where.villageName(),
                        where.townName(),
                        where.grid().map(GridCode::value),
                        where.beats().stream().findFirst().map(BeatCode::value));
        return new Found(scene, Optional.of(where), placing);
    }

    private Found somewhere(Optional<Spot> spot) {
        return new Found(
                new SomewhereInCounty(spot, county.code()), Optional.empty(), Placing.UNKNOWN);
    }
}
