/** What happened, told once to whoever reads on: one table, one cursor a reader. */
@ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.yige.feed;

import org.springframework.modulith.ApplicationModule;
