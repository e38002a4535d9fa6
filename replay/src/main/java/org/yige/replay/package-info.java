/**
 * Feeds files of real reports through the public interface, as any client could, and says what
 * became of every row.
 */
@org.jspecify.annotations.NullMarked
package org.yige.replay;
