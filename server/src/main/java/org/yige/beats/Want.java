package org.yige.beats;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a person decides on the map; the plan is the best that keeps all of them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Want.Move.class, name = "MOVE"),
    @JsonSubTypes.Type(value = Want.KeepTogether.class, name = "KEEP_TOGETHER"),
    @JsonSubTypes.Type(value = Want.Pin.class, name = "PIN")
})
sealed interface Want {

    /** This village, or grid of a village that is split, belongs to that beat. */
    record Move(String piece, String beat) implements Want {}

    /** No border between these two, which touch. */
    record KeepTogether(String one, String other) implements Want {}

    /** A police room or the station stands here: a beat is reached from it. */
    record Pin(String piece) implements Want {}

    /** A wish under the number it is known by in its draft; numbers are not used again. */
    record Numbered(int no, Want want) {}
}
