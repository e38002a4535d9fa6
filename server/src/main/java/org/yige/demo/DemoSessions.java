package org.yige.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yige.shared.County;
import tools.jackson.databind.JsonNode;

/**
 * Sessions an invented worker books and holds: one for tomorrow, one at the scene with its record.
 */
final class DemoSessions {

    private static final int TEN = 10;
    private static final String SESSIONS = "/api/sessions/sessions/";

    private final DemoClient http;

    DemoSessions(DemoClient http) {
        this.http = http;
    }

    /** In a room tomorrow; where that is taken, another day will do. */
    void book(String dispute, LocalDate today) throws IOException, InterruptedException {
        var rooms = http.get("/api/sessions/rooms").path("rooms");
        var begins = County.start(today.plusDays(1)).plusSeconds(3600L * TEN);
        for (var room : rooms) {
            var booked =
                    http.create(
                            "/api/sessions/disputes/" + dispute,
                            Map.of(
                                    "venue", "ROOM",
                                    "room", room.path("id").asString(""),
                                    "begins", begins.toString(),
                                    "ends", begins.plusSeconds(3600).toString(),
                                    "bring", DemoReport.BRING));
            if (!booked.isEmpty()) {
                return;
            }
        }
    }

    /** At the scene now: told their rights, written down, read back, signed. */
    void hold(String dispute, Instant now) throws IOException, InterruptedException {
        var booked =
                http.create(
                        "/api/sessions/disputes/" + dispute,
                        Map.of(
                                "venue",
                                "SCENE",
                                "place",
                                DemoReport.SCENE,
                                "begins",
                                now.toString(),
                                "ends",
                                now.plusSeconds(3600).toString()));
        if (booked.isEmpty()) {
            return;
        }
        var at = SESSIONS + booked.path("id").asString("");
        var parties = ids(booked);
        var begun =
                http.create(at + "/beginning", Map.of("present", parties, "rightsTold", parties));
        var lines = new ArrayList<Map<String, Object>>();
        parties.forEach(party -> lines.add(line("SAID", party, DemoReport.SAID)));
        write(at, lines);
        http.create(at + "/ending", Map.of());
        write(at, parties.stream().map(party -> line("SO", party, "")).toList());
        for (var each : begun.path("attendees")) {
            if (each.path("signs").asBoolean(false)) {
                http.create(
                        at + "/signatures",
                        Map.of("attendee", each.path("id").asString(""), "way", "FINGERPRINT"));
            }
        }
        http.create(at + "/finish", Map.of("result", DemoReport.RESULT));
    }

    private void write(String at, List<Map<String, Object>> lines)
            throws IOException, InterruptedException {
        http.create(at + "/lines", Map.of("device", UUID.randomUUID().toString(), "lines", lines));
    }

    private static List<String> ids(JsonNode session) {
        var ids = new ArrayList<String>();
        for (var each : session.path("attendees")) {
            if (each.path("kind").asString("").equals("PARTY")) {
                ids.add(each.path("id").asString(""));
            }
        }
        return ids;
    }

    private static Map<String, Object> line(String what, String speaker, String words) {
        var line = new HashMap<String, Object>();
        line.put("id", UUID.randomUUID().toString());
        line.put("what", what);
        line.put("speaker", speaker);
        line.put("words", words);
        return line;
    }
}
