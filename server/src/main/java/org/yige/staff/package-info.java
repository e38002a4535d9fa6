/** Who works here: people, 1+1+N teams, posts held from day to day. */
@ApplicationModule(allowedDependencies = {"shared", "practice", "privacy", "places", "tables"})
@org.jspecify.annotations.NullMarked
package org.yige.staff;

import org.springframework.modulith.ApplicationModule;
