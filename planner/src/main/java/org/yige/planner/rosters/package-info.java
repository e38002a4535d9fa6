/**
 * Rosters of a station: solved, checked, explained, drawn. A plan is a proposal; publishing it is a
 * person's act.
 */
@org.jspecify.annotations.NullMarked
package org.yige.planner.rosters;
