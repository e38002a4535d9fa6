package org.yige.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.staff.StaffBook.Days;
import org.yige.staff.StaffBook.Holding;
import org.yige.staff.StaffBook.Leave;
import org.yige.staff.StaffEvent.Deactivated;

/**
 * Changes who works here: people, posts, who holds them from day to day, leave. {@link Staff}
 * answers questions. What somebody does one by one is written to the audit trail with who did it;
 * what is part of something larger (an import, the demo's county) is told of there as a whole.
 */
@Service
public class People {

    private static final int LONGEST_TITLE = 100;

    private final PeopleStore people;
    private final StaffStore posts;
    private final StaffReader reader;
    private final Directory directory;
    private final Trail trail;
    private final StaffPractice practice;
    private final County county;
    private final Clock clock;

    People(
            PeopleStore people,
            StaffStore posts,
            StaffReader reader,
            Directory directory,
            Trail trail,
            StaffPractice practice,
            County county,
            Clock clock) {
        this.people = people;
        this.posts = posts;
        this.reader = reader;
        this.directory = directory;
        this.trail = trail;
        this.practice = practice;
        this.county = county;
        this.clock = clock;
    }

    /**
     * Adds somebody; refused if their phone or identity number is that of somebody who already
     * works here.
     */
    @Transactional
    public PersonId enrol(NewPerson written) {
        var now = clock.instant();
        var person = inOneForm(written, today());
        if (people.findKnown(person).isPresent()) {
            throw new Refused(StaffRefusal.ALREADY_KNOWN);
        }
        var id = new PersonId(Ids.next(now));
        people.add(id, person, now);
        reader.changed();
        return id;
    }

    @Transactional
    PersonId enrol(Actor by, NewPerson written) {
        var id = enrol(written);
        record(by, "staff.enrol", id.value(), Map.of());
        return id;
    }

    /** Somebody who works here with the same identity number, or else the same phone. */
    @Transactional(readOnly = true)
    public Optional<PersonId> findKnown(NewPerson written) {
        return people.findKnown(inOneForm(written, today()));
    }

    /**
     * What is written of somebody known, where it differs from what is on record: a new phone of
     * whom the identity number names, or the identity number of whom name and phone name. Anybody
     * else with a number of theirs is refused, so that nobody is given another's post.
     */
    Otherwise otherwise(PersonId known, NewPerson written) {
        var person = inOneForm(written, today());
        var agrees = people.onRecord(known, person);
        if (!agrees.name() || !agrees.idNumber() && agrees.hasIdNumber()) {
            throw new Refused(StaffRefusal.ON_RECORD_OTHERWISE);
        }
        return new Otherwise(
                new Correction(
                        Optional.empty(),
                        person.phone().filter(_ -> !agrees.phone()),
                        person.idNumber().filter(_ -> !agrees.idNumber())),
                agrees.before());
    }

    /**
     * What a table says otherwise of somebody.
     *
     * @param phone what stands there now, masked
     */
    record Otherwise(Correction correction, Optional<String> phone) {}

    /** Makes a post. It has nobody until somebody is appointed. */
    @Transactional
    public Post create(NewPost wanted) {
        if (practice.findDuty(wanted.duty()).isEmpty()) {
            throw new Refused(StaffRefusal.NOT_A_DUTY, Map.of("known", practice.dutyNames()));
        }
        var now = clock.instant();
        var title = title(wanted.title());
        var post =
                StaffRules.post(
                                new Post(
                                        new PostId(Ids.next(now)),
                                        wanted.duty(),
                                        wanted.level(),
                                        title,
                                        wanted.scope(),
                                        wanted.scopeCode()),
                                practice,
                                county)
                        .orRefuse();
        posts.add(post, practice.dutyOf(post).isShared(), now);
        reader.changed();
        return post;
    }

    /**
     * Gives a post to somebody from a day on, to a last day or until further notice. A post that is
     * not shared has one holder a day.
     */
    @Transactional
    public void appoint(Post post, PersonId person, LocalDate from, Optional<LocalDate> to) {
        refuseTheGone(person);
        refuseBackwards(from, to);
        posts.freeFromTheGone(post.id(), from);
        try {
            posts.add(
                    new Holding(Ids.next(clock.instant()), post.id(), person, new Days(from, to)),
                    practice.dutyOf(post).isShared());
        } catch (DataIntegrityViolationException e) {
            throw new Refused(StaffRefusal.ALREADY_HELD, heldBy(post, from));
        }
        reader.changed();
    }

