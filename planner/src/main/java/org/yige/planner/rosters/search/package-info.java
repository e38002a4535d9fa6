/**
 * The search under the rosters: a grid of people by days, filled by seeded annealing. It knows
 * nothing of the police.
 */
@org.jspecify.annotations.NullMarked
package org.yige.planner.rosters.search;
