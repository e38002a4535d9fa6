package org.yige.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;
import static org.yige.rosters.RosterSteps.turn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;

/** Two colleagues swap a duty, over HTTP. */
@YigeTest
class SwapsTest {

    @Autowired RosterSteps steps;
    @Autowired RostersStore store;

    private LocalDate first;
    private SignedInClient lin;
    private SignedInClient zhao;
    private String desk;
    private String sheet;

    @BeforeEach
    void aSheetInForceFromTheDayAfterTomorrow() {
        first = steps.today().plusDays(2);
        lin = steps.officer(0);
        zhao = steps.officer(1);
        desk = steps.stand("换班岗", "[\"POLICE\", \"ANY\"]");
        sheet = steps.begin(first, first.plusDays(6));
        steps.put(sheet, first, "DAY", desk, 0, lin.person().value());
        steps.put(sheet, first.plusDays(4), "DAY", desk, 0, zhao.person().value());
        assertThat(steps.publish(sheet)).hasStatusOk();
    }

    @AfterEach
    void nobodyElseGoesByTheseSheets() {
        steps.forget();
    }

    private String seat(LocalDate day, String shift) {
        return "{\"sheet\": \"%s\", \"day\": \"%s\", \"shift\": \"%s\", \"stand\": \"%s\", \"seat\": 0}"
                .formatted(sheet, day, shift, desk);
    }

    private String asks(UUID colleague, String back) {
        return "{\"duty\": %s, \"colleague\": \"%s\"%s}"
                .formatted(
                        seat(first, "DAY"), colleague, back.isEmpty() ? "" : ", \"back\": " + back);
    }

    private MvcTestResult ask(SignedInClient who, UUID colleague, String back) {
        return who.post("/api/rosters/swaps", asks(colleague, back))
                .header("Idempotency-Key", key())
                .exchange();
    }

    private static MvcTestResult answer(
            SignedInClient who, String swap, String what, boolean yes, String key) {
        return who.post("/api/rosters/swaps/" + swap + "/" + what, "{\"yes\": " + yes + "}")
                .header("Idempotency-Key", key)
                .exchange();
    }

    private String state(SignedInClient who, String swap) {
        List<String> states =
                read(
                        who.get("/api/rosters/mine").exchange(),
                        "$.swaps[?(@.id == '" + swap + "')].state");
        return states.getFirst();
    }

    @Test
    void aDutyIsExchangedByTwoYesesAndTheSheetSaysSo() {
        long edition = store.edition();
        var choices =
                lin.get(
                                "/api/rosters/mine/choices?sheet=%s&day=%s&shift=DAY&stand=%s&seat=0"
                                        .formatted(sheet, first, desk))
                        .exchange();
        assertThat(choices).hasStatusOk();
        List<String> days =
                read(choices, "$[?(@.id == '" + zhao.person().value() + "')].duties[*].day");
        assertThat(days).containsExactly(first.plusDays(4).toString());

        var key = key();
        var json = asks(zhao.person().value(), seat(first.plusDays(4), "DAY"));
        var asked = lin.post("/api/rosters/swaps", json).header("Idempotency-Key", key).exchange();
        assertThat(asked).hasStatus(201);
        String swap = read(asked, "$.id");
        var again = lin.post("/api/rosters/swaps", json).header("Idempotency-Key", key).exchange();
        assertThat((String) read(again, "$.id")).isEqualTo(swap);
        assertThat(ask(lin, zhao.person().value(), "")).hasStatus(409);

        assertThat(answer(lin, swap, "answer", true, key())).hasStatus(403);
        var yes = key();
        var done = answer(zhao, swap, "answer", true, yes);
        assertThat((String) read(done, "$.state")).isEqualTo("DONE");
        assertThat((String) read(answer(zhao, swap, "answer", true, yes), "$.state"))
                .isEqualTo("DONE");
        assertThat(steps.turns(sheet))
                .containsExactlyInAnyOrder(
                        turn(first, "DAY", desk, 0, zhao.person().value()),
                        turn(first.plusDays(4), "DAY", desk, 0, lin.person().value()));
        List<String> reasons = read(steps.sheet(sheet), "$.changes[*].reason.zh");
        assertThat(reasons).containsExactly("与他人换班", "与他人换班");
        assertThat(store.edition()).isGreaterThan(edition);
    }

    @Test
    void aNoAWithdrawalAndADutyThatWentElsewhereLeaveTheSheetAsItWas() {
        var before = steps.turns(sheet);
        String swap = read(ask(lin, zhao.person().value(), ""), "$.id");
        assertThat((String) read(answer(zhao, swap, "answer", false, key()), "$.state"))
                .isEqualTo("DECLINED");
        String taken = read(ask(lin, zhao.person().value(), ""), "$.id");
        assertThat(zhao.post("/api/rosters/swaps/" + taken + "/withdrawal", "{}").exchange())
                .hasStatus(403);
        assertThat(lin.post("/api/rosters/swaps/" + taken + "/withdrawal", "{}").exchange())
                .hasStatusOk();
        assertThat(answer(zhao, taken, "answer", true, key())).hasStatus(409);
        assertThat(steps.turns(sheet)).isEqualTo(before);

        String gone = read(ask(lin, zhao.person().value(), ""), "$.id");
        var other = steps.officer(2);
        steps.put(sheet, first, "DAY", desk, 0, other.person().value());
        assertThat(answer(zhao, gone, "answer", true, key())).hasStatus(409);
        assertThat(ask(lin, zhao.person().value(), "")).hasStatus(409);
    }

