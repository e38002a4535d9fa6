/**
 * Pure geometry of places: coordinate systems, who covers a point, whether shapes tile, and
 * invented shapes. No Spring, no SQL.
 */
@org.jspecify.annotations.NullMarked
package org.yige.places.shapes;
