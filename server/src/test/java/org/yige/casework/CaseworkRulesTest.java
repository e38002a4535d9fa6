package org.yige.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.casework.CaseworkRefusal.HAND_OVER_FIRST;
import static org.yige.casework.CaseworkRefusal.NOBODY_TO_SEND_BACK_TO;
import static org.yige.casework.CaseworkRefusal.OUTCOME_NEEDS_OFFICER;
import static org.yige.casework.CaseworkRefusal.OUTCOME_NOT_FOR_THIS_KIND;
import static org.yige.casework.CaseworkRefusal.OUTCOME_WITHOUT_BASIS;
import static org.yige.casework.CaseworkRefusal.OWN_EXTENSION;
import static org.yige.casework.CaseworkRefusal.PAUSED_FOR_THAT_ALREADY;
import static org.yige.casework.CaseworkRefusal.RETURNED_ALREADY;
import static org.yige.incidents.IncidentsRefusal.NOT_IN_THIS_STATE;
import static org.yige.incidents.IncidentsRefusal.NOT_YOURS_TO_DO;
import static org.yige.intake.IntakeRulesTest.NINE;
import static org.yige.intake.IntakeRulesTest.PRACTICE;
import static org.yige.shared.Decision.no;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yige.casework.CaseworkHappening.ClockStopped;
import org.yige.incidents.BriefView;
import org.yige.incidents.By;
import org.yige.incidents.Entry;
import org.yige.incidents.Happening;
import org.yige.incidents.Incident;
import org.yige.incidents.Incident.Extension;
import org.yige.incidents.Incident.Marks;
import org.yige.incidents.Incident.Matter;
import org.yige.incidents.Incident.Ownership;
import org.yige.incidents.Incident.Standing;
import org.yige.incidents.IncidentId;
import org.yige.incidents.IncidentsPractice;
import org.yige.incidents.IncidentsRules;
import org.yige.incidents.OutcomeDoor;
import org.yige.incidents.Scene.InVillage;
import org.yige.incidents.State;
import org.yige.incidents.State.InHand;
import org.yige.incidents.State.OnScene;
import org.yige.incidents.State.Waiting;
import org.yige.practice.LegalRules;
import org.yige.practice.Practices;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.Decision;
import org.yige.shared.Role;

class CaseworkRulesTest {

    private static final CaseworkPractice CASEWORK =
            new Practices("../practice", "jingbian").section(CaseworkPractice.class);

    static final UUID POST = new UUID(0, 7);
    static final LegalRules LAW = new Practices("../practice", "jingbian").law();
    static final CaseworkRules.Around SEVERAL =
            new CaseworkRules.Around(true, false, false, Set.of());
    static final Actor LIN = actor(Role.GRID_WORKER, POST);
    static final Actor OFFICER_WU = actor(Role.OFFICER, POST);
    static final Actor AUXILIARY_MA = actor(Role.AUXILIARY, POST);
    static final Actor ROOM = actor(Role.COMMAND_ROOM, new UUID(0, 9));

    @Test
    void onlyWhoHoldsThePostAnswers() {
        var other = actor(Role.GRID_WORKER, new UUID(0, 8));
        assertThat(CaseworkRules.may(Action.ANSWER, incident(new Waiting()), LIN, Set.of()))
                .isInstanceOf(Decision.Yes.class);
        assertThat(CaseworkRules.may(Action.ANSWER, incident(new Waiting()), other, Set.of()))
                .isEqualTo(no(NOT_YOURS_TO_DO));
    }

    @Test
    void nobodyAnswersTwice() {
        assertThat(CaseworkRules.may(Action.ANSWER, incident(new InHand()), LIN, Set.of()))
                .isEqualTo(no(NOT_IN_THIS_STATE));
    }

    @Test
    void itIsGivenBackOnlyOnce() {
        var back = incident(new Waiting()).marked(Marks.NONE.afterReturn());
        assertThat(CaseworkRules.may(Action.RETURN, back, LIN, Set.of()))
                .isEqualTo(no(RETURNED_ALREADY));
    }

    @Test
    void aClockStandsStillForEachReasonOnceUntilSomebodyObjects() {
        var paused = entry(new ClockStopped("finish", Instant.EPOCH), Optional.of("APPRAISAL"));
        var objected = entry(new OpenedAgain(), Optional.of("NOT_DONE"));
        assertThat(CaseworkRules.pauseFor("APPRAISAL", List.of(paused)))
                .isEqualTo(no(PAUSED_FOR_THAT_ALREADY));
        assertThat(CaseworkRules.pauseFor("FORCE_OF_NATURE", List.of(paused)))
                .isInstanceOf(Decision.Yes.class);
        assertThat(CaseworkRules.pauseFor("APPRAISAL", List.of(paused, objected)))
                .isInstanceOf(Decision.Yes.class);
    }

