package org.yige.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.yige.intake.ReportsOverHttp.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yige.YigeTest;
import org.yige.intake.ReportsOverHttp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forty published disputes are told, classified, routed and put on file, over HTTP. */
@YigeTest
class PublishedDisputesTest extends DisputeSteps {

    private static final Path REAL =
            Path.of(Optional.ofNullable(System.getenv("YIGE_SHARED")).orElse("../../shared"))
                    .resolve("data/disputes/mediation_cases_zh_sample_40.jsonl");

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void allOfFortyRegisterClassifyAndRouteAndNoWordIsLost() throws IOException {
        assumeTrue(
                Files.exists(REAL),
                "skipped: the published cases are not here; name their folder in YIGE_SHARED");
        var where = reports.place(381);
        var room = reports.room(where);
        var kinds = new LinkedHashMap<String, Integer>();
        var levels = new LinkedHashMap<Integer, Integer>();
        var lost = new ArrayList<String>();
        int registered = 0;
        for (var line : Files.readAllLines(REAL)) {
            var told = JSON.readTree(line);
            var words = told.path("event_description").asString();
            var proposed =
                    room.post(
                                    "/api/mediation/kinds/proposals",
                                    JSON.writeValueAsString(Map.of("words", words)))
                            .exchange();
            var kind =
                    ReportsOverHttp.<List<String>>read(proposed, "$[*].code").stream()
                            .findFirst()
                            .orElse("other");
            var sent =
                    reports.report(reports.json("dispute.neighbours", "两家有纠纷", reports.spot(381)));
            String incident = reports.idOf(room, read(sent, "$.code"));
            Integer level = read(room.get("/api/incidents/" + incident).exchange(), "$.level");
            assertThat(reports.act(room, incident, "answer", "{}")).hasStatus(201);
            var filed = post(room, "disputes", body(incident, kind, words, told));
            if (filed.getResponse().getStatus() != 201) {
                lost.add(told.path("event_type").asString() + " " + kind);
                continue;
            }
            registered++;
            kinds.merge(kind, 1, Integer::sum);
            levels.merge(level, 1, Integer::sum);
            assertThat(ReportsOverHttp.<String>read(filed, "$.dispute.matter"))
                    .isEqualTo(words.strip());
            assertThat(ReportsOverHttp.<String>read(filed, "$.dispute.kind")).isEqualTo(kind);
        }
        System.out.printf(
                "published cases on file: %d of 40; kinds proposed first: %s; routed to level: %s; lost: %s%n",
                registered, kinds, levels, lost);
        assertThat(lost).isEmpty();
        assertThat(registered).isEqualTo(40);
    }

    /** The first who is named against all others. */
    private static String body(String incident, String kind, String words, JsonNode told) {
        var names = new LinkedHashSet<String>();
        for (var each : told.path("disputing_parties").asString().split("[,，、;；]")) {
            var name = each.replaceAll("[（(].*", "").strip();
            if (!name.isEmpty()) {
                names.add(name.length() > 40 ? name.substring(0, 40) : name);
            }
        }
        if (names.size() < 2) {
            names.add("对方");
        }
        if (names.size() < 2) {
            names.add("另一方");
        }
        var parties = new ArrayList<Map<String, Object>>();
        for (var name : names) {
            parties.add(Map.of("side", parties.isEmpty() ? "ONE" : "OTHER", "name", name));
        }
        return JSON.writeValueAsString(
                Map.of(
                        "incident", incident,
                        "kind", kind,
                        "source", "PROACTIVE",
                        "people", names.size(),
                        "matter", words,
                        "parties", parties));
    }
}
