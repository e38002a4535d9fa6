package org.yige.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.casework.CaseworkHappening.Answered;
import org.yige.casework.CaseworkHappening.Arrived;
import org.yige.casework.CaseworkHappening.Noted;
import org.yige.incidents.By.ByStaff;
import org.yige.incidents.Entry;
import org.yige.incidents.Happening;
import org.yige.incidents.IncidentId;
import org.yige.incidents.State;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.Decision;
import org.yige.shared.Role;

/** A slip of the thumb is taken back by whoever made it, within seconds, while nothing followed. */
@YigeTest
class TakingBackTest {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID LIN = new UUID(0, 1);

    @Autowired ReportsOverHttp reports;

    @Test
    void anAnswerTakenBackWaitsAgainUnderTheSameLimit() {
        var lin = reports.gridWorker(reports.place(21));
        var id = open(lin, 21);
        var due = due(lin, id, "answer");
        reports.act(lin, id, "answer", "{}");
        var back = reports.act(lin, id, "taking-back", "{}");
        assertThat(back).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(back, "$.state")).isEqualTo("WAITING");
        assertThat(due(lin, id, "answer")).isEqualTo(due);
        assertThat(ReportsOverHttp.<List<String>>read(back, "$.timeline[*].kind"))
                .contains("casework.answered", "casework.taken-back");
        assertThat(reports.act(lin, id, "answer", "{}")).hasStatus(201);
        assertThat(reports.act(lin, id, "arrival", "{}")).hasStatus(201);
        var away = reports.act(lin, id, "taking-back", "{}");
        assertThat(ReportsOverHttp.<String>read(away, "$.state")).isEqualTo("IN_HAND");
        assertThat(due(lin, id, "scene")).isNotEmpty();
    }

    @Test
    void whatSomebodyActedOnIsNotTakenBack() {
        var lin = reports.gridWorker(reports.place(22));
        var room = reports.room(reports.place(22));
        var id = open(lin, 22);
        reports.act(lin, id, "answer", "{}");
        assertThat(reports.act(room, id, "taking-back", "{}")).hasStatus(409);
        reports.act(room, id, "note", "{\"words\": \"已通知值班领导\"}");
        assertThat(reports.act(lin, id, "taking-back", "{}")).hasStatus(409);
        assertThat(
                        ReportsOverHttp.<String>read(
                                lin.get("/api/incidents/" + id).exchange(), "$.state"))
                .isEqualTo("IN_HAND");
    }

    @Test
    void onlyTheLastPressAndOnlyForSeconds() {
        assertThat(back(List.of(line(new Answered())), LIN, 29))
                .isEqualTo(Decision.yes(new State.Waiting()));
        assertThat(back(List.of(line(new Answered()), line(new Arrived())), LIN, 5))
                .isEqualTo(Decision.yes(new State.InHand()));
        assertThat(back(List.of(line(new Answered())), LIN, 31)).isInstanceOf(Decision.No.class);
        assertThat(back(List.of(line(new Answered()), line(new Noted())), LIN, 5))
                .isInstanceOf(Decision.No.class);
        assertThat(back(List.of(line(new Answered())), new UUID(0, 2), 5))
                .isInstanceOf(Decision.No.class);
    }

    private static Decision<State> back(List<Entry> timeline, UUID who, int seconds) {
        var actor = new Actor(who, "林*", Set.of(Role.GRID_WORKER), Area.NOWHERE, List.of());
        return CaseworkRules.takingBack(timeline, actor, NINE.plusSeconds(seconds));
    }

    private static Entry line(Happening what) {
        return new Entry(
                new UUID(0, 9),
                new IncidentId(new UUID(0, 8)),
                NINE,
                what,
                new ByStaff(LIN, Optional.empty(), Optional.empty()),
                "",
                Optional.empty(),
                1);
    }

    private String open(SignedInClient lin, int n) {
        return reports.idOf(
                lin,
                ReportsOverHttp.read(
                        reports.report(reports.json("street.light", "灯不亮了", reports.spot(n))),
                        "$.code"));
    }

    private String due(SignedInClient who, String id, String limit) {
        var limits =
                ReportsOverHttp.<List<Map<String, Object>>>read(
                        who.get("/api/incidents/" + id).exchange(), "$.deadlines[*]");
        return limits.stream()
                .filter(each -> limit.equals(each.get("limit")) && "OPEN".equals(each.get("state")))
                .map(each -> String.valueOf(each.get("dueAt")))
                .findFirst()
                .orElse("");
    }
}
