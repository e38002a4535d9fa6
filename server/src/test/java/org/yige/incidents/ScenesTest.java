package org.yige.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.Spot;

/** An incident whose village nobody knows is the county desk's, and nobody else's. */
@YigeTest
class ScenesTest {

    @Autowired ReportsOverHttp reports;

    @Test
    void whatLiesBeyondTheCountyIsTheDesksAndSaysSoInWords() {
        var code = reported(reports.json("street.light", "灯", new Spot(120, 27)));
        var desk = reports.countyDesk();
        var found = desk.get("/api/incidents?q=" + code).exchange();
        assertThat(ReportsOverHttp.<String>read(found, "$.items[0].division")).isEqualTo("610824");
        assertThat(ReportsOverHttp.<String>read(found, "$.items[0].place.zh")).isEqualTo("县外");
        assertThat(ReportsOverHttp.<String>read(found, "$.items[0].place.en"))
                .isEqualTo("Outside the county");
        assertThat(listed(reports.gridWorker(reports.place(3)), "?q=" + code)).isEmpty();
    }

    @Test
    void theCountysOwnAreaFindsWhatNoVillageIsKnownOf() {
        var code =
                reported(
                        """
                        {"kind": "street.light", "words": "灯", "facts": [], "spot": null,
                         "place": "说不清在哪儿", "village": null, "happenedAt": null, "phone": null, "photos": []}
                        """);
        var desk = reports.countyDesk();
        assertThat(listed(desk, "?village=610824&q=" + code)).hasSize(1);
        var number = read(desk.get("/api/incidents?q=" + code).exchange(), "$.items[0].number");
        assertThat(listed(desk, "?village=610824&q=" + number)).hasSize(1);
        assertThat(listed(desk, "?village=610824100&q=" + number)).isEmpty();
        assertThat(listed(reports.chief(reports.place(3)), "?q=" + code)).isEmpty();
    }

    private String reported(String json) {
        return read(reports.report(json), "$.code");
    }

    private static List<Object> listed(SignedInClient who, String query) {
        return read(who.get("/api/incidents" + query).exchange(), "$.items");
    }
}
