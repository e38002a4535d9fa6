/** Disputes: who is at odds over what, whether they agree to mediation, and how it ends. */
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
            "incidents",
            "papers",
            "pictures",
            "agreements"
        })
@org.jspecify.annotations.NullMarked
package org.yige.mediation;

import org.springframework.modulith.ApplicationModule;
