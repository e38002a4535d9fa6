/** Who may see and do what: sign-in, roles, areas of responsibility. */
@ApplicationModule(allowedDependencies = {"shared", "practice", "privacy", "places", "staff"})
@org.jspecify.annotations.NullMarked
package org.yige.access;

import org.springframework.modulith.ApplicationModule;
