package org.yige.beats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yige.beats.Want.Numbered;
import org.yige.places.StationCode;
import org.yige.planner.beats.Measures;
import org.yige.shared.Label;

/** A plan on its way from being asked for to being in force. */
sealed interface Draft {

    DraftHead head();

    /** Being searched for; or was, until the server stopped in the middle. */
    record Searching(DraftHead head) implements Draft {}

    /** There is a plan, to be looked at, changed and published. */
    record Ready(DraftHead head, Work work) implements Draft {}

    /** No plan can be made, and why. */
    record Infeasible(DraftHead head, Why why) implements Draft {}

    /** In force from a day on; before that day it can be taken back, then never changed again. */
    record Published(DraftHead head, Work work, LocalDate from, Instant at) implements Draft {}

    /**
     * What never changes but its version.
     *
     * @param day whose places it is drawn on
     * @param mark of the ground on that day
     * @param takenBack who last took a publication of it back
     */
    record DraftHead(
            UUID id,
            StationCode station,
            int version,
            UUID madeBy,
            Instant madeAt,
            LocalDate day,
            Settings settings,
            String mark,
            Optional<TakenBack> takenBack) {

        DraftHead next() {
            return new DraftHead(
                    id, station, version + 1, madeBy, madeAt, day, settings, mark, takenBack);
        }
    }

    /**
     * A publication taken back before its day.
     *
     * @param from the day from which it was to hold
     */
    record TakenBack(UUID by, Instant at, LocalDate from) {}

    /**
     * What people work on.
     *
     * @param chosen which plan the wishes start from: 0 the proposal, else the alternative of that
     *     number
     * @param starts the proposal and its alternatives
     * @param wishes in the order they were made
     * @param lastWish the highest number a wish ever had
     * @param plan the best found that keeps all wishes
     */
    record Work(
            int chosen, List<StartPlan> starts, List<Numbered> wishes, int lastWish, Plan plan) {

        public Work {
            starts = List.copyOf(starts);
            wishes = List.copyOf(wishes);
        }

        StartPlan start() {
            return starts.get(chosen);
        }
    }

    /**
     * A plan the wishes may start from.
     *
     * @param leaning what it is good at
     * @param beatOfPiece code of the beat of every piece
     */
    record StartPlan(Label leaning, Measures measures, Map<String, String> beatOfPiece) {}

    /** Why there is no plan, and the pieces that make it so. */
    record Why(Label words, List<String> pieces) {}
}
