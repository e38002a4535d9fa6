package org.yige.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.yige.places.BeatCode;
import org.yige.places.Places;
import org.yige.places.StationCode;
import org.yige.places.Where;
import org.yige.shared.Area;
import org.yige.shared.County;
import org.yige.shared.Role;

/**
 * Who answers for a place, and who holds which post. Answered from memory; {@link People} changes
 * it.
 */
@Service
public class Staff {

    private final StaffReader reader;
    private final Places places;
    private final County county;
    private final StaffPractice practice;
    private final ReachStore reaches;
    private final Shifts shifts;
    private final Clock clock;

    Staff(
            StaffReader reader,
            Places places,
            StaffPractice practice,
            ReachStore reaches,
            Shifts shifts,
            County county,
            Clock clock) {
        this.reader = reader;
        this.places = places;
        this.county = county;
        this.practice = practice;
        this.reaches = reaches;
        this.shifts = shifts;
        this.clock = clock;
    }

    /**
     * Whom to ask about a place, from a level upward: every post with its holder and whether it can
     * be asked now. Posts that are vacant or away are listed with their reason, for the timeline.
     * Never empty: the county desk is always last and always available.
     */
    public List<Candidate> chain(Where where, int fromLevel, Instant at) {
        var book = reader.book();
        return Stream.concat(
                        book.chain(where, fromLevel, at).stream(),
                        Stream.of(book.candidate(countyDesk(), at)))
                .toList();
    }

    /** Whom to ask about what lies outside the county: the county desk. */
    public List<Candidate> deskOnly(Instant at) {
        return List.of(reader.book().candidate(countyDesk(), at));
    }

    /** The 1+1+N team of a place. */
    public Team team(Where where, LocalDate day) {
        return reader.book().team(where, County.noon(day));
    }

    public Optional<Post> post(PostId id) {
        return reader.book().post(id);
    }

    /** The number and the mail address of a post, whoever holds it. */
    public PostReach reach(PostId post) {
        return reaches.of(post);
    }

    /**
     * Gives a post the number it is rung up by, where nobody keeps it by hand: a county to look at.
     */
    public void ringUnder(PostId post, String number) {
        reaches.save(post, new PostReach(Optional.of(number), Optional.empty()));
    }

    /**
     * The one person behind a post at a moment: who is on for it, or else who holds it. Empty where
     * several do.
     */
    public Optional<Holder> holder(PostId post, Instant at) {
        var book = reader.book();
        return book.post(post).flatMap(found -> book.candidate(found, at).holder());
    }

    /** A post as it can be asked at a moment. */
    public Optional<Candidate> candidate(PostId post, Instant at) {
        var book = reader.book();
        return book.post(post).map(found -> book.candidate(found, at));
    }

    /** The posts somebody holds on a day; none once they no longer work here. */
    public List<Post> postsOf(PersonId person, LocalDate day) {
        var book = reader.book();
        return isHere(person) ? book.postsOf(person, day) : List.of();
    }

    /**
     * The posts somebody acts in at a moment: those they hold that day, and those they stand in for
     * in their shift.
     */
    public List<Post> actingPosts(PersonId person, Instant at) {
        var held = postsOf(person, County.day(at));
        if (held.isEmpty()) {
            return held;
        }
        var book = reader.book();
        return Stream.concat(
                        held.stream(),
                        shifts.standsInFor(person, at).stream()
                                .flatMap(post -> book.post(post).stream()))
                .distinct()
                .toList();
    }

    /** The posts of a station and its beats on a day, held or not. */
    public List<Post> postsOf(StationCode station, LocalDate day) {
        return reader.book().postsOf(station, day);
    }

    /** Everybody who holds a post on a day, there or not. */
    public List<PersonId> holdersOf(PostId post, LocalDate day) {
        return reader.book()
                .holdings(post)
                .filter(holding -> holding.days().has(day))
                .map(StaffBook.Holding::person)
                .toList();
    }

