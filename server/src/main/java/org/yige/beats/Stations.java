package org.yige.beats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yige.places.BeatDrawing;
import org.yige.places.DivisionCode;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.places.PlacesPractice;
import org.yige.places.StationCode;
import org.yige.places.StationGround;
import org.yige.planner.beats.Auxiliary;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.staff.Holder;
import org.yige.staff.PersonId;
import org.yige.staff.Post;
import org.yige.staff.PostId;
import org.yige.staff.Scope;
import org.yige.staff.Staff;

/** Stations, their ground and their auxiliaries, as far as somebody may see them. */
@Component
class Stations {

    private final Places places;
    private final BeatDrawing beats;
    private final Staff staff;
    private final PlacesPractice practice;

    Stations(Places places, BeatDrawing beats, Staff staff, PlacesPractice practice) {
        this.places = places;
        this.beats = beats;
        this.staff = staff;
        this.practice = practice;
    }

    /** The county's targets. */
    PlacesPractice practice() {
        return practice;
    }

    LocalDate today() {
        return places.today();
    }

    /**
     * The ground of a station on a day.
     *
     * @throws Refused UNKNOWN_STATION if there was none
     */
    StationGround ground(StationCode station, LocalDate day) {
        return places.ground(station, day)
                .orElseThrow(() ->
                        new Refused(BeatsRefusal.UNKNOWN_STATION, Map.of("code", station.value())));
    }

    /** What a station is called today; its code if there is none. */
    String name(StationCode station) {
        return places.stations(today()).stream()
                .filter(one -> one.code().equals(station.value()))
                .map(Place::name)
                .findFirst()
                .orElse(station.value());
    }

    /** A station, how many beats it has, and what somebody may do with them. */
    record StationsEntry(
            StationCode code,
            String name,
            int villages,
            int beats,
            boolean mayDraw,
            boolean mayPublish) {}

    /** The stations some of whose villages somebody may see, in order of their codes. */
    List<StationsEntry> of(Actor actor, LocalDate day) {
        var area = area(actor);
        var beatsOf =
                places.beats(day).stream()
                        .collect(
                                Collectors.groupingBy(
                                        beat -> beat.code().substring(0, 12),
                                        Collectors.counting()));
        return places.stations(day).stream()
                .flatMap(station -> {
                    var code = new StationCode(station.code());
                    var villages = places.villagesOf(code, day);
                    return villages.stream().anyMatch(v -> area.contains(v.value()))
                            ? Stream.of(
                                    new StationsEntry(
                                            code,
                                            station.name(),
                                            villages.size(),
                                            beatsOf.getOrDefault(station.code(), 0L).intValue(),
                                            draws(actor),
                                            publishes(actor)
                                                    && villages.stream()
                                                            .allMatch(
                                                                    v -> area.contains(v.value()))))
                            : Stream.<StationsEntry>empty();
                })
                .toList();
    }

    /**
     * @throws Refused OUTSIDE_YOUR_AREA unless somebody answers for part of this ground
     */
    void refuseStrangers(Actor actor, StationGround ground) {
        if (!BeatsRules.touches(area(actor), ground)) {
            throw new Refused(BeatsRefusal.OUTSIDE_YOUR_AREA);
        }
    }

    boolean mayDraw(Actor actor, StationGround ground) {
        return draws(actor) && BeatsRules.touches(area(actor), ground);
    }

    boolean mayPublish(Actor actor, StationGround ground) {
        return publishes(actor) && BeatsRules.covers(area(actor), ground);
    }

    private static boolean draws(Actor actor) {
        return publishes(actor) || actor.is(Role.OFFICER) || actor.is(Role.COMMAND_ROOM);
    }

    private static boolean publishes(Actor actor) {
        return actor.is(Role.STATION_CHIEF) || actor.is(Role.ADMINISTRATOR);
    }

    /** Whoever keeps the system, or watches over it, does so for the whole county. */
    private static Area area(Actor actor) {
        return actor.is(Role.ADMINISTRATOR) || actor.is(Role.AUDITOR)
                ? Area.WHOLE_COUNTY
                : actor.area();
    }

    /** The planner at work on this ground. */
    Drawing drawing(StationGround ground, Settings settings) {
        var pieces = BeatsRules.pieces(ground, settings);
        return new Drawing(
                ground,
                pieces,
                settings,
                BeatsRules.input(ground, pieces, settings, auxiliaries(ground, pieces)),
                beats.lastNumber(ground.station()));
    }

    /** Those who stand at a beat of the station, or at one of its villages or grids. */
    private List<Auxiliary> auxiliaries(StationGround ground, List<Piece> pieces) {
        var beatCodes =
                ground.beats().stream()
                        .map(beat -> beat.code().value())
                        .collect(Collectors.toSet());
        var pieceOf =
                pieces.stream()
                        .collect(
                                Collectors.toMap(
                                        piece -> piece.village().code(),
                                        Piece::code,
                                        (first, second) -> first));
        return staff.postsFor(Role.AUXILIARY).stream()
                .flatMap(post ->
                        post.scope() == Scope.BEAT
                                ? Stream.of(post.scopeCode())
                                        .filter(beatCodes::contains)
                                        .map(beat ->
                                                new Auxiliary(
                                                        id(post),
                                                        Optional.of(beat),
                                                        Optional.empty()))
                                : villageOf(post)
                                        .flatMap(village ->
                                                Optional.ofNullable(pieceOf.get(village)))
                                        .map(piece ->
                                                new Auxiliary(
                                                        id(post),
                                                        Optional.empty(),
                                                        Optional.of(piece)))
                                        .stream())
                .sorted(java.util.Comparator.comparing(Auxiliary::id))
                .toList();
    }

    private static String id(Post post) {
        return post.id().value().toString();
    }

    private static Optional<DivisionCode> villageOf(Post post) {
        return post.scope() == Scope.VILLAGE || post.scope() == Scope.GRID
                ? Optional.of(new DivisionCode(post.scopeCode().substring(0, 12)))
                : Optional.empty();
    }

    /** Somebody's masked name. */
    String name(UUID person) {
        return staff.maskedName(new PersonId(person)).orElse("*");
    }

    /** The beats of a station as they stand on a day, with who stands at each. */
    BeatsToday standing(Actor actor, StationCode station, LocalDate day, Instant at) {
        var ground = ground(station, day);
        refuseStrangers(actor, ground);
        var posts =
                staff
                        .postsAt(
                                ground.beats().stream()
                                        .map(StationGround.GroundBeat::code)
                                        .collect(Collectors.toSet()))
                        .stream()
                        .map(post ->
                                new BeatsToday.StandingPost(
                                        post.scopeCode(),
                                        post.title(),
                                        staff.holder(post.id(), at).map(Holder::name)))
                        .toList();
        return BeatsToday.of(ground, posts, day, at);
    }

    Optional<Post> post(PostId id) {
        return staff.post(id);
    }

    /** Posts that stand at beats of today that a plan does without. */
    List<Post> leftBehind(StationGround ground, Plan plan) {
        var kept = plan.beats().stream().map(Plan.PlannedBeat::code).collect(Collectors.toSet());
        return staff.postsAt(
                ground.beats().stream()
                        .map(StationGround.GroundBeat::code)
                        .filter(code -> !kept.contains(code.value()))
                        .collect(Collectors.toSet()));
    }
}
