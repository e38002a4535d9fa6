package org.yige.rosters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.places.StationCode;
import org.yige.shared.Actor;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.staff.Directory;
import org.yige.staff.PersonId;
import org.yige.staff.Post;
import org.yige.staff.PostId;
import org.yige.staff.Staff;

/** Stations, who belongs to them, and what somebody may do with their sheets. */
@Component
class StationBook {

    private final Places places;
    private final Staff staff;
    private final Directory directory;
    private final RostersPractice practice;

    StationBook(Places places, Staff staff, Directory directory, RostersPractice practice) {
        this.places = places;
        this.staff = staff;
        this.directory = directory;
        this.practice = practice;
    }

    /** The stations somebody may look at, in the order of their codes. */
    List<Place> seenBy(Actor actor) {
        return places.stations(places.today()).stream()
                .filter(station -> sees(actor, new StationCode(station.code())))
                .toList();
    }

    /**
     * @throws Refused if there is no such station, or its sheets are nothing to this person
     */
    Place open(Actor actor, StationCode station) {
        var found =
                places.stations(places.today()).stream()
                        .filter(one -> one.code().equals(station.value()))
                        .findFirst()
                        .orElseThrow(() -> new Refused(RostersRefusal.NO_SUCH_STATION));
        if (!sees(actor, station)) {
            throw new Refused(RostersRefusal.NOT_YOUR_STATION);
        }
        return found;
    }

    boolean mayDraw(Actor actor, StationCode station) {
        return actor.is(Role.ADMINISTRATOR)
                || (actor.is(Role.STATION_CHIEF) || actor.is(Role.COMMAND_ROOM))
                        && worksAt(actor, station);
    }

    /**
     * @throws Refused if there is no such station, or this person does not keep its sheets
     */
    void refuseWhoMayNotDraw(Actor actor, StationCode station) {
        open(actor, station);
        if (!mayDraw(actor, station)) {
            throw new Refused(RostersRefusal.NOT_YOUR_STATION);
        }
    }

    boolean mayPublish(Actor actor, StationCode station) {
        return actor.is(Role.ADMINISTRATOR)
                || actor.is(Role.STATION_CHIEF) && worksAt(actor, station);
    }

    /** Everybody of a station's police on a day, officers first, then by post and name. */
    List<Colleague> colleagues(StationCode station, LocalDate day) {
        return colleagues(station, day, day);
    }

    /** Everybody of a station's police on some of the days, as they first are. */
    List<Colleague> colleagues(StationCode station, LocalDate first, LocalDate last) {
        Map<PersonId, List<Post>> posts = new LinkedHashMap<>();
        Map<PersonId, LocalDate> since = new HashMap<>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var post : staff.postsOf(station, day)) {
                for (var person : staff.holdersOf(post.id(), day)) {
                    since.putIfAbsent(person, day);
                    var held = posts.computeIfAbsent(person, none -> new ArrayList<>());
                    if (day.equals(since.get(person))) {
                        held.add(post);
                    }
                }
            }
        }
        var names = directory.namesAtWork(posts.keySet());
        return posts.entrySet().stream()
                .map(each ->
                        colleague(
                                each.getKey(),
                                names,
                                each.getValue(),
                                since.getOrDefault(each.getKey(), first)))
                .sorted(
                        Comparator.comparing((Colleague one) -> !one.police())
                                .thenComparing(one -> !one.leads())
                                .thenComparing(Colleague::name)
                                .thenComparing(one -> one.id().value()))
                .toList();
    }

    private Colleague colleague(
            PersonId person, Map<PersonId, String> names, List<Post> posts, LocalDate day) {
        var duties = posts.stream().map(Post::duty).collect(Collectors.toSet());
        return new Colleague(
                person,
                names.getOrDefault(person, "—"),
                staff.rolesOf(person, day).contains(Role.OFFICER),
                practice.leaders().stream().anyMatch(duties::contains),
                posts);
    }

    private boolean worksAt(Actor actor, StationCode station) {
        return actor.posts().stream()
                .flatMap(post -> staff.post(new PostId(post)).stream())
                .anyMatch(post -> post.station().equals(Optional.of(station)));
    }

    private boolean sees(Actor actor, StationCode station) {
        return actor.is(Role.ADMINISTRATOR)
                || actor.area().isWholeCounty()
                || worksAt(actor, station)
                || places.villagesOf(station, places.today()).stream()
                        .anyMatch(village -> actor.area().contains(village.value()));
    }
}
