package org.yige.units;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yige.privacy.Retained;

/** What was long ago used, counted or mended is forgotten, with who did it. */
@Component
class PastUnits implements Retained {

    private final BoxStore boxes;
    private final VehicleStore vehicles;

    PastUnits(BoxStore boxes, VehicleStore vehicles) {
        this.boxes = boxes;
        this.vehicles = vehicles;
    }

    @Override
    public String what() {
        return "unit-log";
    }

    @Override
    public int deleteBefore(Instant cutoff, int most) {
        return boxes.deleteBefore(cutoff, most) + vehicles.deleteMendedBefore(cutoff, most);
    }
}
