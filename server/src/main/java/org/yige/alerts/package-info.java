/** Whoever has to know of an urgent incident is told where they are, and the timeline says so. */
@ApplicationModule(
        allowedDependencies = {"shared", "privacy", "staff", "access", "feed", "incidents"})
@org.jspecify.annotations.NullMarked
package org.yige.alerts;

import org.springframework.modulith.ApplicationModule;
