package org.yige.units;

import org.yige.incidents.Happening;
import org.yige.incidents.TimelineLine;

/** What units say on a timeline. */
public sealed interface UnitsHappening extends Happening {

    /** Something of the box was used for it. */
    @TimelineLine(code = "units.kit-used")
    record KitUsed(String unit, String item, int count) implements UnitsHappening {}
}