    @Test
    void aClockThatStandsStillIsStartedAgainAndNotStoppedTwice() {
        var still = new CaseworkRules.Around(false, true, false, Set.of());
        assertThat(CaseworkRules.actions(incident(new InHand()), LIN, still))
                .contains(Action.RESUMING)
                .doesNotContain(Action.PAUSE);
        assertThat(CaseworkRules.actions(incident(new InHand()), LIN, SEVERAL))
                .contains(Action.PAUSE)
                .doesNotContain(Action.RESUMING);
    }

    @Test
    void nobodyDecidesAboutTheirOwnExtension() {
        var asked = incident(new InHand()).marked(Marks.NONE.withExtension(Extension.ASKED, 2));
        var chief = actor(Role.STATION_CHIEF, POST);
        assertThat(CaseworkRules.may(Action.EXTENSION_DECISION, asked, chief, Set.of()))
                .isEqualTo(no(OWN_EXTENSION));
        assertThat(CaseworkRules.may(Action.EXTENSION_DECISION, asked, ROOM, Set.of()))
                .isInstanceOf(Decision.Yes.class);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void whatIsSettledIsOnlyNotedUpon(Action action) {
        var ended = incident(new State.Ended("FIXED", NINE, State.Ending.CONFIRMED, NINE));
        assertThat(CaseworkRules.actions(ended, OFFICER_WU, SEVERAL)).containsExactly(Action.NOTE);
        assertThat(CaseworkRules.actions(ended, ROOM, SEVERAL))
                .doesNotContain(action == Action.NOTE ? Action.ANSWER : action);
    }

    @Test
    void anAuxiliaryDecidesNoPenalty() {
        assertThat(outcome("ON_SPOT_PENALTY", "tidy.noise", AUXILIARY_MA, NINE))
                .isEqualTo(no(OUTCOME_NEEDS_OFFICER));
        assertThat(outcome("ON_SPOT_PENALTY", "tidy.noise", LIN, NINE))
                .isEqualTo(no(OUTCOME_NEEDS_OFFICER));
        assertThat(outcome("ON_SPOT_PENALTY", "tidy.noise", OFFICER_WU, NINE))
                .isInstanceOf(Decision.Yes.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatEndsAMatterForThePoliceIsForWhoMayDecide(Role role) {
        var mayDecide =
                Set.of(Role.OFFICER, Role.STATION_CHIEF, Role.COMMAND_ROOM, Role.COUNTY_LEADER)
                        .contains(role);
        var who = actor(role, POST);
        var forThePolice = new CaseworkRules.Around(true, false, true, Set.of());
        for (var state : List.of(new InHand(), new OnScene())) {
            var offered = CaseworkRules.actions(incident(state), who, forThePolice);
            assertThat(offered).contains(Action.NOTE, Action.PASSING_UP, Action.HELP);
            assertThat(offered.contains(Action.HANDLING)).as("%s", role).isEqualTo(mayDecide);
            assertThat(offered.contains(Action.HAND_OVER)).as("%s", role).isEqualTo(mayDecide);
        }
        for (var outcome : PRACTICE.outcomes()) {
            if (!mayDecide) {
                assertThat(outcome(outcome.code(), "order.theft", who, NINE))
                        .as("%s %s", role, outcome.code())
                        .isInstanceOf(Decision.No.class);
            }
        }
        assertThat(outcome("WITHDRAWN", "order.theft", who, NINE) instanceof Decision.Yes)
                .isEqualTo(mayDecide);
        assertThat(outcome("WITHDRAWN", "street.light", who, NINE))
                .isInstanceOf(Decision.Yes.class);
    }

    @Test
    void violenceAtHomeIsNeverMediatedAway() {
        for (var outcome :
                List.of("PEOPLE_MEDIATED", "ON_SPOT_MEDIATED", "MEDIATION_ENDED", "WITHDRAWN")) {
            assertThat(outcome(outcome, "dispute.violence-at-home", OFFICER_WU, NINE))
                    .as(outcome)
                    .isEqualTo(no(OUTCOME_NOT_FOR_THIS_KIND));
        }
        assertThat(outcome("ADMONISHED", "dispute.violence-at-home", OFFICER_WU, NINE))
                .isInstanceOf(Decision.Yes.class);
    }

    @Test
    void anOutcomeRestsOnTheLawOfItsDay() {
        var in2015 = Instant.parse("2015-05-01T00:00:00Z");
        assertThat(outcome("ADMONISHED", "dispute.violence-at-home", OFFICER_WU, in2015))
                .isEqualTo(no(OUTCOME_WITHOUT_BASIS));
        var penalty = PRACTICE.findOutcome("ON_SPOT_PENALTY").orElseThrow().basis();
        assertThat(BriefView.basis(penalty, java.time.LocalDate.of(2025, 12, 31), LAW).getFirst())
                .contains("二百元");
        assertThat(BriefView.basis(penalty, java.time.LocalDate.of(2026, 1, 1), LAW).getFirst())
                .contains("五百元");
    }

    @Test
    void onlyWhatAnotherBodyPassedOnIsSentBackAndOnlyThenIsItOffered() {
        var held = incident(new OnScene());
        assertThat(CaseworkRules.outcome("SENT_BACK", held, false, LIN, PRACTICE, CASEWORK, LAW))
                .isEqualTo(no(NOBODY_TO_SEND_BACK_TO));
        assertThat(CaseworkRules.outcomes(held, false, LIN, PRACTICE, CASEWORK, LAW, DOORS))
                .extracting(IncidentsPractice.Outcome::code)
                .contains("FIXED")
                .doesNotContain("SENT_BACK", "ON_SPOT_PENALTY");
        assertThat(CaseworkRules.outcomes(held, true, LIN, PRACTICE, CASEWORK, LAW, DOORS))
                .extracting(IncidentsPractice.Outcome::code)
                .contains("SENT_BACK");
    }

    @Test
    void whatAnotherBodyHasToTakeOverIsEndedByItsReceiptAndNotByItsOwnersWord() {
        var held = incident(new OnScene());
        for (var code : List.of("HANDED_OVER", "HOTLINE")) {
            assertThat(
                            CaseworkRules.ending(
                                    code, held, false, OFFICER_WU, PRACTICE, CASEWORK, LAW, DOORS))
                    .isEqualTo(no(HAND_OVER_FIRST));
        }
        assertThat(CaseworkRules.outcomes(held, false, OFFICER_WU, PRACTICE, CASEWORK, LAW, DOORS))
                .extracting(IncidentsPractice.Outcome::code)
                .contains("FIXED")
                .doesNotContain("HANDED_OVER", "HOTLINE");
    }

    @Test
    void ofAPoliceMatterTheGridSeesKindAndPlaceAlone() {
        var other = actor(Role.GRID_WORKER, new UUID(0, 8));
        assertThat(IncidentsRules.seesWords(incident(new OnScene()), true, other)).isFalse();
        assertThat(IncidentsRules.seesWords(incident(new OnScene()), true, LIN)).isTrue();
        assertThat(IncidentsRules.seesWords(incident(new OnScene()), false, other)).isTrue();
    }

    private static Decision<IncidentsPractice.Outcome> outcome(
            String code, String kind, Actor who, Instant happened) {
        var incident = incident(new OnScene());
        var matter = new Matter(kind, 1, "x", happened, NINE, false);
        return CaseworkRules.outcome(
                code,
                new Incident(incident.id(), matter, incident.scene(), incident.standing(), 1, NINE),
                false,
                who,
                PRACTICE,
                CASEWORK,
                LAW);
    }

    static Incident incident(State state) {
        return new Incident(
                new IncidentId(new UUID(0, 1)),
                new Matter("street.light", 1, "路灯", NINE, NINE, false),
                new InVillage(
                        Optional.empty(),
                        "610824100201",
                        "村",
                        "镇",
                        Optional.empty(),
                        Optional.empty()),
                new Standing(new Ownership(POST, "网格员", 1, NINE), state, Marks.NONE),
                1,
                NINE);
    }

    /** Whoever opens it again: only that it is opened again counts here. */
    private record OpenedAgain() implements Happening.Reopening {}

    private static final List<OutcomeDoor> DOORS =
            List.of(outcome ->
                    CASEWORK.endsByReceipt(outcome)
                            ? Optional.of(CaseworkRefusal.HAND_OVER_FIRST)
                            : Optional.empty());

    private static Entry entry(Happening what, Optional<String> reason) {
        return new Entry(
                UUID.randomUUID(),
                new IncidentId(new UUID(0, 1)),
                NINE,
                what,
                By.PROGRAM,
                "",
                reason,
                1);
    }

    static Actor actor(Role role, UUID post) {
        return new Actor(
                UUID.randomUUID(),
                "某",
                Set.of(role),
                new Area(List.of("610824100201")),
                List.of(post));
    }
}