    /** Lets somebody be away from the first day to the last. */
    @Transactional
    public void leave(PersonId person, LocalDate from, LocalDate to, LeaveReason reason) {
        refuseTheGone(person);
        refuseBackwards(from, Optional.of(to));
        try {
            posts.addLeave(
                    Ids.next(clock.instant()),
                    new Leave(person, new Days(from, Optional.of(to))),
                    reason);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(StaffRefusal.ALREADY_ON_LEAVE);
        }
        reader.changed();
    }

    /** The same, by somebody in whose area the person works. */
    @Transactional
    void leave(Actor by, PersonId person, LocalDate from, LocalDate to, LeaveReason reason) {
        directory.refuseOutside(by, person);
        leave(person, from, to, reason);
        record(by, "staff.leave", person.value(), Map.of("from", from, "to", to));
    }

    /** Those of these people who stopped working here before a moment. */
    @Transactional(readOnly = true)
    public List<UUID> leftBefore(Instant cutoff, Collection<UUID> among) {
        return people.leftBefore(cutoff, among);
    }

    /**
     * Somebody stops working here, at once. What they held is theirs in name until somebody else is
     * appointed.
     */
    @Transactional
    public void deactivate(PersonId person) {
        refuseTheGone(person);
        people.deactivate(person, clock.instant());
        reader.changed(new Deactivated(person));
    }

    @Transactional
    void deactivate(Actor by, PersonId person) {
        deactivate(person);
        record(by, "staff.deactivate", person.value(), Map.of());
    }

    /** Puts right what is on record of somebody; what is not given stays, an empty phone goes. */
    @Transactional
    void correct(Actor by, PersonId person, Correction correction) {
        refuseTheGone(person);
        var now = correction.inOneForm(today());
        people.others(person, now)
                .ifPresent(other -> {
                    throw new Refused(StaffRefusal.ALREADY_KNOWN);
                });
        people.correct(person, now);
        reader.changed();
        record(by, "staff.correct", person.value(), Map.of("what", correction.what()));
    }

    /** The leaves of somebody that are not over. */
    @Transactional(readOnly = true)
    List<PlannedLeave> leaves(Actor by, PersonId person) {
        directory.refuseOutside(by, person);
        return posts.leaves(person, today());
    }

    /** Ends a leave on an earlier day; one that would end before it begins is gone. */
    @Transactional
    void cutShort(Actor by, PersonId person, UUID leave, LocalDate last) {
        directory.refuseOutside(by, person);
        var planned =
                posts.leaves(person, today()).stream()
                        .filter(one -> one.id().equals(leave))
                        .findFirst()
                        .orElseThrow(() -> new Refused(StaffRefusal.UNKNOWN_LEAVE));
        if (!last.isBefore(planned.to()) || last.isBefore(today().minusDays(1))) {
            throw new Refused(StaffRefusal.ONLY_SHORTER);
        }
        posts.endLeave(leave, planned.from(), last);
        reader.changed();
        record(by, "staff.leave-cut", person.value(), Map.of("to", last));
    }

    static String title(String written) {
        var title = written.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Refused(
                    StaffRefusal.NOT_A_TITLE, Map.of("most", LONGEST_TITLE, "column", "title"));
        }
        return title;
    }

    private Map<String, Object> heldBy(Post post, LocalDate from) {
        var book = reader.book();
        var holders =
                book.holdings(post.id())
                        .filter(held -> held.days().to().filter(from::isAfter).isEmpty())
                        .flatMap(held -> book.person(held.person()).stream())
                        .map(StaffBook.Person::name)
                        .distinct()
                        .limit(3)
                        .toList();
        return Map.of("post", post.title(), "holder", String.join("、", holders));
    }

    private void record(Actor by, String action, UUID subject, Map<String, ?> facts) {
        trail.record(by, action, subject.toString(), "personnel", facts);
    }

    private void refuseTheGone(PersonId person) {
        var found = people.find(person).orElseThrow(() -> new Refused(StaffRefusal.UNKNOWN_PERSON));
        if (!found.active()) {
            throw new Refused(StaffRefusal.NO_LONGER_WORKS_HERE);
        }
    }

    static void refuseBackwards(LocalDate from, Optional<LocalDate> to) {
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new Refused(StaffRefusal.ENDS_BEFORE_IT_BEGINS);
        }
    }

    static NewPerson inOneForm(NewPerson person, LocalDate today) {
        return new NewPerson(
                StaffRules.name(person.name()).orRefuse(),
                person.phone().map(phone -> StaffRules.phone(phone).orRefuse()),
                person.idNumber().map(number -> StaffRules.idNumber(number, today).orRefuse()));
    }

    private LocalDate today() {
        return County.today(clock);
    }
}
