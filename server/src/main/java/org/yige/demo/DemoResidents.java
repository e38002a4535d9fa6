package org.yige.demo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** The residents of the demo: they report, follow their case, and say whether it is settled. */
final class DemoResidents {

    private static final int MOST_FOLLOWED = 60;

    /** One report in so many is for whoever tries the demo. */
    private static final int FOR_GUESTS = 8;

    private final DemoClient http;
    private final String guestVillage;
    private final Random random;
    private final List<DemoReport> reports = DemoReport.all();
    private final Deque<String> followed = new ArrayDeque<>();
    private final List<JsonNode> villages = new ArrayList<>();

    DemoResidents(DemoClient http, String guestVillage, Random random) {
        this.http = http;
        this.guestVillage = guestVillage;
        this.random = random;
    }

    void report() throws IOException, InterruptedException {
        if (followed.size() >= MOST_FOLLOWED) {
            return;
        }
        var told = reports.get(random.nextInt(reports.size()));
        var body = new HashMap<String, Object>();
        body.put("kind", told.kind());
        body.put("words", told.said());
        body.put("facts", told.facts().orElse(List.of()));
        body.put("place", DemoReport.MARK + "地图上的点");
        body.put("photos", List.of());
        body.put("spot", spot());
        var code = http.create("/api/intake/reports", body).path("code").asString("");
        if (!code.isEmpty()) {
            followed.addLast(code);
        }
    }

    /** Looks after one case, the one not looked at for longest. */
    void follow() throws IOException, InterruptedException {
        if (followed.isEmpty()) {
            return;
        }
        var code = followed.removeFirst();
        var progress = http.get("/api/residents/cases/" + code);
        if (progress.path("canConfirm").asBoolean(false)) {
            sayWhetherItIsSettled(code, progress);
        } else if (!progress.path("state").asString("").equals("ENDED")) {
            followed.addLast(code);
        }
    }

    private void sayWhetherItIsSettled(String code, JsonNode progress)
            throws IOException, InterruptedException {
        var dice = random.nextInt(100);
        if (dice < 12 && progress.path("canObject").asBoolean(false)) {
            http.create(
                    "/api/residents/cases/" + code + "/objection",
                    Map.of("reason", "NOT_SETTLED", "words", DemoReport.MARK + "办了，但问题还在。"));
            followed.addLast(code);
        } else if (dice < 80) {
            http.create("/api/residents/cases/" + code + "/confirmation", Map.of());
            var quick = random.nextInt(5) > 0;
            http.create(
                    "/api/residents/cases/" + code + "/rating",
                    Map.of(
                            "score",
                            quick ? 5 : 3,
                            "reasons",
                            List.of(quick ? "QUICK" : "SLOW"),
                            "words",
                            DemoReport.MARK + (quick ? "来得很快，谢谢。" : "等得有点久。")));
        }
        // Otherwise silence: the time to object runs out.
    }

    private Map<String, Object> spot() throws IOException, InterruptedException {
        if (villages.isEmpty()) {
            http.get("/api/places/layers/villages").path("features").forEach(villages::add);
        }
        for (var tries = 0; tries < 20 && !villages.isEmpty(); tries++) {
            var village = villages.get(random.nextInt(villages.size()));
            var forGuests =
                    village.path("properties").path("code").asString("").equals(guestVillage);
            if (forGuests || random.nextInt(FOR_GUESTS) > 0 || tries > 10) {
                return within(outerRing(village.path("geometry")));
            }
            village =
                    villages.stream()
                            .filter(one ->
                                    one.path("properties")
                                            .path("code")
                                            .asString("")
                                            .equals(guestVillage))
                            .findFirst()
                            .orElse(village);
            return within(outerRing(village.path("geometry")));
        }
        throw new IOException("the county has no villages to report from");
    }

    private static JsonNode outerRing(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        return geometry.path("type").asString("").equals("MultiPolygon")
                ? coordinates.path(0).path(0)
                : coordinates.path(0);
    }

    /**
     * Somewhere between the edge and the middle: invented shapes are round enough for that to lie
     * inside.
     */
    private Map<String, Object> within(JsonNode ring) {
        var lon = 0.0;
        var lat = 0.0;
        for (var corner : ring) {
            lon += corner.path(0).asDouble() / ring.size();
            lat += corner.path(1).asDouble() / ring.size();
        }
        var edge = ring.path(random.nextInt(Math.max(1, ring.size())));
        var part = random.nextDouble() * 0.7;
        return Map.of(
                "lon", lon + (edge.path(0).asDouble() - lon) * part,
                "lat", lat + (edge.path(1).asDouble() - lat) * part);
    }
}
