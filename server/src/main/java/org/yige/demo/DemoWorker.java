package org.yige.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.yige.shared.County;
import tools.jackson.databind.JsonNode;

/**
 * An invented worker: answers what is theirs, goes there, settles it, now and then passes it up.
 */
final class DemoWorker {

    private static final int AT_ONCE = 3;
    private static final String MEDIATED = "PEOPLE_MEDIATED";

    private final DemoClient http;
    private final DemoSessions sessions;
    private final String login;
    private final String password;
    private final long restNanos;
    private final Random random;
    private final List<DemoReport> known = DemoReport.all();
    private final Map<String, Long> touched = new HashMap<>();

    DemoWorker(
            DemoClient http, String login, String password, double secondsPerStep, Random random) {
        this.http = http;
        this.sessions = new DemoSessions(http);
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
        if (outcome.equals(MEDIATED) && may.contains("mediation.register")) {
            mediate(full, words);
            return;
        }
        var answer =
                http.create(
                        at + "handling",
                        Map.of("outcome", outcome, "words", words, "photos", List.of()));
        if (answer.isEmpty() && may.contains("passing-up")) {
            passUp(at);
        }
    }

    /** Two invented neighbours, who both want mediation and come to terms at once. */
    private void mediate(JsonNode full, String words) throws IOException, InterruptedException {
        var kind = full.path("kind").asString("");
        var disputes = "/api/mediation/disputes";
        var proposed =
                http.create(
                                "/api/mediation/kinds/proposals",
                                Map.of(
                                        "words",
                                        full.path("words").asString(""),
                                        "incidentKind",
                                        kind))
                        .path(0)
                        .path("code")
                        .asString("other");
        var filed =
                http.create(
                        disputes,
                        Map.of(
                                "incident",
                                full.path("id").asString(""),
                                "kind",
                                proposed,
                                "source",
                                "PROACTIVE",
                                "people",
                                2,
                                "matter",
                                words,
                                "parties",
                                List.of(invented("ONE", "演示甲", 0), invented("OTHER", "演示乙", 1))));
        if (filed.isEmpty()) {
            return;
        }
        var dispute = filed.path("dispute");
        var at = disputes + "/" + dispute.path("id").asString("");
        for (var party : dispute.path("parties")) {
            http.create(
                    at + "/answers",
                    Map.of(
                            "party", party.path("id").asString(""),
                            "answer", "WANTED",
                            "way", "IN_PERSON"));
        }
        var now = Instant.parse(dispute.path("asOf").asString());
        var today = County.day(now);
        // One in three comes back tomorrow; of the others every second writes a record.
        if (random.nextInt(3) == 0) {
            sessions.book(dispute.path("id").asString(""), today);
            return;
        }
        if (random.nextBoolean()) {
            sessions.hold(dispute.path("id").asString(""), now);
        }
        http.create(
                at + "/agreement",
                Map.of(
                        "written", true,
                        "signedOn", today.toString(),
                        "facts", words,
                        "promises",
                                List.of(
                                        promise(
                                                "MONEY",
                                                "赔偿损失",
                                                today.plusDays(5),
                                                Map.of(
                                                        "amount",
                                                        300 + random.nextInt(9) * 100,
                                                        "manner",
                                                        "TRANSFER")),
                                        promise(
                                                "CONDUCT",
                                                "不再发生同样的事",
                                                today.plusYears(1),
                                                Map.of(
                                                        "from",
                                                        today.toString(),
                                                        "manner",
                                                        "LEFT_ALONE"))),
                        "signatures",
                                List.of(
                                        Map.of("party", 0, "way", "FINGERPRINT"),
                                        Map.of("party", 1, "way", "FINGERPRINT"))));
    }

    private static Map<String, Object> promise(
            String what, String words, LocalDate due, Map<String, Object> more) {
        var promise = new HashMap<String, Object>(more);
        promise.putAll(
                Map.of(
                        "by",
                        1,
                        "to",
                        0,
                        "what",
                        what,
                        "words",
                        DemoReport.MARK + words,
                        "due",
                        due.toString()));
        return promise;
    }

    private Map<String, Object> invented(String side, String name, int n) {
        return Map.of(
                "side", side,
                "name", name,
                "phone", "1380000%04d".formatted(1000 + 2 * random.nextInt(4000) + n));
    }
}
