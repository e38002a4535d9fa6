/** Photographs and scans: checked, upright, stripped, small. */
@ApplicationModule(allowedDependencies = {"shared", "access", "once", "practice", "privacy"})
@org.jspecify.annotations.NullMarked
package org.yige.pictures;

import org.springframework.modulith.ApplicationModule;
