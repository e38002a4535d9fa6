/** Copies of what a running server keeps, and the way back: two programs in the server's jar. */
@org.jspecify.annotations.NullMarked
package org.yige.backup;
