package org.yige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;

/**
 * The written order of locks holds: whoever presses at once waits for the other, nobody is thrown
 * out.
 */
@YigeTest
class LockOrderTest {

    private static final int ROUNDS = 50;
    private static final String OBJECTION = "{\"reason\": \"CAME_BACK\", \"words\": \"\"}";

    @Autowired ReportsOverHttp reports;

    @Autowired JdbcClient sql;

    /** Two reports of one place: the codes, and the ids of the incidents they opened. */
    private record Two(String first, String second, String into, String from) {}

    @Test
    void twoResidentsOfOneIncidentPressAtOnce() throws Exception {
        var chief = reports.chief(reports.place(81));
        var two = two(chief, 81);
        assertThat(join(chief, two)).hasStatus(201);
        for (int i = 0; i < ROUNDS; i++) {
            handled(two.into());
            var press = i % 2 == 0 ? "/objection" : "/confirmation";
            allWell(
                    () -> reports.asResident(two.first() + "/objection", OBJECTION),
                    () -> reports.asResident(two.second() + press, OBJECTION));
        }
    }

    @Test
    void aResidentPressesWhileTheIncidentIsJoinedAndParted() throws Exception {
        var chief = reports.chief(reports.place(82));
        var two = two(chief, 82);
        for (int i = 0; i < 20; i++) {
            opened(two.into());
            opened(two.from());
            allWell(
                    () -> join(chief, two),
                    () -> reports.asResident(two.second() + "/confirmation", "{}"));
            handled(two.into());
            var report = reportOf(two.second());
            allWell(
                    () ->
                            reports.act(
                                    chief,
                                    two.into(),
                                    "parting",
                                    "{\"report\": \"" + report + "\", \"words\": \"\"}"),
                    () -> reports.asResident(two.second() + "/objection", OBJECTION));
        }
    }

    @Test
    void aCardIsRepliedToWhileItsIncidentIsHandled() throws Exception {
        var chief = reports.chief(reports.place(83));
        var worker = reports.gridWorker(reports.place(83));
        var id = reports.idOf(worker, code(83));
        for (int i = 0; i < 20; i++) {
            opened(id);
            var card =
                    post(
                            chief,
                            "/api/supervision/cards",
                            "{\"incident\": \"%s\", \"reason\": \"GRAVE\", \"words\": \"为什么\"}"
                                    .formatted(id));
            assertThat(card).hasStatus(201);
            String at = "/api/supervision/cards/" + read(card, "$.id");
            allWell(
                    () -> post(worker, at + "/reply", "{\"words\": \"在办\"}"),
                    () ->
                            reports.act(
                                    worker,
                                    id,
                                    "handling",
                                    "{\"outcome\": \"FIXED\", \"words\": \"好了\", \"photos\": []}"));
            allWell(
                    () -> post(chief, at + "/closing", "{\"settled\": true, \"words\": \"好\"}"),
                    () -> reports.act(worker, id, "note", "{\"words\": \"去看过\"}"));
        }
    }

    private Two two(SignedInClient chief, int place) {
        var first = code(place);
        var second = code(place);
        return new Two(first, second, reports.idOf(chief, first), reports.idOf(chief, second));
    }

    private String code(int place) {
        return read(
                reports.report(reports.json("street.light", "灯不亮", reports.spot(place))), "$.code");
    }

    private MvcTestResult join(SignedInClient chief, Two two) {
        return reports.act(chief, two.from(), "joining", "{\"into\": \"" + two.into() + "\"}");
    }

    private String reportOf(String code) {
        return reports.reportOf(code).toString();
    }

    private static MvcTestResult post(SignedInClient who, String uri, String json) {
        return who.post(uri, json).header("Idempotency-Key", key()).exchange();
    }

    /** As if its owner had just handled it. */
    private void handled(String id) {
        sql.sql(
                        """
                        update incidents.incident
                           set state = 'HANDLED', outcome = 'FIXED', handled_at = now(),
                               object_until = now() + interval '1 day', ending = null, ended_at = null
                         where id = ?::uuid
                        """)
                .param(id)
                .update();
    }

    private void opened(String id) {
        sql.sql(
                        """
                        update incidents.incident
                           set state = 'IN_HAND', outcome = null, handled_at = null, object_until = null,
                               ending = null, ended_at = null
                         where id = ?::uuid
                        """)
                .param(id)
                .update();
    }

    @SafeVarargs
    private static void allWell(Callable<MvcTestResult>... presses) throws Exception {
        var atOnce = new CyclicBarrier(presses.length);
        try (var people = Executors.newFixedThreadPool(presses.length)) {
            var answers = new ArrayList<java.util.concurrent.Future<MvcTestResult>>();
            for (var press : List.of(presses)) {
                answers.add(
                        people.submit(() -> {
                            atOnce.await();
                            return press.call();
                        }));
            }
            for (var answer : answers) {
                assertThat(answer.get().getResponse().getStatus()).isLessThan(500);
            }
        }
    }
}
