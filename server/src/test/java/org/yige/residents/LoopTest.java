package org.yige.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.intake.ReportsOverHttp;

/** One report through every layer and back to the resident's screen. */
@YigeTest
class LoopTest {

    @Autowired ReportsOverHttp reports;

    @Test
    void aReportIsLocatedGradedRoutedAnsweredHandledConfirmedAndRated() {
        var where = reports.place(3);
        var lin = reports.gridWorker(where);

        var sent = reports.report(reports.json("street.light", "路口的灯不亮了", reports.spot(3)));
        String code = read(sent, "$.code");
        assertThat(sent).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(sent, "$.state")).isEqualTo("WAITING");
        assertThat(ReportsOverHttp.<Integer>read(sent, "$.holder.level")).isEqualTo(1);

        var id = reports.idOf(lin, code);
        assertThat(reports.act(lin, id, "answer", "{}")).hasStatus(201);
        assertThat(reports.act(lin, id, "arrival", "{}")).hasStatus(201);
        assertThat(
                        reports.act(
                                lin,
                                id,
                                "handling",
                                "{\"outcome\": \"FIXED\", \"words\": \"换了灯泡\", \"photos\": []}"))
                .hasStatus(201);
        assertThat(ReportsOverHttp.<Boolean>read(reports.follow(code), "$.canConfirm")).isTrue();

        assertThat(reports.asResident(code + "/confirmation", "{}")).hasStatusOk();
        assertThat(
                        reports.asResident(
                                code + "/rating",
                                "{\"score\": 5, \"reasons\": [\"QUICK\"], \"words\": \"谢谢\"}"))
                .hasStatusOk();

        var ended = reports.follow(code);
        assertThat(ReportsOverHttp.<String>read(ended, "$.state")).isEqualTo("ENDED");
        assertThat(ReportsOverHttp.<java.util.List<String>>read(ended, "$.steps[*].label.en"))
                .containsExactly(
                        "Report received",
                        "Answered",
                        "On the scene",
                        "Handled; please confirm",
                        "Confirmed by the person who reported",
                        "Settled",
                        "Rated");
    }
}
