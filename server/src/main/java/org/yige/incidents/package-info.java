/** The hall: one incident, its states, one timeline, its limits, lists, and who may see what. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "practice",
            "privacy",
            "places",
            "staff",
            "access",
            "deadlines",
            "once",
            "feed",
            "likeness"
        })
@org.jspecify.annotations.NullMarked
package org.yige.incidents;

import org.springframework.modulith.ApplicationModule;
