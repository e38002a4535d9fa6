/** How each county does things: reads practice profiles, and hands each module its own section. */
@ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.yige.practice;

import org.springframework.modulith.ApplicationModule;
