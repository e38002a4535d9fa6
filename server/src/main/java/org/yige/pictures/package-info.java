/** Photographs and scans: checked, upright, stripped, small. */
@ApplicationModule(allowedDependencies = {"shared", "practice", "privacy", "access", "once"})
@org.jspecify.annotations.NullMarked
package org.yige.pictures;

import org.springframework.modulith.ApplicationModule;
