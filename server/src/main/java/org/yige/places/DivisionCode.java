package org.yige.places;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import org.yige.shared.Refused;

/**
 * The code of a division: 2 digits a province, 4 a prefecture, 6 a county (GB/T 2260), 9 a town, 12
 * a village or community (the statistical code). A code is not an identity: it may change, and may
 * come to mean something else.
 */
public record DivisionCode(@JsonValue String value) implements Comparable<DivisionCode> {

    @JsonCreator
    public DivisionCode {
        if (!value.matches("[1-9]\\d(\\d{2}){0,2}|[1-9]\\d{8}|[1-9]\\d{11}")) {
            throw new Refused(PlacesRefusal.WRONG_CODE, Map.of("code", PlacesRefusal.shown(value)));
        }
    }

    public DivisionLevel level() {
        return switch (value.length()) {
            case 2 -> DivisionLevel.PROVINCE;
            case 4 -> DivisionLevel.PREFECTURE;
            case 6 -> DivisionLevel.COUNTY;
            case 9 -> DivisionLevel.TOWN;
            default -> DivisionLevel.VILLAGE;
        };
    }

    /**
     * Whether a village's code is that of a community in town: 001–199 and 400–499 are residents'
     * committees and the like, the rest village committees (codes for statistics, National Bureau
     * of Statistics).
     */
    public boolean isCommunity() {
        if (level() != DivisionLevel.VILLAGE) {
            return false;
        }
        int number = Integer.parseInt(value.substring(9));
        return number < 200 || number >= 400 && number < 500;
    }

    /** The division this one lies in; none above a province. */
    public Optional<DivisionCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case PREFECTURE -> Optional.of(new DivisionCode(value.substring(0, 2)));
            case COUNTY -> Optional.of(new DivisionCode(value.substring(0, 4)));
            case TOWN -> Optional.of(new DivisionCode(value.substring(0, 6)));
            case VILLAGE -> Optional.of(new DivisionCode(value.substring(0, 9)));
        };
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** The five levels of divisions, from the top. */
    public enum DivisionLevel {
        PROVINCE,
        PREFECTURE,
        COUNTY,
        TOWN,
        VILLAGE
    }
}
