package org.yige.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An invented worker: answers what is theirs, goes there, settles it, now and then passes it up.
 */
final class DemoWorker {

    private static final int AT_ONCE = 3;

    private final DemoClient http;
    private final String login;
    private final String password;
    private final long restNanos;
    private final Random random;
    private final List<DemoReport> known = DemoReport.all();
    private final Map<String, Long> touched = new HashMap<>();

    DemoWorker(
            DemoClient http, String login, String password, double secondsPerStep, Random random) {
        this.http = http;
        this.login = login;
        this.password = password;
        this.restNanos = (long) (secondsPerStep * 1e9);
        this.random = random;
    }

    void work() throws IOException, InterruptedException {
        if (!http.signIn(login, password)) {
            return;
        }
        var mine = http.get("/api/incidents?mine=true&limit=20").path("items");
        var seen = new HashSet<String>();
        var done = 0;
        for (var brief : mine) {
            var id = brief.path("id").asString("");
            seen.add(id);
            if (done < AT_ONCE && isRipe(id)) {
                done++;
                step(id);
            }
        }
        touched.keySet().retainAll(seen);
    }

    /** Nobody acts in the same breath: each step waits a little after the last one. */
    private boolean isRipe(String id) {
        var now = System.nanoTime();
        var last = touched.putIfAbsent(id, now);
        return last != null && now - last > restNanos * (0.5 + random.nextDouble());
    }

    private void step(String id) throws IOException, InterruptedException {
        var full = http.get("/api/incidents/" + id);
        var may = new HashSet<String>();
        full.path("actions").forEach(action -> may.add(action.asString()));
        touched.put(id, System.nanoTime());
        var at = "/api/incidents/" + id + "/";
        if (may.contains("answer")) {
            http.create(at + "answer", Map.of());
        } else if (may.contains("arrival")) {
            http.create(at + "arrival", Map.of());
        } else if (may.contains("passing-up") && random.nextInt(14) == 0) {
            passUp(at);
        } else if (may.contains("handling")) {
            settle(at, full, may);
        }
    }

    private void passUp(String at) throws IOException, InterruptedException {
        http.create(
                at + "passing-up",
                Map.of(
                        "tried", DemoReport.MARK + "上门两次，当面说过。",
                        "whyFailed", DemoReport.MARK + "一方不同意。",
                        "offers", DemoReport.MARK + "一方愿意让一步，另一方要再想想。",
                        "words", DemoReport.MARK + "请上一级一起来。"));
    }

    private void settle(String at, JsonNode full, Set<String> may)
            throws IOException, InterruptedException {
        var said = full.path("words").asString(full.path("summary").asString(""));
        var told = known.stream().filter(one -> said.contains(one.words())).findFirst();
        var outcome = told.map(DemoReport::outcome).orElse("EXPLAINED");
        var words = DemoReport.MARK + told.map(DemoReport::done).orElse("演示人员已查看并回复。");
        var answer =
                http.create(
                        at + "handling",
                        Map.of("outcome", outcome, "words", words, "photos", List.of()));
        if (answer.isEmpty() && may.contains("passing-up")) {
            passUp(at);
        }
    }
}
