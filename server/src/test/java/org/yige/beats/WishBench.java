package org.yige.beats;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Not a test: how long a wish takes from the request to the last byte of the answer, over a real
 * connection, on a county of 5,474 villages that one station answers for. Run by {@code
 * bench/beats/http.sh}.
 */
@YigeTest
@TestPropertySource(properties = "yige.practice=zherong")
class WishBench {

    private static final int TOWNS = 23;
    private static final int WIDE = 14;
    private static final int HIGH = 17;
    private static final int WISHES = Integer.getInteger("wishes", 24);
    private static final double SIDE = 0.01;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired SignIn signIn;
    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private SignedInClient admin;
    private String county;

    @Test
    void wishesOverHttp() throws Exception {
        admin = signIn.asAdministrator();
        county = "350926";
        draw();
        long began = System.nanoTime();
        var asked =
                JSON.readTree(
                        send(
                                "POST",
                                "/api/beats/drafts",
                                "{\"station\": \"%s510000\"}".formatted(county)));
        var path = "/api/beats/drafts/" + asked.get("id").asString();
        var draft = asked;
        while (draft.get("state").asString().equals("RUNNING")) {
            Thread.sleep(500);
            draft = JSON.readTree(send("GET", path, ""));
        }
        System.out.printf(
                "proposal: %s, %d beats of %d villages in %.1f s%n",
                draft.get("state").asString(),
                draft.at("/plan/beats").size(),
                TOWNS * WIDE * HIGH,
                (System.nanoTime() - began) / 1e9);
        measure(path, draft);
    }

    private void measure(String path, JsonNode first) throws Exception {
        var draft = first;
        var random = new Random(5);
        var times = new ArrayList<Double>();
        long bytes = 0;
        for (int i = 0; i < WISHES; i++) {
            var want = want(draft, random, i);
            var body = "{\"version\": %s, \"want\": %s}".formatted(draft.get("version"), want);
            long began = System.nanoTime();
            var answer = send("POST", path + "/wishes", body);
            double took = (System.nanoTime() - began) / 1e6;
            var seen = JSON.readTree(answer);
            boolean kept = seen.has("plan");
            System.out.printf(
                    "wish %-110s %.0f ms %s%n",
                    want, took, kept ? "" : "refused: " + seen.get("type"));
            if (kept) {
                draft = seen;
                times.add(took);
                bytes = answer.length();
            }
        }
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "wishes kept %d of %d: median %.0f ms (%.0f–%.0f), answer %,d bytes%n",
                sorted.length,
                WISHES,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1],
                bytes);
    }

    /**
     * A village and one beside it in another beat: dragged over, kept together, parted by a river,
     * pinned.
     */
    private String want(JsonNode draft, Random random, int turn) {
        var beatOf = new TreeMap<String, String>();
        draft.at("/plan/beats")
                .forEach(beat ->
                        beat.get("pieces")
                                .forEach(p ->
                                        beatOf.put(p.asString(), beat.get("code").asString())));
        while (true) {
            int town = random.nextInt(TOWNS);
            int x = random.nextInt(WIDE - 1);
            int y = random.nextInt(HIGH);
            var one = village(town, x, y);
            var other = village(town, x + 1, y);
            if (!beatOf.get(one).equals(beatOf.get(other))) {
                return switch (turn % 4) {
                    case 0 ->
                            "{\"kind\": \"MOVE\", \"piece\": \"%s\", \"beat\": \"%s\"}"
                                    .formatted(one, beatOf.get(other));
                    case 1 ->
                            "{\"kind\": \"KEEP_TOGETHER\", \"one\": \"%s\", \"other\": \"%s\"}"
                                    .formatted(one, other);
                    case 2 ->
                            "{\"kind\": \"MARK\", \"one\": \"%s\", \"other\": \"%s\", \"between\": \"RIVER\"}"
                                    .formatted(one, other);
                    default -> "{\"kind\": \"PIN\", \"piece\": \"%s\"}".formatted(one);
                };
            }
        }
    }

    private String send(String method, String path, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Cookie", admin.cookie())
                        .header("X-CSRF", admin.csrf())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private void draw() {
        InventedStation.send(
                admin,
                "DIVISIONS",
                "code,name\n%s,某省\n%s,某市\n%s,某县\n"
                                .formatted(county.substring(0, 2), county.substring(0, 4), county)
                        + IntStream.range(0, TOWNS)
                                .mapToObj(t -> town(t) + ",演示" + t + "乡\n")
                                .collect(Collectors.joining())
                        + each((t, x, y) ->
                                village(t, x, y) + ",演示村" + t + "-" + x + "-" + y + "\n"));
        InventedStation.send(admin, "GRIDS", "code,name,people,shape\n" + each(this::grid));
        InventedStation.send(
                admin,
                "STATIONS",
                "code,name,lon,lat,covers\n%s510000,演示·县所,119.9,27.2,%s\n"
                        .formatted(county, county));
        InventedStation.send(
                admin,
                "BEATS",
                "code,name\n"
                        + IntStream.rangeClosed(1, TOWNS)
                                .mapToObj(t -> "%s510000%03d,演示·第%d警务区\n".formatted(county, t, t))
                                .collect(Collectors.joining()));
        InventedStation.send(
                admin,
                "GRID_BEATS",
                "grid,beat,share\n"
                        + each((t, x, y) ->
                                "%s001,%s510000%03d,1\n"
                                        .formatted(village(t, x, y), county, t + 1)));
    }

    private interface Cell {
        String at(int town, int x, int y);
    }

    private static String each(Cell cell) {
        List<String> rows = new ArrayList<>();
        for (int t = 0; t < TOWNS; t++) {
            for (int y = 0; y < HIGH; y++) {
                for (int x = 0; x < WIDE; x++) {
                    rows.add(cell.at(t, x, y));
                }
            }
        }
        return String.join("", rows);
    }

    private String town(int t) {
        return "%s%03d".formatted(county, 200 + t);
    }

    private String village(int t, int x, int y) {
        return "%s%03d".formatted(town(t), 200 + y * WIDE + x);
    }

    private String grid(int t, int x, int y) {
        double w = 119.6 + (t % 5 * WIDE + x) * SIDE;
        double s = 26.9 + (t / 5 * HIGH + y) * SIDE;
        int people = 90 + Math.floorMod(Arrays.hashCode(new int[] {t, x, y}) * 31, 177);
        return String.format(
                Locale.ROOT,
                "%s001,演示网格,%d,\"POLYGON ((%f %f,%f %f,%f %f,%f %f,%f %f))\"%n",
                village(t, x, y),
                people,
                w,
                s,
                w + SIDE,
                s,
                w + SIDE,
                s + SIDE,
                w,
                s + SIDE,
                w,
                s);
    }
}
