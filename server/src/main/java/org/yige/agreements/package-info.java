/**
 * What parties came to: whether it is clear, who signed it, what is owed under it by when, and what
 * each day brings to that. Whose dispute it settles is not known here.
 */
@ApplicationModule(allowedDependencies = {"shared", "practice", "privacy", "incidents"})
@org.jspecify.annotations.NullMarked
package org.yige.agreements;

import org.springframework.modulith.ApplicationModule;
