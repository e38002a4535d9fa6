package org.yige.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.yige.shared.Refused;

/** A police station: twelve digits, the form police organs are numbered in. */
public record StationCode(@JsonValue String value) implements Comparable<StationCode> {

    @JsonCreator
    public StationCode {
        if (!value.matches("[1-9]\\d{11}")) {
            throw new Refused(PlacesRefusal.WRONG_CODE, Map.of("code", PlacesRefusal.shown(value)));
        }
    }

    @Override
    public int compareTo(StationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
