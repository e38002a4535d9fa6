/** Rounds past checkpoints and visits due, within a shift, in an order nobody can foretell. */
@org.jspecify.annotations.NullMarked
package org.yige.planner.rounds;