    /** Whether somebody is on leave on a day, or works here no more. */
    public boolean isAway(PersonId person, LocalDate day) {
        return reader.book().isAway(person, County.noon(day));
    }

    /** The part of the map that posts answer for on a day. */
    public Area areaOf(List<Post> acting, LocalDate day) {
        var posts =
                acting.stream().filter(post -> !practice.dutyOf(post).roles().isEmpty()).toList();
        return posts.stream().anyMatch(post -> post.scope() == Scope.COUNTY)
                ? Area.WHOLE_COUNTY
                : new Area(
                        posts.stream().flatMap(post -> divisionsOf(post, day)).distinct().toList());
    }

    /** What somebody may do on a day, by the posts they hold. */
    public Set<Role> rolesOf(PersonId person, LocalDate day) {
        var roles = EnumSet.noneOf(Role.class);
        postsOf(person, day).forEach(post -> roles.addAll(practice.dutyOf(post).roles()));
        return Set.copyOf(roles);
    }

    /** Whether somebody works here now. */
    public boolean isHere(PersonId person) {
        var now = clock.instant();
        return reader.book().person(person).filter(found -> !found.isGone(now)).isPresent();
    }

    /** The masked name of somebody. */
    public Optional<String> maskedName(PersonId person) {
        return reader.book().person(person).map(StaffBook.Person::name);
    }

    /** The command room of a station. It exists from the moment it is asked for. */
    public Post room(StationCode station) {
        var id = StaffRules.roomOf(county, station);
        return reader.book()
                .post(id)
                .orElseGet(
                        () -> reader.ensure(StaffRules.room(id, station, roomLevel(), practice)));
    }

    /** The last to be asked about anything in the county, or outside it. */
    public Post countyDesk() {
        var id = StaffRules.deskOf(county);
        return reader.book()
                .post(id)
                .orElseGet(() -> reader.ensure(StaffRules.desk(id, county, practice)));
    }

    /** The county's levels and what it calls them. */
    public StaffPractice practice() {
        return practice;
    }

    /** Every post of a team whose holder may act in this role, held or not. */
    public List<Post> postsFor(Role role) {
        return posts().filter(
                        post -> {
                            var duty = practice.dutyOf(post);
                            return duty.kind() == DutyKind.TEAM && duty.roles().contains(role);
                        })
                .toList();
    }

    /** Every post that stands at one of these beats, by the beats' codes. */
    public List<Post> postsAt(Set<BeatCode> beats) {
        return posts().filter(post ->
                        post.scope() == Scope.BEAT
                                && beats.contains(new BeatCode(post.scopeCode())))
                .toList();
    }

    private int roomLevel() {
        return practice.levels().stream()
                .filter(level -> level.scope() == Scope.STATION)
                .findFirst()
                .map(StaffPractice.Level::order)
                .orElseGet(practice::top);
    }

    /** Every post there is today. */
    Stream<Post> posts() {
        var book = reader.book();
        var today = County.today(clock);
        return book.posts().filter(post -> !book.isClosed(post.id(), today));
    }

    /**
     * Posts of stations and beats, which are drawn on the map and not named by a division's code.
     */
    Stream<Post> drawnPosts() {
        return posts().filter(post -> post.scope() == Scope.STATION || post.scope() == Scope.BEAT);
    }

    /** The divisions a post covers, by the beginnings of their codes. */
    Stream<String> divisionsOf(Post post, LocalDate day) {
        return switch (post.scope()) {
            case GRID -> Stream.of(post.scopeCode().substring(0, Scope.VILLAGE.digits()));
            case VILLAGE, TOWN, COUNTY -> Stream.of(post.scopeCode());
            case STATION ->
                    places.villagesOf(new StationCode(post.scopeCode()), day).stream()
                            .map(village -> village.value());
            case BEAT ->
                    places.villagesOf(new BeatCode(post.scopeCode()), day).stream()
                            .map(village -> village.value());
        };
    }
}
