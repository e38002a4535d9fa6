package org.yige.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.staff.StaffBook.Days;
import org.yige.staff.StaffBook.Holding;
import org.yige.staff.StaffBook.Leave;
import org.yige.staff.StaffEvent.Changed;
import org.yige.staff.StaffEvent.Deactivated;

/**
 * Changes who works here: people, posts, who holds them from day to day, leave. {@link Staff}
 * answers questions.
 */
@Service
public class People {

    private static final int LONGEST_TITLE = 100;

    private final PeopleStore people;
    private final StaffStore posts;
    private final StaffReader reader;
    private final County county;
    private final Clock clock;
    private final StaffPractice practice;

    People(
            PeopleStore people,
            StaffStore posts,
            StaffReader reader,
            StaffPractice practice,
            County county,
            Clock clock) {
        this.people = people;
        this.posts = posts;
        this.reader = reader;
        this.county = county;
        this.clock = clock;
        this.practice = practice;
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
        reader.changed(new Changed());
        return id;
    }

    /** Somebody who works here with the same identity number, or else the same phone. */
    @Transactional(readOnly = true)
    public Optional<PersonId> findKnown(NewPerson written) {
        return people.findKnown(inOneForm(written, today()));
    }

    /**
     * Two people share a landline, or one has a new phone: what is on record is not overwritten in
     * passing, and nobody is given another's post.
     */
    void refuseOtherwise(PersonId known, NewPerson written) {
        if (!people.isOnRecordAs(known, inOneForm(written, today()))) {
            throw new Refused(StaffRefusal.ON_RECORD_OTHERWISE);
        }
    }

    /** Makes a post. It has nobody until somebody is appointed. */
    @Transactional
    public Post create(NewPost wanted) {
        var now = clock.instant();
        if (wanted.title().isBlank() || wanted.title().length() > LONGEST_TITLE) {
            throw new Refused(
                    StaffRefusal.NOT_A_TITLE, Map.of("most", LONGEST_TITLE, "column", "title"));
        }
        var post =
                StaffRules.post(
                                new Post(
                                        new PostId(Ids.next(now)),
                                        wanted.duty(),
                                        wanted.level(),
                                        wanted.title(),
                                        wanted.scope(),
                                        wanted.scopeCode()),
                                practice,
                                county)
                        .orRefuse();
        posts.add(post, now);
        reader.changed(new Changed());
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
                    post.duty().isShared());
        } catch (DataIntegrityViolationException e) {
            throw new Refused(StaffRefusal.ALREADY_HELD, Map.of("title", post.title()));
        }
        reader.changed(new Changed());
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
        reader.changed(new Changed());
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

    private void refuseTheGone(PersonId person) {
        var found = people.find(person).orElseThrow(() -> new Refused(StaffRefusal.UNKNOWN_PERSON));
        if (!found.active()) {
            throw new Refused(StaffRefusal.NO_LONGER_WORKS_HERE);
        }
    }

    private static void refuseBackwards(LocalDate from, Optional<LocalDate> to) {
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
        return clock.instant().atZone(County.ZONE).toLocalDate();
    }
}
