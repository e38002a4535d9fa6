/**
 * What the people concerned see and may do, by a code only they hold: report, follow, confirm,
 * object, rate.
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
            "pictures",
            "incidents",
            "intake"
        })
@org.jspecify.annotations.NullMarked
package org.yige.residents;

import org.springframework.modulith.ApplicationModule;
