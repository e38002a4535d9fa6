package org.yige.replay;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.yige.replay.ColumnMapping.Box;
import tools.jackson.databind.JsonNode;

/**
 * What the replay has to know of the county it feeds: its kinds, the longest report, the box around
 * its outline.
 */
record TargetCounty(String name, Set<String> kinds, int mostWords, Box box, String said) {

    static TargetCounty ask(Server server, ColumnMapping mapping)
            throws IOException, InterruptedException {
        var form = server.get("/api/intake/form").body();
        var name = form.path("county").path("name").path("zh").asString("?");
        var kinds = new HashSet<String>();
        form.path("kinds")
                .forEach(group ->
                        group.path("children")
                                .forEach(kind -> kinds.add(kind.path("code").asString())));
        mapping.kinds().stream()
                .map(ColumnMapping.KindWords::kind)
                .filter(kind -> !kinds.contains(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw new IllegalArgumentException(
                            "the county's profile has no kind \"" + kind + "\"");
                });
        var box = boxAround(server.get("/api/places/outline").body());
        return new TargetCounty(
                name,
                kinds,
                form.path("limits").path("words").asInt(2000),
                box,
                said(name, box, mapping));
    }

    /** Where a point of the source comes to lie. */
    double[] moved(double lon, double lat, ColumnMapping.MovedSpots how) {
        var from = how.from();
        var to = box.drawnIn(how.inset());
        return new double[] {
            to.west() + (lon - from.west()) / (from.east() - from.west()) * (to.east() - to.west()),
            to.south()
                    + (lat - from.south())
                            / (from.north() - from.south())
                            * (to.north() - to.south())
        };
    }

    private static String said(String name, Box box, ColumnMapping mapping) {
        var times =
                "The times in the file set the pace; they are not sent, because the reports are years old.\n";
        return times
                + mapping.spot()
                        .map(how -> {
                            var to = box.drawnIn(how.inset());
                            return "NOT real places of %s: every point is moved from the box %s onto the box %s by a straight line in each direction."
                                    .formatted(name, words(how.from()), words(to));
                        })
                        .orElse(
                                "The file has no coordinates: the server places a row where its words name exactly one village of "
                                        + name
                                        + " (by chance: the names are masked); all others have no place and go to the county desk.");
    }

    private static String words(Box box) {
        return "%.4f–%.4f E, %.4f–%.4f N"
                .formatted(box.west(), box.east(), box.south(), box.north());
    }

    private static Box boxAround(JsonNode outline) {
        var edges = new double[] {180, 90, -180, -90};
        widen(
                outline.has("geometry")
                        ? outline.path("geometry").path("coordinates")
                        : outline.path("features"),
                edges);
        if (edges[0] > edges[2]) {
            throw new IllegalArgumentException("the server gives no outline of its county");
        }
        return new Box(edges[0], edges[1], edges[2], edges[3]);
    }

    private static void widen(JsonNode node, double[] edges) {
        if (node.isArray() && node.size() >= 2 && node.get(0).isNumber()) {
            edges[0] = Math.min(edges[0], node.get(0).asDouble());
            edges[1] = Math.min(edges[1], node.get(1).asDouble());
            edges[2] = Math.max(edges[2], node.get(0).asDouble());
            edges[3] = Math.max(edges[3], node.get(1).asDouble());
        } else if (node.isArray()) {
            node.forEach(part -> widen(part, edges));
        } else if (node.isObject()) {
            widen(node.path("geometry").path("coordinates"), edges);
        }
    }
}
