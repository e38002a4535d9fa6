package org.yige.staff;

import java.util.List;
import java.util.Optional;

/**
 * One rung of a chain: a post that may be asked, who holds it, who is on for it, and whether asking
 * makes sense now.
 *
 * @param holders everyone who holds it that day, there or not; more than one of a shared post only
 * @param on who is there now: holders, or those who stand in for them; empty of a room does not
 *     mean that it is deserted
 */
public record Candidate(
        Post post, List<Holder> holders, List<Holder> on, Availability availability) {

    public Candidate {
        holders = List.copyOf(holders);
        on = List.copyOf(on);
    }

    /** A post with one holder at most, who is there if it can be asked. */
    public Candidate(Post post, Optional<Holder> holder, Availability availability) {
        this(
                post,
                holder.stream().toList(),
                availability == Availability.AVAILABLE ? holder.stream().toList() : List.of(),
                availability);
    }

    /**
     * The one person behind the post: who is on, or else who holds it. Empty where there are
     * several: then none of them is more the holder than the others.
     */
    public Optional<Holder> holder() {
        var people = on.isEmpty() ? holders : on;
        return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
    }

    /** Those who are on and do not hold the post: they stand in for who does. */
    public List<Holder> standIns() {
        return on.stream().filter(one -> !holders.contains(one)).toList();
    }
}
