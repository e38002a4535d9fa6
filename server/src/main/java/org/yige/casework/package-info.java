/** What staff do with an incident: answer, arrive, handle, pass up, give back, hand over. */
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
            "incidents",
            "intake"
        })
@org.jspecify.annotations.NullMarked
package org.yige.casework;

import org.springframework.modulith.ApplicationModule;
