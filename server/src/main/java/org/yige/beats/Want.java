package org.yige.beats;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Optional;
import org.yige.beats.BarrierRules.Pair;
import org.yige.beats.Settings.Between;
import org.yige.planner.beats.Link.Barrier;

/** What a person decides on the map; the plan is the best that keeps all of them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Want.Move.class, name = "MOVE"),
    @JsonSubTypes.Type(value = Want.KeepPieces.class, name = "KEEP_TOGETHER"),
    @JsonSubTypes.Type(value = Want.Pin.class, name = "PIN"),
    @JsonSubTypes.Type(value = Want.MarkBetween.class, name = "MARK")
})
sealed interface Want {

    /** This village, or grid of a village that is split, belongs to that beat. */
    record Move(String piece, String beat) implements Want {}

    /** No border between these two, which touch. */
    record KeepPieces(String one, String other) implements Want {}

    /** A police room or the station stands here: a beat is reached from it. */
    record Pin(String piece) implements Want {}

    /**
     * What lies between these two neighbours: a river or ridge no beat reaches over, nothing, or a
     * township line beats may reach over.
     */
    record MarkBetween(String one, String other, Barrier between) implements Want {

        public MarkBetween {
            requireNonNull(one);
            requireNonNull(other);
            requireNonNull(between);
        }

        Between barrier() {
            return new Between(one, other, between);
        }

        Pair pair() {
            return Pair.of(one, other);
        }
    }

    /**
     * A wish under the number it is known by in its draft; numbers are not used again.
     *
     * @param before of what it changed in the plan, the beat each piece was shown in; empty where
     *     the plan before it is no longer known
     */
    record Numbered(int no, Want want, Optional<Map<String, String>> before) {

        Numbered(int no, Want want) {
            this(no, want, Optional.empty());
        }
    }
}
