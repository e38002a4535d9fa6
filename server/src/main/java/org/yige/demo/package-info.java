/**
 * A county to look at: invented shapes, invented staff, and a calm replay that keeps the loop
 * moving.
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
            "intake",
            "casework",
            "residents",
            "mediators",
            "sessions",
            "notices"
        })
@org.jspecify.annotations.NullMarked
package org.yige.demo;

import org.springframework.modulith.ApplicationModule;
