package org.yige.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;
import static org.yige.rosters.RosterSteps.path;
import static org.yige.rosters.RosterSteps.turn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;

/** Who is away while a sheet is in force, and what cannot be staffed at all, over HTTP. */
@YigeTest
class MendingTest {

    @Autowired RosterSteps steps;
    @Autowired MockMvcTester http;

    @AfterEach
    void nobodyElseGoesByTheseSheets() {
        steps.forget();
    }

    private MvcTestResult gaps(String sheet) {
        return steps.chief().get(path(sheet, "gaps")).exchange();
    }

    private String leave(SignedInClient who, LocalDate from, LocalDate to) {
        var leaves = "/api/staff/people/" + who.person().value() + "/leaves";
        assertThat(
                        steps.chief()
                                .post(
                                        leaves,
                                        "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"LEAVE\"}"
                                                .formatted(from, to))
                                .exchange())
                .hasStatus(201);
        List<String> ids =
                read(steps.chief().get(leaves).exchange(), "$[?(@.from == '" + from + "')].id");
        return leaves + "/" + ids.getFirst() + "/ends";
    }

    private MvcTestResult accept(String sheet, Map<String, Object> move, String reason) {
        var person = move.get("is") == null ? "null" : "\"" + move.get("is") + "\"";
        return steps.chief()
                .signed(
                        http.put()
                                .uri(path(sheet, "turns"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"version\": %d, \"day\": \"%s\", \"shift\": \"%s\", \"stand\": \"%s\", \"seat\": %s, \"person\": %s, \"reason\": \"%s\"}"
                                                .formatted(
                                                        steps.version(sheet),
                                                        move.get("day"),
                                                        move.get("shift"),
                                                        move.get("stand"),
                                                        move.get("seat"),
                                                        person,
                                                        reason)))
                .exchange();
    }

    @Test
    void whoIsAwayIsNamedMovesAreProposedAndALeaveCutShortBringsTheDutyBack() {
        var lin = steps.officer(0);
        var zhao = steps.officer(1);
        String desk = steps.stand("值班室", "[\"POLICE\"]");
        var first = steps.today().plusDays(12);
        String sheet = steps.begin(first, first.plusDays(3));
        steps.put(sheet, first, "DAY", desk, 0, zhao.person().value());
        steps.put(sheet, first.plusDays(2), "DAY", desk, 0, lin.person().value());
        assertThat(steps.publish(sheet)).hasStatusOk();
        assertThat((List<?>) read(gaps(sheet), "$.away")).isEmpty();
        assertThat(lin.get(path(sheet, "gaps")).exchange()).hasStatus(403);

        var ends = leave(lin, first.plusDays(1), first.plusDays(3));
        var found = gaps(sheet);
        List<Map<String, Object>> away = read(found, "$.away");
        assertThat(away).hasSize(1);
        assertThat(away.getFirst()).containsEntry("person", lin.person().value().toString());
        List<Map<String, Object>> moves = read(found, "$.moves");
        assertThat(moves).hasSize(1);
        var move = moves.getFirst();
        assertThat(move)
                .containsEntry("day", first.plusDays(2).toString())
                .containsEntry("was", lin.person().value().toString())
                .containsEntry("back", false);
        assertThat(move.get("is")).isNotNull().isNotEqualTo(lin.person().value().toString());
        assertThat(accept(sheet, move, "AWAY")).hasStatusOk();
        assertThat((List<?>) read(gaps(sheet), "$.away")).isEmpty();
        assertThat((List<?>) read(gaps(sheet), "$.moves")).isEmpty();

        // Back a day before that duty.
        assertThat(steps.chief().post(ends, "{\"to\": \"" + first.plusDays(1) + "\"}").exchange())
                .hasStatus(204);
        List<Map<String, Object>> backs = read(gaps(sheet), "$.moves");
        assertThat(backs).hasSize(1);
        assertThat(backs.getFirst())
                .containsEntry("back", true)
                .containsEntry("is", lin.person().value().toString())
                .containsEntry("was", move.get("is"));
        assertThat(accept(sheet, backs.getFirst(), "BACK")).hasStatusOk();
        assertThat(steps.turns(sheet))
                .containsExactlyInAnyOrder(
                        turn(first, "DAY", desk, 0, zhao.person().value()),
                        turn(first.plusDays(2), "DAY", desk, 0, lin.person().value()));
        assertThat((List<?>) read(gaps(sheet), "$.moves")).isEmpty();
        // What was left of the leave is taken back too, for whoever works here next.
        leaveNothing(ends, first);
    }

    private void leaveNothing(String ends, LocalDate first) {
        assertThat(steps.chief().post(ends, "{\"to\": \"" + first + "\"}").exchange())
                .hasStatus(204);
    }

    @Test
    void oneInTwoPlacesIsSaidWithTheRule() {
        var lin = steps.officer(0);
        String desk = steps.stand("值班室", "[\"POLICE\"]");
        String car = steps.stand("一号车", "[\"POLICE\"]");
        var first = steps.today().plusDays(12);
        String sheet = steps.begin(first, first);
        steps.put(sheet, first, "DAY", desk, 0, lin.person().value());
        steps.put(sheet, first, "DAY", car, 0, lin.person().value());
        List<String> rules =
                read(
                        steps.sheet(sheet),
                        "$.breaches[?(@.person == '" + lin.person().value() + "')].rule");
        assertThat(rules).contains("ONE_DUTY_A_DAY");
    }

    @Test
    void aRosterOfFewForManyPostsLeavesSeatsEmptyAndSaysWhy() {
        steps.officer(0);
        var first = steps.today().plusDays(12);
        String empty = steps.begin(first, first.plusDays(6));
        int people = ((List<?>) read(steps.sheet(empty), "$.people")).size();
        var seats =
                IntStream.range(0, Math.min(20, people))
                        .mapToObj(seat -> "\"POLICE\"")
                        .collect(Collectors.joining(", ", "[", "]"));
        for (int post = 0; post < 3; post++) {
            steps.stand("多岗" + post, seats);
        }
        String sheet = steps.begin(first, first.plusDays(6));
        var proposed = steps.chief().post(path(sheet, "proposal"), "{\"version\": 1}").exchange();
        assertThat(proposed).hasStatusOk();
        assertThat((String) read(proposed, "$.shortage.zh")).isNotBlank();
        List<String> rules = read(proposed, "$.breaches[*].rule");
        assertThat(rules).contains("EVERY_SEAT_FILLED").doesNotContain("ONE_DUTY_A_DAY");
    }
}
