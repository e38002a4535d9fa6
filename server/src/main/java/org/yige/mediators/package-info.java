/**
 * Who mediates: committees, their members and terms; and for a dispute who is proposed, whether
 * they are neutral, whom the parties choose, and who else sits with them.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "practice",
            "privacy",
            "places",
            "once",
            "staff",
            "access",
            "incidents",
            "mediation"
        })
@org.jspecify.annotations.NullMarked
package org.yige.mediators;

import org.springframework.modulith.ApplicationModule;
