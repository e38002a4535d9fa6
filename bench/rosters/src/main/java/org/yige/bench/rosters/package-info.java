/** Measures the roster search on instances of the published shift-scheduling format. Not part of the product. */
@org.jspecify.annotations.NullMarked
package org.yige.bench.rosters;
