/**
 * Who can be sent: units on foot, on a motorcycle, in a car or at a post, with the crew that is on,
 * their vehicle, their box, and what the timelines say they are at.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "practice",
            "privacy",
            "once",
            "places",
            "staff",
            "incidents",
            "rosters"
        })
@org.jspecify.annotations.NullMarked
package org.yige.units;

import org.springframework.modulith.ApplicationModule;
