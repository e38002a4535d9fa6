/**
 * What a roster is made from: people, shifts, posts, leave, wishes and the practice, read from
 * files and checked.
 */
@org.jspecify.annotations.NullMarked
package org.yige.planner.rosters.station;
