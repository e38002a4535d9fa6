/**
 * How the practice of a county is changed on the screen: proposed, tried, agreed upon by a second
 * person.
 */
@ApplicationModule(allowedDependencies = {"shared", "practice", "privacy"})
@org.jspecify.annotations.NullMarked
package org.yige.amendments;

import org.springframework.modulith.ApplicationModule;
