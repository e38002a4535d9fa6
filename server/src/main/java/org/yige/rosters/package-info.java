/**
 * Who is on: where a station stands duty, its sheets of shifts, made by hand or proposed by the
 * planner, published from a day on; and who of a station is there now.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "practice",
            "privacy",
            "once",
            "tables",
            "places",
            "staff",
            "deadlines"
        })
@org.jspecify.annotations.NullMarked
package org.yige.rosters;

import org.springframework.modulith.ApplicationModule;
