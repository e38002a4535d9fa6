/** A head sees to what is late, sent back or stuck, and to how quickly a place answers. */
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
            "incidents"
        })
@org.jspecify.annotations.NullMarked
package org.yige.supervision;

import org.springframework.modulith.ApplicationModule;
