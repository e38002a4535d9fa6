package org.yige.places.shapes;

import java.math.BigDecimal;

/**
 * On which side of a line a point lies, without rounding: the one question every other answer here
 * is made of.
 */
public final class Turn {

    /**
     * Shewchuk's bound on the rounding error of the plain determinant (Adaptive Precision
     * Predicates, 1997, §4.3).
     */
    private static final double BOUND = (3 + 16 * 0x1p-53) * 0x1p-53;

    private Turn() {}

    /** 1 if p lies left of the line from a to b, −1 if right, 0 if exactly on it. */
    public static int of(double ax, double ay, double bx, double by, double px, double py) {
        double left = (ax - px) * (by - py);
        double right = (ay - py) * (bx - px);
        double turn = left - right;
        double unsure = BOUND * (Math.abs(left) + Math.abs(right));
        if (turn > unsure || -turn > unsure) {
            return turn > 0 ? 1 : -1;
        }
        return exact(ax, ay, bx, by, px, py);
    }

    private static int exact(double ax, double ay, double bx, double by, double px, double py) {
        var x = new BigDecimal(px);
        var y = new BigDecimal(py);
        var left = new BigDecimal(ax).subtract(x).multiply(new BigDecimal(by).subtract(y));
        var right = new BigDecimal(ay).subtract(y).multiply(new BigDecimal(bx).subtract(x));
        return left.compareTo(right);
    }
}