    @Test
    void nobodyTakesASeatAboveTheirRankAndNobodySwapsWithThemselves() {
        var auxiliary = steps.auxiliary(0);
        assertThat(ask(lin, auxiliary.person().value(), "")).hasStatus(422);
        assertThat(ask(lin, lin.person().value(), "")).hasStatus(400);
        assertThat(ask(auxiliary, lin.person().value(), "")).hasStatus(409);
        var stranger =
                lin.get(
                                "/api/rosters/mine/choices?sheet=%s&day=%s&shift=DAY&stand=%s&seat=0"
                                        .formatted(sheet, first, desk))
                        .exchange();
        List<String> names = read(stranger, "$[*].id");
        assertThat(names)
                .contains(zhao.person().value().toString())
                .doesNotContain(
                        auxiliary.person().value().toString(), lin.person().value().toString());
    }

    @Test
    void whereARuleWouldBreakBothSeeItFirstAndTheChiefHasTheLastWord() {
        steps.put(sheet, first, "NIGHT", desk, 1, zhao.person().value());
        var weighed =
                lin.post("/api/rosters/swaps/weighing", asks(zhao.person().value(), "")).exchange();
        assertThat(weighed).hasStatusOk();
        assertThat((Boolean) read(weighed, "$.needsYes")).isTrue();
        List<String> rules = read(weighed, "$.broken[*].label.zh");
        assertThat(rules).contains("一人一天只上一个班");

        String swap = read(ask(lin, zhao.person().value(), ""), "$.id");
        List<List<Object>> seen =
                read(
                        zhao.get("/api/rosters/mine").exchange(),
                        "$.swaps[?(@.id == '" + swap + "')].broken");
        assertThat(seen.getFirst()).isNotEmpty();
        assertThat((String) read(answer(zhao, swap, "answer", true, key()), "$.state"))
                .isEqualTo("AGREED");
        assertThat(steps.turns(sheet)).contains(turn(first, "DAY", desk, 0, lin.person().value()));
        assertThat(answer(zhao, swap, "decision", true, key())).hasStatus(403);
        List<String> waiting =
                read(
                        steps.chief()
                                .get("/api/rosters/stations/" + steps.station() + "/swaps")
                                .exchange(),
                        "$[?(@.mayDecide == true)].id");
        assertThat(waiting).contains(swap);
        assertThat((String) read(answer(steps.chief(), swap, "decision", true, key()), "$.state"))
                .isEqualTo("DONE");
        assertThat(steps.turns(sheet)).contains(turn(first, "DAY", desk, 0, zhao.person().value()));

        String refused =
                read(
                        zhao.post("/api/rosters/swaps", asks(lin.person().value(), ""))
                                .header("Idempotency-Key", key())
                                .exchange(),
                        "$.id");
        assertThat((String) read(answer(lin, refused, "answer", true, key()), "$.state"))
                .isEqualTo("DONE");
    }

    @Test
    void ofTwoAnswersAtOnceOneHolds() throws Exception {
        var other = steps.officer(2);
        String one = read(ask(lin, zhao.person().value(), ""), "$.id");
        String two = read(ask(lin, other.person().value(), ""), "$.id");
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> answers =
                    List.of(
                            () ->
                                    answer(zhao, one, "answer", true, key())
                                            .getResponse()
                                            .getStatus(),
                            () ->
                                    answer(other, two, "answer", true, key())
                                            .getResponse()
                                            .getStatus());
            for (var each : threads.invokeAll(answers)) {
                statuses.add(each.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(List.of(state(lin, one), state(lin, two)))
                .containsExactlyInAnyOrder("DONE", "OVERTAKEN");
    }

    @Test
    void whatHasBegunIsNotSwapped() {
        var yesterday = steps.today().minusDays(1);
        var old = steps.inForce(yesterday, steps.today().plusDays(1));
        store.put(
                UUID.fromString(old),
                new DutyTurn(yesterday, "DAY", UUID.fromString(desk), 0, lin.person()));
        var asked =
                lin.post(
                                "/api/rosters/swaps",
                                "{\"duty\": {\"sheet\": \"%s\", \"day\": \"%s\", \"shift\": \"DAY\", \"stand\": \"%s\", \"seat\": 0}, \"colleague\": \"%s\"}"
                                        .formatted(old, yesterday, desk, zhao.person().value()))
                        .header("Idempotency-Key", key())
                        .exchange();
        assertThat(asked).hasStatus(409);
    }
}
