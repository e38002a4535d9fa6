package org.yige.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.staff.StaffBook.Days;
import org.yige.staff.StaffBook.Holding;

/** Which posts there are and who holds them from which day, as an administrator changes it. */
@Service
class Establishment {

    private final People people;
    private final StaffStore store;
    private final StaffReader reader;
    private final WhoAnswers whoAnswers;
    private final List<OpenWork> openWork;
    private final Trail trail;
    private final StaffPractice practice;
    private final Clock clock;

    // Sizes that ask a question: what a post has to do with is asked of each of them.
    Establishment(
            People people,
            StaffStore store,
            StaffReader reader,
            WhoAnswers whoAnswers,
            List<OpenWork> openWork,
            Trail trail,
            StaffPractice practice,
            Clock clock) {
        this.people = people;
        this.store = store;
        this.reader = reader;
        this.whoAnswers = whoAnswers;
        this.openWork = openWork;
        this.trail = trail;
        this.practice = practice;
        this.clock = clock;
    }

    /** Makes a post, in a place there is. */
    @Transactional
    Post create(Actor by, NewPost wanted) {
        var post = people.create(wanted);
        whoAnswers.refuseUnknown(post.scope(), post.scopeCode());
        record(
                by,
                "staff.post-made",
                post.id().value(),
                Map.of("duty", post.duty(), "scope", post.scopeCode()));
        return post;
    }

    /** Gives a post another title; what it owns is shown under the new one. */
    @Transactional
    void rename(Actor by, PostId id, String title) {
        var post = open(id);
        var now = People.title(title);
        store.rename(post.id(), now);
        openWork.forEach(work -> work.renamed(post.id(), now));
        reader.changed();
        record(by, "staff.post-renamed", id.value(), Map.of());
    }

    /** Closes a post that owes nothing, from today on; who held it holds it no more. */
    @Transactional
    void close(Actor by, PostId id) {
        var post = open(id);
        if (practice.dutyOf(post).isRoom()) {
            throw new Refused(StaffRefusal.ALWAYS_THERE);
        }
        long owed = openWork.stream().mapToLong(work -> work.of(id)).sum();
        if (owed > 0) {
            throw new Refused(StaffRefusal.STILL_OWES, Map.of("count", owed));
        }
        end(post, any -> true, today(), Optional.empty());
        store.close(id, today());
        reader.changed();
        record(by, "staff.post-closed", id.value(), Map.of());
    }

    /**
     * Gives a post to somebody. Where it is held already it is refused, unless they come instead:
     * then whoever held it does so to the day before, and again after the last day if there is one.
     */
    @Transactional
    void appoint(
            Actor by,
            PostId id,
            PersonId person,
            LocalDate from,
            Optional<LocalDate> to,
            boolean instead) {
        var post = open(id);
        if (instead && !practice.dutyOf(post).isShared()) {
            People.refuseBackwards(from, to);
            end(post, any -> true, from, to);
        }
        people.appoint(post, person, from, to);
        record(
                by,
                instead ? "staff.replace" : "staff.appoint",
                person.value(),
                Map.of("post", id.value(), "from", from));
    }

    /** From a day on nobody holds a post any more, or one of several does not. */
    @Transactional
    void vacate(Actor by, PostId id, Optional<PersonId> person, LocalDate from) {
        var post = open(id);
        boolean some =
                end(
                        post,
                        held -> person.filter(one -> !one.equals(held.person())).isEmpty(),
                        from,
                        Optional.empty());
        if (!some) {
            throw new Refused(StaffRefusal.NOBODY_HOLDS_IT);
        }
        reader.changed();
        record(by, "staff.vacate", id.value(), Map.of("from", from));
    }

    /** Who holds a post today and who will, the next first. */
    List<Holding> holdings(PostId id) {
        return store.holdings(open(id).id(), today(), Optional.empty());
    }

    private boolean end(
            Post post, Predicate<Holding> whose, LocalDate from, Optional<LocalDate> to) {
        var ending = store.holdings(post.id(), from, to).stream().filter(whose).toList();
        boolean shared = practice.dutyOf(post).isShared();
        for (var held : ending) {
            store.remove(held.id());
            if (held.days().from().isBefore(from)) {
                store.add(
                        with(held, held.id(), held.days().from(), Optional.of(from.minusDays(1))),
                        shared);
            }
            to.filter(last -> held.days().to().filter(end -> !end.isAfter(last)).isEmpty())
                    .ifPresent(last ->
                            store.add(
                                    with(
                                            held,
                                            Ids.next(clock.instant()),
                                            last.plusDays(1),
                                            held.days().to()),
                                    shared));
        }
        return !ending.isEmpty();
    }

    private static Holding with(Holding held, UUID id, LocalDate from, Optional<LocalDate> to) {
        return new Holding(id, held.post(), held.person(), new Days(from, to));
    }

    private Post open(PostId id) {
        var book = reader.book();
        return book.post(id)
                .filter(post -> !book.isClosed(post.id(), today()))
                .orElseThrow(() -> new Refused(StaffRefusal.UNKNOWN_POST));
    }

    private void record(Actor by, String action, UUID subject, Map<String, ?> facts) {
        trail.record(by, action, subject.toString(), "personnel", facts);
    }

    private LocalDate today() {
        return County.today(clock);
    }
}
