/**
 * Rows in from people's files, rows out to them: one reader and one writer for everybody, whatever
 * a spreadsheet made of the file.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.yige.tables;

import org.springframework.modulith.ApplicationModule;
