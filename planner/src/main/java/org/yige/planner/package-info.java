/** Pure algorithms: beats drawn, rosters solved, rounds routed. No Spring, no database. */
@org.jspecify.annotations.NullMarked
package org.yige.planner;
