package org.yige.rosters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yige.places.StationCode;
import org.yige.rosters.DutyBook.PersonOn;
import org.yige.shared.County;
import org.yige.staff.DutyKind;
import org.yige.staff.OnDuty;
import org.yige.staff.PersonId;
import org.yige.staff.Post;
import org.yige.staff.PostId;
import org.yige.staff.Staff;

/**
 * Answers routing from the sheets in force: a post of a station or one of its beats is its holder's
 * while they are on, and else whoever stands at a stand that answers for such posts. Heads are
 * asked at any hour; nobody gets by a shift what their own post does not let them do.
 */
@Component
class OnRoster implements OnDuty {

    private final DutyReader reader;
    private final Staff staff;

    OnRoster(DutyReader reader, Staff staff) {
        this.reader = reader;
        this.staff = staff;
    }

    @Override
    public Optional<List<PersonId>> at(PostId id, Instant when) {
        return staff.post(id)
                .filter(this::isKept)
                .flatMap(post ->
                        post.station()
                                .flatMap(station -> reader.book().at(station, when))
                                .map(on -> people(post, on, County.day(when))));
    }

    @Override
    public List<PostId> standsInFor(PersonId person, Instant when) {
        var day = County.day(when);
        return reader.book().stations().stream()
                .flatMap(station -> standsInFor(station, person, when, day))
                .toList();
    }

    private Stream<PostId> standsInFor(
            StationCode station, PersonId person, Instant when, LocalDate day) {
        var on = reader.book().at(station, when).orElse(List.of());
        if (on.stream()
                .noneMatch(one -> one.person().equals(person) && !one.standsFor().isEmpty())) {
            return Stream.empty();
        }
        return staff.postsOf(station, day).stream()
                .filter(this::isKept)
                .filter(post -> !staff.postsOf(person, day).contains(post))
                .filter(post -> people(post, on, day).contains(person))
                .map(Post::id);
    }

    private List<PersonId> people(Post post, List<PersonOn> on, LocalDate day) {
        var holders =
                on.stream()
                        .map(PersonOn::person)
                        .filter(person -> staff.postsOf(person, day).contains(post))
                        .distinct()
                        .toList();
        return holders.isEmpty()
                ? on.stream()
                        .filter(one -> one.standsFor().contains(post.duty()))
                        .map(PersonOn::person)
                        .filter(person -> may(person, post, day))
                        .distinct()
                        .toList()
                : holders;
    }

    private boolean may(PersonId person, Post post, LocalDate day) {
        return staff.rolesOf(person, day).containsAll(staff.practice().dutyOf(post).roles());
    }

    private boolean isKept(Post post) {
        var kind = staff.practice().dutyOf(post).kind();
        return kind == DutyKind.TEAM || kind == DutyKind.ROOM;
    }
}
