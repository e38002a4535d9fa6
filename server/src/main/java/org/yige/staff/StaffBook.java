package org.yige.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yige.places.StationCode;
import org.yige.places.Where;
import org.yige.shared.County;
import org.yige.shared.Role;

/**
 * Everyone and every post at one moment, read whole into memory and never changed: who answers for
 * a place is asked thousands of times a second.
 */
final class StaffBook {

    private final long version;
    private final StaffPractice practice;
    private final OnDuty shifts;
    private final Comparator<Post> upward;
    private final Map<PostId, Post> posts = new HashMap<>();
    private final Map<Covered, List<Post>> byPlace = new HashMap<>();
    private final Map<PersonId, Person> people = new HashMap<>();
    private final Map<PostId, List<Holding>> byPost = new HashMap<>();
    private final Map<PersonId, List<Holding>> byPerson = new HashMap<>();
    private final Map<PersonId, List<Days>> leave = new HashMap<>();
    private final Map<PostId, LocalDate> closed = new HashMap<>();

    /** A person as the book has them: the name is masked. */
    record Person(PersonId id, String name, Optional<Instant> deactivatedAt) {

        boolean isGone(Instant at) {
            return deactivatedAt.filter(gone -> !gone.isAfter(at)).isPresent();
        }
    }

    /** Days from the first to the last; no last day means until further notice. */
    record Days(LocalDate from, Optional<LocalDate> to) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
        }
    }

    record Holding(UUID id, PostId post, PersonId person, Days days) {}

    record Leave(PersonId person, Days days) {}

    private record Covered(Scope scope, String code) {}

    /** What is read from the tables. */
    record Pages(
            long version,
            List<Post> posts,
            List<Person> people,
            List<Holding> holdings,
            List<Leave> leaves,
            Map<PostId, LocalDate> closed) {}

    StaffBook(Pages pages, StaffPractice practice, OnDuty shifts) {
        this.practice = practice;
        this.shifts = shifts;
        this.upward =
                Comparator.comparingInt(Post::level)
                        .thenComparing(practice.byDuty())
                        .thenComparing(Post::title)
                        .thenComparing(post -> post.id().value());
        version = pages.version();
        for (var post : pages.posts()) {
            posts.put(post.id(), post);
            listIn(byPlace, new Covered(post.scope(), post.scopeCode())).add(post);
        }
        pages.people().forEach(person -> people.put(person.id(), person));
        for (var holding : pages.holdings()) {
            listIn(byPost, holding.post()).add(holding);
            listIn(byPerson, holding.person()).add(holding);
        }
        closed.putAll(pages.closed());
        pages.leaves().forEach(days -> listIn(leave, days.person()).add(days.days()));
    }

    long version() {
        return version;
    }

    Optional<Post> post(PostId id) {
        return Optional.ofNullable(posts.get(id));
    }

    Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    Stream<Person> people() {
        return people.values().stream();
    }

    Stream<Holding> holdings(PostId post) {
        return byPost.getOrDefault(post, List.of()).stream();
    }

    /** Whether a post is there no more on a day. */
    boolean isClosed(PostId post, LocalDate day) {
        return Optional.ofNullable(closed.get(post))
                .filter(since -> !day.isBefore(since))
                .isPresent();
    }

    Stream<Post> posts() {
        return posts.values().stream();
    }

    /**
     * The posts that answer for a place from a level upward, the nearest first; rooms are not among
     * them.
     */
    List<Candidate> chain(Where where, int fromLevel, Instant at) {
        return covering(where, at)
                .filter(post -> practice.dutyOf(post).answers() && post.level() >= fromLevel)
                .sorted(upward)
                .map(post -> candidate(post, at))
                .toList();
    }

    /** Everyone below the heads whose post covers the place. */
    Team team(Where where, Instant at) {
        var officers = new ArrayList<Candidate>();
        var auxiliaries = new ArrayList<Candidate>();
        var others = new ArrayList<Candidate>();
        covering(where, at)
                .sorted(upward)
                .forEach(post -> {
                    var duty = practice.dutyOf(post);
                    switch (duty.kind()) {
                        case TEAM, SIX, HELP -> {
                            var whose =
                                    duty.roles().contains(Role.OFFICER)
                                            ? officers
                                            : duty.roles().contains(Role.AUXILIARY)
                                                    ? auxiliaries
                                                    : others;
                            whose.add(candidate(post, at));
                        }
                        case HEAD, ROOM -> {}
                    }
                });
        return new Team(officers, auxiliaries, others);
    }

    /** A post as it can be asked; who is away is named all the same, with the reason. */
    Candidate candidate(Post post, Instant at) {
        var day = County.day(at);
        var people =
                byPost.getOrDefault(post.id(), List.of()).stream()
                        .filter(holding -> holding.days().has(day))
                        .flatMap(holding -> person(holding.person()).stream())
                        .toList();
        var answer = shifts.at(post.id(), at);
        var on =
                answer
                        .map(ids -> ids.stream().flatMap(id -> person(id).stream()).toList())
                        .orElse(people)
                        .stream()
                        .filter(person -> whyAway(person, at).isEmpty())
                        .toList();
        return new Candidate(
                post,
                holders(people),
                holders(on),
                practice.dutyOf(post).isRoom() || !on.isEmpty()
                        ? Availability.AVAILABLE
                        : whyNobody(people, at));
    }

    private Availability whyNobody(List<Person> people, Instant at) {
        if (people.isEmpty()) {
            return Availability.VACANT;
        }
        var reasons = people.stream().map(person -> whyAway(person, at)).toList();
        return reasons.stream().anyMatch(Optional::isEmpty)
                ? Availability.OFF_SHIFT
                : reasons.getFirst().orElseThrow();
    }

    private static List<Holder> holders(List<Person> people) {
        return people.stream().map(person -> new Holder(person.id(), person.name())).toList();
    }

    List<Post> postsOf(PersonId person, LocalDate day) {
        return byPerson.getOrDefault(person, List.of()).stream()
                .filter(holding -> holding.days().has(day))
                .flatMap(holding -> post(holding.post()).stream())
                .sorted(upward)
                .toList();
    }

    /** The posts of a station and of its beats, the nearest to the ground first. */
    List<Post> postsOf(StationCode station, LocalDate day) {
        return posts().filter(post -> post.station().equals(Optional.of(station)))
                .filter(post -> !isClosed(post.id(), day))
                .sorted(upward)
                .toList();
    }

    boolean isAway(PersonId id, Instant at) {
        return person(id).map(found -> whyAway(found, at).isPresent()).orElse(true);
    }

    private Optional<Availability> whyAway(Person person, Instant at) {
        if (person.isGone(at)) {
            return Optional.of(Availability.DEACTIVATED);
        }
        var day = County.day(at);
        return leave.getOrDefault(person.id(), List.of()).stream().anyMatch(days -> days.has(day))
                ? Optional.of(Availability.ON_LEAVE)
                : Optional.empty();
    }

    private Stream<Post> covering(Where where, Instant at) {
        var day = County.day(at);
        return covering(where).filter(post -> !isClosed(post.id(), day));
    }

    private Stream<Post> covering(Where where) {
        var village = where.village().value();
        return Stream.of(
                        where.grid().stream().map(grid -> new Covered(Scope.GRID, grid.value())),
                        where.beats().stream().map(beat -> new Covered(Scope.BEAT, beat.value())),
                        where.station().stream()
                                .map(station -> new Covered(Scope.STATION, station.value())),
                        Stream.of(
                                new Covered(Scope.VILLAGE, village),
                                new Covered(Scope.TOWN, where.town().value()),
                                new Covered(
                                        Scope.COUNTY, village.substring(0, Scope.COUNTY.digits()))))
                .flatMap(covered -> covered)
                .flatMap(covered -> byPlace.getOrDefault(covered, List.of()).stream());
    }

    private static <K, V> List<V> listIn(Map<K, List<V>> map, K key) {
        return map.computeIfAbsent(key, none -> new ArrayList<>());
    }
}
