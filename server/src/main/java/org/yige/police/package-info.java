/**
 * What the police do with a quarrel that became a breach: whether they may mediate it, once and a
 * second time, whom they entrust it to, and the case that goes on when it comes to nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "practice",
            "privacy",
            "staff",
            "deadlines",
            "once",
            "incidents",
            "papers",
            "letters",
            "mediation"
        })
@org.jspecify.annotations.NullMarked
package org.yige.police;

import org.springframework.modulith.ApplicationModule;
