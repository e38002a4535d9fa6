package org.yige.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.yige.shared.Refused;

/** A beat: 15 digits, its station's twelve and a number in it. */
public record BeatCode(@JsonValue String value) implements Comparable<BeatCode> {

    @JsonCreator
    public BeatCode {
        if (!value.matches("[1-9]\\d{14}") || value.endsWith("000")) {
            throw new Refused(PlacesRefusal.WRONG_CODE, Map.of("code", PlacesRefusal.shown(value)));
        }
    }

    public StationCode station() {
        return new StationCode(value.substring(0, 12));
    }

    @Override
    public int compareTo(BeatCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
