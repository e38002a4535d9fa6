/** What happened: reports joined into incidents, graded, routed, followed to a lawful end. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "practice",
            "privacy",
            "places",
            "staff",
            "access",
            "deadlines"
        })
@org.jspecify.annotations.NullMarked
package org.yige.intake;

import org.springframework.modulith.ApplicationModule;
