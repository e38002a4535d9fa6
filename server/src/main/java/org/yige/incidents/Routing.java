package org.yige.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        var asked = chain;
        if (practice.isPolice(kind)) {
            asked =
                    RoutingRules.forThePolice(
                            chain,
                            this::roles,
                            where.get()
                                    .station()
                                    .map(staff::room)
                                    .flatMap(room -> staff.candidate(room.id(), now)));
        }
        return owner(chain, asked, fromLevel, now);
    }

    /**
     * The next in line after the present owner; empty at the top of the ladder.
     *
     * <p>Of several posts on one level the chain offers one after the other, so the next may be on
     * the same level.
     */
    public Optional<Owner> next(Incident incident, Instant now) {
        var line = line(incident, now);
        return line.posts().isEmpty()
                ? Optional.empty()
                : Optional.of(owner(line.all(), line.posts(), line.fromLevel(), now));
    }

    /** The next head: the next in line on a higher level; empty at the top of the ladder. */
    public Optional<Owner> head(Incident incident, Instant now) {
        return head(incident, 0, now);
    }

    /**
     * The same, after so many heads were told already; the last of the ladder is told again.
     *
     * @param told how many
     */
    Optional<Owner> head(Incident incident, int told, Instant now) {
        var line = line(incident, now);
        var heads = heads(incident, line);
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        var found = owner(above(line.all(), line.fromLevel()), heads, line.fromLevel(), now);
        for (int i = 0; i < told; i++) {
            var last = found.ownership();
            var rest =
                    heads.stream()
                            .dropWhile(one -> !one.post().id().value().equals(last.post()))
                            .skip(1)
                            .toList();
            if (rest.isEmpty()) {
                break;
            }
            heads = rest;
            found = owner(above(line.all(), last.level() + 1), heads, last.level() + 1, now);
        }
        return Optional.of(found);
    }

    /** The posts above its owner: whose yes its owner may need. */
    public Set<UUID> above(Incident incident, Instant now) {
        return heads(incident, line(incident, now)).stream()
                .map(candidate -> candidate.post().id().value())
                .collect(Collectors.toSet());
    }

    /**
     * Who comes after an owner, the next one first.
     *
     * @param all who answers for the place, also those who may not decide
     * @param fromLevel the first on which nobody may be missing without a word
     */
    private record Line(List<Candidate> posts, List<Candidate> all, int fromLevel) {}

    private static List<Candidate> above(List<Candidate> all, int fromLevel) {
        return all.stream().filter(each -> each.post().level() >= fromLevel).toList();
    }

    private Line line(Incident incident, Instant now) {
        var owner = incident.owner();
        if (owner.post().equals(staff.countyDesk().id().value())) {
            return new Line(List.of(), List.of(), owner.level());
        }
        int above = owner.level() + 1;
        var where = where(incident.scene(), County.day(now));
        if (where.isEmpty()) {
            return new Line(staff.deskOnly(now), List.of(), staff.practice().top());
        }
        var chain = staff.chain(where.get(), owner.level(), now);
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).post().id().value().equals(owner.post())) {
                return line(incident, chain.subList(i + 1, chain.size()), above);
            }
        }
        return line(incident, staff.chain(where.get(), above, now), above);
    }

    private Line line(Incident incident, List<Candidate> all, int above) {
        return new Line(
                practice.isPolice(incident.matter().kind())
                        ? RoutingRules.whoDecide(all, this::roles)
                        : all,
                all,
                above);
    }

    /** The desk is above everybody, whatever its level. */
    private static List<Candidate> heads(Incident incident, Line line) {
        var posts = line.posts();
        return IntStream.range(0, posts.size())
                .filter(i ->
                        i == posts.size() - 1
                                || posts.get(i).post().level() > incident.owner().level())
                .mapToObj(posts::get)
                .toList();
    }

    private Owner owner(List<Candidate> all, List<Candidate> asked, int fromLevel, Instant now) {
        var route = RoutingRules.route(asked);
        return new Owner(
                ownership(route.to().post(), now),
                RoutingRules.told(route, all, fromLevel, this::levelName));
    }

    private String levelName(int level) {
        return staff.practice()
                .level(level)
                .map(named -> named.label().zh())
                .orElseGet(() -> String.valueOf(level));
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
