package org.yige.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Masks;
import org.yige.privacy.Privacy;
import org.yige.privacy.PrivacyRefusal;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.County;
import org.yige.shared.Page;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.staff.PeopleStore.PeopleQuery;
import org.yige.staff.PeopleStore.SealedPerson;

/**
 * Who works in somebody's area: masked in lists, whole only when asked for with a purpose that is
 * kept.
 */
@Service
public class Directory {

    private static final int PAGE = 100;
    private static final int SHORTEST_PURPOSE = 4;
    private static final int LONGEST_PURPOSE = 200;
    private static final PersonId BEFORE_ALL = new PersonId(new UUID(0, 0));

    private final PeopleStore store;
    private final Privacy privacy;
    private final Trail trail;
    private final Staff staff;
    private final StaffSearch search;
    private final Clock clock;

    Directory(
            PeopleStore store,
            Privacy privacy,
            Trail trail,
            Staff staff,
            StaffSearch search,
            Clock clock) {
        this.store = store;
        this.privacy = privacy;
        this.trail = trail;
        this.staff = staff;
        this.search = search;
        this.clock = clock;
    }

    /** A person as a list shows them. */
    record DirectoryEntry(
            PersonId id, String name, Optional<String> phone, boolean active, List<Post> posts) {}

    /** A person's own data, after a purpose was given. */
    record Revealed(String name, Optional<String> phone) {}

    /**
     * People whose post covers part of the actor's area, or lies above it.
     *
     * @param words a whole name, phone or identity number, of which parts are not searched for; or
     *     what is shown of a name, a post or its place
     * @param scope the beginning of a place's code; empty for the whole area
     */
    @Transactional(readOnly = true)
    Page<DirectoryEntry> list(
            Actor actor, Optional<String> words, String scope, Optional<PersonId> after) {
        if (!scope.matches("\\d{0,15}")) {
            throw new Refused(StaffRefusal.NOT_A_SCOPE);
        }
        if (!isAdministrator(actor) && !scope.isEmpty() && !touches(actor.area(), scope)) {
            throw new Refused(StaffRefusal.OUTSIDE_YOUR_AREA);
        }
        var found =
                store.inArea(
                        actor.area(), listing(actor, words, scope, after.orElse(BEFORE_ALL), PAGE));
        var next =
                found.size() < PAGE
                        ? Optional.<String>empty()
                        : Optional.of(found.getLast().id().value().toString());
        return new Page<>(found.stream().map(this::entry).toList(), next, clock.instant());
    }

    /**
     * The posts that cover part of the actor's area or lie above it, vacant ones too.
     *
     * @param words of title, duty, place or holder; all of them must fit
     */
    List<Candidate> posts(Actor actor, String scope, Optional<String> words) {
        var now = clock.instant();
        return staff.posts()
                .filter(words.map(search::posts).orElse(any -> true))
                .filter(post -> post.scopeCode().startsWith(scope))
                .filter(post ->
                        isAdministrator(actor)
                                || staff.divisionsOf(post, today())
                                        .anyMatch(code -> touches(actor.area(), code)))
                .sorted(
                        java.util.Comparator.comparing(Post::scopeCode)
                                .thenComparing(staff.practice().byDuty()))
                .flatMap(post -> staff.candidate(post.id(), now).stream())
                .toList();
    }

    /**
     * Names in clear, for colleagues on the sheet of duties that hangs on a station's wall; of
     * nobody else.
     */
    @Transactional(readOnly = true)
    public Map<PersonId, String> namesAtWork(Set<PersonId> people) {
        return store.find(people).stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                SealedPerson::id, person -> privacy.open(person.name())));
    }

    /** Somebody's name and phone, for a purpose that is written to the audit trail. */
    @Transactional
    Revealed reveal(Actor actor, PersonId person, String purpose) {
        var why = purpose.strip();
        if (why.length() < SHORTEST_PURPOSE || why.length() > LONGEST_PURPOSE) {
            throw new Refused(
                    PrivacyRefusal.PURPOSE_NEEDED,
                    Map.of("least", SHORTEST_PURPOSE, "most", LONGEST_PURPOSE));
        }
        var found = store.find(person).orElseThrow(() -> new Refused(StaffRefusal.UNKNOWN_PERSON));
        refuseOutside(actor, person);
        trail.look(actor, "staff.reveal", person.value().toString(), why, Map.of());
        return new Revealed(privacy.open(found.name()), found.phone().map(privacy::open));
    }

    /** Somebody's whole name, for themselves alone: everyone else asks with a purpose. */
    @Transactional(readOnly = true)
    public String ownName(PersonId person) {
        return store.find(person)
                .map(found -> privacy.open(found.name()))
                .orElseThrow(() -> new Refused(StaffRefusal.UNKNOWN_PERSON));
    }

    /**
     * The whole name of somebody who signed for a post: for those the paper is for. None of who
     * left so long ago that nothing is kept.
     */
    @Transactional(readOnly = true)
    public Optional<String> signature(PersonId person) {
        return store.find(person).map(found -> privacy.open(found.name()));
    }

    /**
     * @throws Refused unless the person works in the actor's area or above it, or the actor is the
     *     administrator
     */
    void refuseOutside(Actor actor, PersonId person) {
        if (!store.isIn(
                actor.area(), listing(actor, Optional.empty(), "", BEFORE_ALL, 1), person)) {
            throw new Refused(StaffRefusal.OUTSIDE_YOUR_AREA);
        }
    }

    private PeopleQuery listing(
            Actor actor, Optional<String> words, String scope, PersonId after, int most) {
        return new PeopleQuery(
                words.map(StaffRules::inOneForm),
                words.map(search::people).orElse(Set.of()),
                scope,
                drawnIn(actor.area()),
                isAdministrator(actor) && scope.isEmpty(),
                today(),
                after,
                most);
    }

    /**
     * Stations and beats are no divisions: which of them cover part of an area is read off the map.
     */
    private List<String> drawnIn(Area area) {
        return staff.drawnPosts()
                .filter(post ->
                        staff.divisionsOf(post, today()).anyMatch(code -> touches(area, code)))
                .map(Post::scopeCode)
                .distinct()
                .toList();
    }

    private DirectoryEntry entry(SealedPerson person) {
        return new DirectoryEntry(
                person.id(),
                Masks.name(privacy.open(person.name())),
                person.phone().map(phone -> Masks.phone(privacy.open(phone))),
                person.active(),
                staff.postsOf(person.id(), today()));
    }

    private static boolean touches(Area area, String code) {
        return area.contains(code)
                || area.prefixes().stream().anyMatch(prefix -> prefix.startsWith(code));
    }

    private static boolean isAdministrator(Actor actor) {
        return actor.is(Role.ADMINISTRATOR);
    }

    private LocalDate today() {
        return County.today(clock);
    }
}
