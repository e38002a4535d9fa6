/** What we were told: reports in, graded, routed, joined into incidents. */
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
            "pictures",
            "likeness",
            "incidents"
        })
@org.jspecify.annotations.NullMarked
package org.yige.intake;

import org.springframework.modulith.ApplicationModule;
