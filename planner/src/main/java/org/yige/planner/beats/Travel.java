package org.yige.planner.beats;

import java.util.Arrays;
import java.util.PriorityQueue;

/** How far it is from an atom to a post. */
sealed interface Travel {

    /** Minutes by road, or kilometres where no road times are known. */
    double between(int atom, int post);

    /** Whether {@link #between} is minutes. */
    boolean byRoad();

    /** Kilometres as the crow flies. */
    record Straight(double[] x, double[] y) implements Travel {
        @Override
        public double between(int atom, int post) {
            double dx = x[atom] - x[post];
            double dy = y[atom] - y[post];
            return Math.sqrt(dx * dx + dy * dy);
        }

        @Override
        public boolean byRoad() {
            return false;
        }
    }

    /**
     * Quickest way along the links whose road time is known, also over a river where there is a
     * bridge. Rows are made when first asked for; two threads may make the same row, which is the
     * same row.
     */
    record Roads(int[] from, int[] to, double[] minutes, float[][] rows) implements Travel {

        /**
         * An hour and a half: what an unreachable place counts, so that a hole in the road data
         * does not hide the rest.
         */
        static final float UNREACHABLE = 90;

        @Override
        public double between(int atom, int post) {
            float[] row = rows[post];
            if (row == null) {
                row = row(post);
                rows[post] = row;
            }
            return row[atom];
        }

        @Override
        public boolean byRoad() {
            return true;
        }

        private float[] row(int post) {
            record Stop(int atom, double at) {}
            float[] best = new float[from.length - 1];
            Arrays.fill(best, UNREACHABLE);
            best[post] = 0;
            var queue = new PriorityQueue<Stop>((a, b) -> Double.compare(a.at, b.at));
            queue.add(new Stop(post, 0));
            while (!queue.isEmpty()) {
                Stop stop = queue.remove();
                if ((float) stop.at > best[stop.atom]) {
                    continue;
                }
                for (int e = from[stop.atom]; e < from[stop.atom + 1]; e++) {
                    float at = (float) (stop.at + minutes[e]);
                    if (at < best[to[e]]) {
                        best[to[e]] = at;
                        queue.add(new Stop(to[e], at));
                    }
                }
            }
            return best;
        }
    }
}
