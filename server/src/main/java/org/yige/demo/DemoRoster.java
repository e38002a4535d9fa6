package org.yige.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yige.shared.County;
import org.yige.shared.Labels;
import tools.jackson.databind.JsonNode;

/**
 * An invented chief, who keeps a sheet of duties for one station: not the guests', whose own chief
 * may begin one.
 */
final class DemoRoster {

    private static final String ROSTERS = "/api/rosters/";
    private static final int DAYS = 13;
    private static final List<String> WEEK =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private final DemoClient http;
    private final String login;
    private final String password;

    DemoRoster(DemoClient http, String login, String password) {
        this.http = http;
        this.login = login;
        this.password = password;
    }

    /** Proposes and publishes the next two weeks, unless today is on a sheet already. */
    void keep() throws IOException, InterruptedException {
        if (!http.signIn(login, password)) {
            return;
        }
        var mine = own(http.get(ROSTERS + "stations"));
        if (mine.isEmpty()) {
            return;
        }
        var station = ROSTERS + "stations/" + mine.get();
        var known = http.get(station);
        if (known.path("stands").isEmpty()) {
            stand(
                    station,
                    Labels.of("demo.duty-desk").zh(),
                    false,
                    List.of("LEADER", "ANY"),
                    List.of("OFFICER", "AUXILIARY"));
            stand(
                    station,
                    Labels.of("demo.patrol-car").zh(),
                    true,
                    List.of("POLICE", "ANY"),
                    List.of());
        }
        var today = County.day(Instant.parse(known.path("asOf").asString("")));
        if (isKept(known.path("sheets"), today)) {
            return;
        }
        var made =
                http.create(
                        station + "/sheets",
                        Map.of("first", today.toString(), "last", today.plusDays(DAYS).toString()));
        var sheet = ROSTERS + "sheets/" + made.path("sheet").path("id").asString("");
        http.create(sheet + "/proposal", Map.of("version", 1));
        http.create(sheet + "/publication", Map.of("version", 2));
    }

    private static Optional<String> own(JsonNode stations) {
        for (var each : stations) {
            if (each.path("mayPublish").asBoolean(false)) {
                return Optional.of(each.path("code").asString(""));
            }
        }
        return Optional.empty();
    }

    private static boolean isKept(JsonNode sheets, LocalDate today) {
        for (var each : sheets) {
            if (each.path("state").asString("").equals("IN_FORCE")
                    && each.path("last").asString("").compareTo(today.toString()) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void stand(
            String station, String name, boolean mobile, List<String> seats, List<String> standsFor)
            throws IOException, InterruptedException {
        http.create(
                station + "/stands",
                Map.of(
                        "name", name,
                        "mobile", mobile,
                        "seats", seats,
                        "shifts", List.of("DAY", "NIGHT"),
                        "weekdays", WEEK,
                        "standsFor", standsFor));
    }
}
