/**
 * Beats on the map: plans for a station's beats proposed, edited under a person's wishes, and
 * published from a day on.
 */
@ApplicationModule(allowedDependencies = {"shared", "practice", "privacy", "places", "staff"})
@org.jspecify.annotations.NullMarked
package org.yige.beats;

import org.springframework.modulith.ApplicationModule;
