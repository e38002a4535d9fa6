package org.yige.planner.beats;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a person decides before the planner may: every plan keeps every wish, or is refused. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "wish")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Wish.Fix.class, name = "FIX"),
    @JsonSubTypes.Type(value = Wish.KeepTogether.class, name = "KEEP_TOGETHER"),
    @JsonSubTypes.Type(value = Wish.PinStation.class, name = "PIN_STATION")
})
public sealed interface Wish {

    /** This unit belongs to that beat (one of today's). */
    record Fix(String unit, String beat) implements Wish {}

    /** No border between these two units that touch. */
    record KeepTogether(String one, String other) implements Wish {}

    /**
     * A station or post stands in this unit: its beat is reached from here, and no beat has two.
     */
    record PinStation(String unit) implements Wish {}
}
