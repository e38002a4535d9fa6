/**
 * Disputes: who is at odds over what, whether they agree to mediation, what they agreed, and
 * whether it is kept.
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
            "incidents",
            "papers"
        })
@org.jspecify.annotations.NullMarked
package org.yige.mediation;

import org.springframework.modulith.ApplicationModule;
