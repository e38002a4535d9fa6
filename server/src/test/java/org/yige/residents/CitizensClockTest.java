package org.yige.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.deadlines.Firing;
import org.yige.deadlines.Mark;
import org.yige.incidents.Casebook;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Overdue;
import org.yige.intake.ReportsOverHttp;

/** What the person who reported sees at every moment: who has it, since when, and why it moved. */
@YigeTest
class CitizensClockTest {

    static final Map<String, String> BODIES =
            Map.of(
                    "answer", "{}",
                    "arrival", "{}",
                    "handling", "{\"outcome\": \"EXPLAINED\", \"words\": \"已说明\"}",
                    "passing-up", "{\"tried\": \"去过\", \"whyFailed\": \"没人\", \"offers\": \"\"}",
                    "return", "{\"reason\": \"OTHER_DUTY\", \"betterWords\": \"供电所\"}",
                    "hand-over",
                            "{\"receiver\": \"housing\", \"reason\": \"NOT_OUR_MATTER\", \"words\": \"请住建办理\"}",
                    "hand-over-receipt", "{\"accepted\": false, \"words\": \"不属我方\"}",
                    "grading", "{\"grade\": 2, \"reason\": \"反复出现\"}",
                    "help", "{\"words\": \"请派人\"}");

    @Autowired ReportsOverHttp reports;

    @Autowired Overdue overdue;

    @Autowired TransactionTemplate transaction;

    @Test
    void everyRefusalSaysWhyInACodeAndNamesWhoHasItInstead() {
        var lin = reports.gridWorker(reports.place(30));
        var room = reports.room(reports.place(30));
        String code = report("street.light", 30);
        var id = reports.idOf(lin, code);
        done(lin, id, "return");
        done(room, id, "answer");
        done(room, id, "hand-over");
        done(room, id, "hand-over-receipt");

        var seen = reports.follow(code);
        assertThat(ReportsOverHttp.<List<String>>read(seen, "$.refusals[*].reason.en"))
                .containsExactly(
                        "Another post's duty",
                        "By law another organ's matter",
                        "Another body did not take it over; its owner goes on");
        String holder = read(seen, "$.holder.title");
        assertThat(ReportsOverHttp.<List<String>>read(seen, "$.refusals[*].betterOwner"))
                .containsExactly(holder, "住建部门", holder);
    }

    @Test
    void nobodyHandsOverWithoutSayingWhy() {
        var room = reports.room(reports.place(31));
        var id = reports.idOf(room, report("street.light", 31));
        done(room, id, "answer");
        var without = "{\"receiver\": \"housing\", \"words\": \"请办\"}";
        assertThat(reports.act(room, id, "hand-over", without)).hasStatus(400);
        var invented =
                "{\"receiver\": \"housing\", \"reason\": \"TOO_MUCH_WORK\", \"words\": \"请办\"}";
        assertThat(reports.act(room, id, "hand-over", invented)).hasStatus(400);
    }

    @Test
    void nothingStaffDoEndsIt() {
        long seed = 20261122;
        var chance = new Random(seed);
        var done = new java.util.TreeSet<String>();
        var room = reports.room(reports.place(32));
        String code = report("street.light", 32);
        var id = reports.idOf(room, code);
        var first = reports.follow(code);
        int steps = 1;
        for (int i = 0; i < 60; i++) {
            List<String> may =
                    ReportsOverHttp.<List<String>>read(look(room, id), "$.actions").stream()
                            .filter(BODIES::containsKey)
                            .toList();
            if (may.isEmpty()) {
                objected(code);
            } else {
                var action = may.get(chance.nextInt(may.size()));
                // At the top of the ladder there is nothing to pass up to: refused, and that is an
                // answer too.
                if (reports.act(room, id, action, BODIES.get(action)).getResponse().getStatus()
                        == 201) {
                    done.add(action);
                }
            }
            var now = reports.follow(code);
            assertThat(ReportsOverHttp.<String>read(now, "$.state"))
                    .as("seed %s", seed)
                    .isNotEqualTo("ENDED");
            assertThat(ReportsOverHttp.<String>read(now, "$.openedAt"))
                    .isEqualTo(read(first, "$.openedAt"));
            assertThat(ReportsOverHttp.<String>read(now, "$.holder.title")).isNotBlank();
            assertThat(ReportsOverHttp.<String>read(now, "$.holder.levelLabel.en")).isNotBlank();
            assertThat(Instant.parse(read(now, "$.holder.since")))
                    .isBeforeOrEqualTo(Instant.parse(read(now, "$.asOf")));
            int told = ReportsOverHttp.<List<Object>>read(now, "$.steps").size();
            assertThat(told).as("history only grows, seed %s", seed).isGreaterThanOrEqualTo(steps);
            steps = told;
        }
        assertThat(done)
                .as("the walk came about")
                .contains("handling", "hand-over", "return", "grading");
    }

    @Test
    void itEndsWhenTheTimeToObjectRanOutAndNotBefore() {
        var lin = reports.gridWorker(reports.place(33));
        String code = report("street.light", 33);
        var id = reports.idOf(lin, code);
        done(lin, id, "answer");
        done(lin, id, "handling");
        fire(id, Mark.HALF);
        assertThat(ReportsOverHttp.<String>read(reports.follow(code), "$.state"))
                .isEqualTo("HANDLED");
        fire(id, Mark.PASSED);
        assertThat(ReportsOverHttp.<String>read(reports.follow(code), "$.state"))
                .isEqualTo("ENDED");
    }

    @Test
    void whoRatedIsThankedAndAskedAgainOnlyAfterAnotherHandling() {
        var lin = reports.gridWorker(reports.place(34));
        String code = report("street.light", 34);
        var id = reports.idOf(lin, code);
        done(lin, id, "answer");
        done(lin, id, "handling");
        var rated = reports.asResident(code + "/rating", "{\"score\": 2, \"reasons\": [\"SLOW\"]}");
        assertThat(ReportsOverHttp.<Boolean>read(rated, "$.canRate")).isFalse();
        assertThat(ReportsOverHttp.<Boolean>read(rated, "$.rated")).isTrue();

        objected(code);
        // One level above has it now.
        var room = reports.room(reports.place(34));
        done(room, id, "answer");
        done(room, id, "handling");
        assertThat(ReportsOverHttp.<Boolean>read(reports.follow(code), "$.canRate")).isTrue();
    }

    private String report(String kind, int place) {
        return read(reports.report(reports.json(kind, "需要处理的事", reports.spot(place))), "$.code");
    }

    private void objected(String code) {
        var body = "{\"reason\": \"NOT_SETTLED\", \"words\": \"还是老样子\"}";
        assertThat(reports.asResident(code + "/objection", body)).hasStatusOk();
    }

    private void done(SignedInClient who, String id, String action) {
        assertThat(reports.act(who, id, action, BODIES.get(action))).hasStatus(201);
    }

    private static MvcTestResult look(SignedInClient who, String id) {
        return who.get("/api/incidents/" + id).exchange();
    }

    private void fire(String id, Mark mark) {
        var now = Instant.now();
        var subject = Casebook.subject(new IncidentId(UUID.fromString(id)));
        transaction.executeWithoutResult(_ ->
                overdue.fired(
                        List.of(new Firing(UUID.randomUUID(), subject, "object", mark, now, now))));
    }
}
