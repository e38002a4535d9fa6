/** What is due when, on which calendar, and who is told when it is not done. */
@ApplicationModule(allowedDependencies = {"shared", "practice", "privacy", "access"})
@org.jspecify.annotations.NullMarked
package org.yige.deadlines;

import org.springframework.modulith.ApplicationModule;
