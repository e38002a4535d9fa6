package org.yige.places.shapes;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The plain way: a tree of rectangles, then every edge of the shapes that remain. Right, and slow
 * enough to be replaced.
 */
public final class TreeIndex implements ShapeIndex {

    private final Outlines outlines;
    private final STRtree tree = new STRtree();

    public TreeIndex(List<? extends Geometry> shapes) {
        outlines = new Outlines(shapes);
        for (int s = 0; s < shapes.size(); s++) {
            tree.insert(shapes.get(s).getEnvelopeInternal(), s);
        }
        tree.build();
    }

    @Override
    public int owner(double lon, double lat) {
        return near(lon, lat)
                .filter(shape -> outlines.owns(shape, lon, lat))
                .findFirst()
                .orElse(NONE);
    }

    @Override
    public int[] touching(double lon, double lat) {
        return near(lon, lat).filter(shape -> outlines.touches(shape, lon, lat)).toArray();
    }

    @SuppressWarnings("unchecked")
    private IntStream near(double lon, double lat) {
        var found = (List<Integer>) tree.query(new Envelope(new Coordinate(lon, lat)));
        return found.stream().mapToInt(Integer::intValue).sorted();
    }
}
