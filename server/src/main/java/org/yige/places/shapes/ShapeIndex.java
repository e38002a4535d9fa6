package org.yige.places.shapes;

/**
 * Which of many shapes a point belongs to. Shapes are numbered from 0 in the order they were given.
 */
public interface ShapeIndex {

    /** No shape at all. */
    int NONE = -1;

    /**
     * The shape that owns the point; if shapes overlap, the one with the lowest number. A point on
     * a shared edge or corner belongs to exactly one of the shapes that share it.
     */
    int owner(double lon, double lat);

    /** Every shape on whose line the point exactly lies, in order; usually none. */
    int[] touching(double lon, double lat);
}
