/**
 * Where units on duty are: told by an officer's own page or by a tracker, taken only while they are
 * on duty, kept for a published time. Never anybody else's whereabouts.
 */
@ApplicationModule(allowedDependencies = {"shared", "practice", "privacy", "places", "access"})
@org.jspecify.annotations.NullMarked
package org.yige.positions;

import org.springframework.modulith.ApplicationModule;
