/** What the beat planner is measured by; nothing here is part of the product. */
@org.jspecify.annotations.NullMarked
package org.yige.bench.beats;
