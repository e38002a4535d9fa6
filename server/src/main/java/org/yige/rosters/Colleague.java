package org.yige.rosters;

import java.util.List;
import java.util.Optional;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.staff.PersonId;
import org.yige.staff.Post;

/**
 * Somebody of a station who can be put on a sheet.
 *
 * @param name in clear: who is on hangs on the station's wall
 * @param police an officer; else an auxiliary or somebody of the room
 * @param leads whether trusted with leading a shift
 * @param posts those held, the nearest to the ground first
 */
record Colleague(PersonId id, String name, boolean police, boolean leads, List<Post> posts) {

    Colleague {
        posts = List.copyOf(posts);
    }

    /** The post at a beat, for whom days on the beat are planned. */
    Optional<Post> beat() {
        return posts.stream().filter(post -> post.scope() == org.yige.staff.Scope.BEAT).findFirst();
    }

    /** Whether a seat of this rank may be theirs. */
    boolean suits(SeatRank rank) {
        return switch (rank) {
            case LEADER -> police && leads;
            case POLICE -> police;
            case ANY -> true;
        };
    }
}
