/** What was asked twice happens once: one table of keys, whoever is asked. */
@ApplicationModule(allowedDependencies = {"shared", "privacy"})
@org.jspecify.annotations.NullMarked
package org.yige.once;

import org.springframework.modulith.ApplicationModule;
