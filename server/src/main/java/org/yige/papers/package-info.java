/**
 * One entry becomes a numbered paper, as PDF, OFD and DOCX, that whoever holds it can check; and a
 * dossier is what belongs together of them.
 */
@ApplicationModule(allowedDependencies = {"shared", "practice", "privacy", "access", "pictures"})
@org.jspecify.annotations.NullMarked
package org.yige.papers;

import org.springframework.modulith.ApplicationModule;
