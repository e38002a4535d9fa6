/**
 * A matter goes from one organ to another by a numbered letter, which is taken on or declined by a
 * receipt and answered by a report; what is not answered in its time comes up.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "practice",
            "privacy",
            "places",
            "staff",
            "deadlines",
            "once",
            "incidents",
            "papers",
            "mediation"
        })
@org.jspecify.annotations.NullMarked
package org.yige.letters;

import org.springframework.modulith.ApplicationModule;
