package org.yige.planner.rosters;

import org.yige.planner.rosters.station.RosterPost;
import org.yige.planner.rosters.station.Seat;
import org.yige.planner.rosters.station.Shift;

/**
 * One seat of one post in one shift, whatever the day.
 *
 * @param shift when
 * @param post where
 * @param index of the seat in the post's list
 */
record SeatOfShift(Shift shift, RosterPost post, int index) {

    Seat seat() {
        return post.seats().get(index);
    }
}
