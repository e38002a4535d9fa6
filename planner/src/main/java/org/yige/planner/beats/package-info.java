/**
 * Beats drawn: villages (or grids) merged into contiguous beats of even size.
 *
 * <p>Start at {@link org.yige.planner.beats.Beats}. Input and result are immutable records and,
 * through {@link org.yige.planner.beats.BeatFiles}, JSON files. Inside: {@code Ground} is the map
 * as numbers, {@code State} a plan being worked on, {@code Start} makes the first one, {@code
 * Anneal} improves it, {@code PairSplit} finishes small ones exactly, {@code Bound} proves how much
 * better any plan could be.
 */
@NullMarked
package org.yige.planner.beats;

import org.jspecify.annotations.NullMarked;
