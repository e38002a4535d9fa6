package org.yige.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is on for a post. Staff itself knows who holds a post and who is on leave; a module above
 * that knows shifts implements this as a bean and is asked first, several in their order. Asked for
 * every post of every chain, so it answers from memory.
 */
public interface OnDuty {

    /**
     * The people who are on for a post at a moment: its holders, or who stands in for them. An
     * empty list says that nobody is; no answer, that no shifts are kept for this post, and then
     * whoever holds it and is not on leave is on.
     */
    Optional<List<PersonId>> at(PostId post, Instant when);

    /** The posts somebody stands in for at a moment without holding them. */
    default List<PostId> standsInFor(PersonId person, Instant when) {
        return List.of();
    }
}
