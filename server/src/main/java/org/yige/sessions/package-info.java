/**
 * Sessions of mediation: the rooms and their calendars, who is to come when, and the record that is
 * written while people talk, read back to them and signed.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "practice",
            "privacy",
            "places",
            "staff",
            "once",
            "access",
            "incidents",
            "pictures",
            "papers",
            "agreements",
            "mediation",
            "mediators"
        })
@org.jspecify.annotations.NullMarked
package org.yige.sessions;

import org.springframework.modulith.ApplicationModule;
