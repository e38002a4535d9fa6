package org.yige.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.yige.shared.Refused;

/**
 * A grid: 15 digits, its village's twelve and a number in it: 001–799 a basic grid, 801–999 a
 * dedicated one.
 */
public record GridCode(@JsonValue String value) implements Comparable<GridCode> {

    @JsonCreator
    public GridCode {
        if (!value.matches("[1-9]\\d{14}") || number(value) == 0 || number(value) == 800) {
            throw new Refused(PlacesRefusal.WRONG_CODE, Map.of("code", PlacesRefusal.shown(value)));
        }
    }

    /** A grid lies inside one village. */
    public DivisionCode village() {
        return new DivisionCode(value.substring(0, 12));
    }

    /** Drawn for one school, hospital, market or works instead of for households. */
    public boolean dedicated() {
        return number(value) > 800;
    }

    private static int number(String value) {
        return Integer.parseInt(value.substring(12));
    }

    @Override
    public int compareTo(GridCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
