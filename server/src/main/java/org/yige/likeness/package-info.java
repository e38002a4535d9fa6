/** Which words say the same: what a report may be the same as. */
@ApplicationModule(allowedDependencies = {"shared", "practice"})
@org.jspecify.annotations.NullMarked
package org.yige.likeness;

import org.springframework.modulith.ApplicationModule;
