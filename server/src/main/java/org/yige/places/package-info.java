/** Where: divisions with their history, grids, beats; what a point belongs to on a given day. */
@ApplicationModule(allowedDependencies = {"shared", "practice", "privacy", "tables"})
@org.jspecify.annotations.NullMarked
package org.yige.places;

import org.springframework.modulith.ApplicationModule;
