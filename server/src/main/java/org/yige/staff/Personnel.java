package org.yige.staff;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Refused;

/**
 * What somebody does to the staff of the county, each act written to the audit trail with who did
 * it.
 */
@Service
class Personnel {

    private final People people;
    private final Staff staff;
    private final Directory directory;
    private final Trail trail;

    Personnel(People people, Staff staff, Directory directory, Trail trail) {
        this.people = people;
        this.staff = staff;
        this.directory = directory;
        this.trail = trail;
    }

    @Transactional
    PersonId enrol(Actor by, NewPerson person) {
        var id = people.enrol(person);
        record(by, "staff.enrol", id.value().toString(), Map.of());
        return id;
    }

    @Transactional
    Post create(Actor by, NewPost wanted) {
        var post = people.create(wanted);
        record(
                by,
                "staff.post-made",
                post.id().value().toString(),
                Map.of("duty", post.duty(), "scope", post.scopeCode()));
        return post;
    }

    @Transactional
    void appoint(Actor by, PostId id, PersonId person, LocalDate from, Optional<LocalDate> to) {
        var post = staff.post(id).orElseThrow(() -> new Refused(StaffRefusal.UNKNOWN_POST));
        people.appoint(post, person, from, to);
        record(
                by,
                "staff.appoint",
                person.value().toString(),
                Map.of("post", id.value(), "from", from));
    }

    @Transactional
    void leave(Actor by, PersonId person, LocalDate from, LocalDate to, LeaveReason reason) {
        directory.refuseOutside(by, person);
        people.leave(person, from, to, reason);
        record(by, "staff.leave", person.value().toString(), Map.of("from", from, "to", to));
    }

    @Transactional
    void deactivate(Actor by, PersonId person) {
        people.deactivate(person);
        record(by, "staff.deactivate", person.value().toString(), Map.of());
    }

    private void record(Actor by, String action, String subject, Map<String, ?> facts) {
        trail.record(by, action, subject, "personnel", facts);
    }
}
