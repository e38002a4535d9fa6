/** Tells people: live screens fed from what the modules below have committed. */
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
            "incidents"
        })
@org.jspecify.annotations.NullMarked
package org.yige.notices;

import org.springframework.modulith.ApplicationModule;
