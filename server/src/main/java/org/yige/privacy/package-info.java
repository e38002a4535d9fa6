/**
 * Personal data sealed in the table, masked in the view; every look written to a chain nobody can
 * quietly alter.
 */
@ApplicationModule(allowedDependencies = {"shared", "practice", "tables"})
@org.jspecify.annotations.NullMarked
package org.yige.privacy;

import org.springframework.modulith.ApplicationModule;
