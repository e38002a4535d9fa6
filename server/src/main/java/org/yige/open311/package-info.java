/**
 * Lets other systems report, follow and exchange progress, by the Open311 GeoReport v2 standard.
 */
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
            "pictures",
            "incidents",
            "intake",
            "casework",
            "residents"
        })
@org.jspecify.annotations.NullMarked
package org.yige.open311;

import org.springframework.modulith.ApplicationModule;
