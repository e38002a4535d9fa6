package org.yige.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yige.incidents.Incident.Matter;
import org.yige.incidents.IncidentChanged;
import org.yige.incidents.IncidentsPractice;
import org.yige.practice.Practices;
import org.yige.shared.Label;

/** What is told, and how it is written. */
class AlertRulesTest {

    private static final Alert FIGHT =
            new Alert(
                    new UUID(0, 1),
                    new Label("打架\"斗殴\"", "Fight"),
                    new Label("三级哨", "Whistle 3"),
                    new Label("统万路 & 长城路", "Tongwan Road"),
                    "https://yige.example/work/1");

    private static final Addressee ROOM =
            new Addressee("综合指挥室", List.of(), Optional.of("09124621110"), Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "order.fight, 3, false, true",
        "order.theft, 2, false, true",
        "order.theft, 1, false, true",
        "street.manhole, 1, false, true",
        "tidy.trees, 2, true, true",
        "street.light, 3, false, true",
        "street.light, 2, false, false",
        "tidy.noise, 1, false, false"
    })
    void whatIsGraveOrForThePoliceOrMayHurtSomebodyIsUrgent(
            String kind, int grade, boolean danger, boolean urgent) {
        var practice = new Practices("../practice", "jingbian").section(IncidentsPractice.class);
        var matter = new Matter(kind, grade, "", Instant.EPOCH, Instant.EPOCH, danger);
        assertThat(AlertRules.isUrgent(matter, practice, 3)).isEqualTo(urgent);
    }

    @ParameterizedTest
    @CsvSource({"WAITING, true", "IN_HAND, false", "HANDLED, false"})
    void whatNobodyAnsweredIsTold(String state, boolean told) {
        var changed =
                new IncidentChanged(
                        "intake.reported", state, "order.fight", 3, 4, new UUID(0, 2), 0, false);
        assertThat(AlertRules.isUnanswered(changed)).isEqualTo(told);
    }

    @Test
    void blanksAreWrittenAsTheBodyWantsThem() {
        var blanks = AlertRules.blanks(FIGHT, ROOM);
        assertThat(
                        AlertRules.filled(
                                "{\"to\": \"{phone}\", \"text\": \"{kind}\"}",
                                blanks,
                                "application/json"))
                .isEqualTo("{\"to\": \"09124621110\", \"text\": \"打架\\\"斗殴\\\"\"}");
        assertThat(
                        AlertRules.filled(
                                "p={phone}&place={place}",
                                blanks,
                                "application/x-www-form-urlencoded"))
                .startsWith("p=09124621110&place=")
                .doesNotContain(" & ");
    }

    @Test
    void itIsTriedAgainAndThenGivenUp() {
        assertThat(AlertRules.againAfterSeconds(1)).isPositive();
        assertThat(AlertRules.againAfterSeconds(3)).isGreaterThan(AlertRules.againAfterSeconds(2));
        assertThat(AlertRules.againAfterSeconds(4)).isNegative();
    }
}
