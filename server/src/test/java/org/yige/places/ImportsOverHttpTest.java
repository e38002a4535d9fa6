package org.yige.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.staff.Duty;

/**
 * Files of places as they come and go over the interface, by whom, and what is written about it.
 */
@YigeTest
class ImportsOverHttpTest {

    private static final List<String> KINDS =
            List.of("VILLAGES", "STATIONS", "BEATS", "GRIDS", "GRID_BEATS", "DIVISIONS");

    @Autowired SignIn signIn;
    @Autowired PlacesDemo demo;
    @Autowired BeatHistory history;
    @Autowired MockMvcTester http;

    private SignedInClient administrator;

    @BeforeEach
    void aCountyToLookAt() {
        demo.load();
        administrator = signIn.asAdministrator();
    }

    @Test
    void everyKindGoesOutAsCsvAndComesInAgain() {
        for (var kind : KINDS) {
            var file = exported(kind, "csv");
            assertThat(imported(kind, "text/csv", file)).as(kind).hasStatus(201);
            assertThat(exported(kind, "csv")).as(kind).isEqualTo(file);
        }
    }

    @Test
    void whatComesInAsItStandsKeepsItsFirstDayAndWhatWasToFollowItNeverWill() {
        var file = new String(exported("BEATS", "csv"), StandardCharsets.UTF_8);
        var rows = file.lines().toList();
        var changed = rows.get(1);
        var takenBack = rows.get(2);
        beatsFrom("2099-01-11", file.replace(takenBack, renamed(takenBack)));
        assertThat(terms(takenBack)).hasSize(2);
        beatsFrom("2099-01-01", file.replace(changed, renamed(changed)));
        assertThat(terms(changed)).hasSize(2);
        for (var row : List.of(takenBack, rows.get(3))) {
            assertThat(terms(row)).hasSize(1).allMatch(term -> term.until().isEmpty());
        }
    }

    @Test
    void aListThatWouldEndMostOfACountyIsAskedAboutFirst() {
        var whole = new String(exported("DIVISIONS", "csv"), StandardCharsets.UTF_8);
        var rows = whole.lines().toList();
        var village =
                rows.stream().filter(row -> row.matches("\\d{12},.*")).findFirst().orElseThrow();
        var one = (rows.getFirst() + "\n" + village + "\n").getBytes(StandardCharsets.UTF_8);

        var asked = imported("DIVISIONS&from=2099-06-01", "text/csv", one);
        assertThat(asked)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/places/ends-most-of-a-county");
        assertThat(new String(exported("DIVISIONS", "csv"), StandardCharsets.UTF_8))
                .isEqualTo(whole);

        assertThat(imported("DIVISIONS&from=2099-06-01&preview=true&sure=true", "text/csv", one))
                .hasStatusOk();
        // A village less is everyday business.
        var less = whole.replace(village + "\n", "").replace(village + "\r\n", "");
        assertThat(
                        imported(
                                "DIVISIONS&from=2099-06-01&preview=true",
                                "text/csv",
                                less.getBytes(StandardCharsets.UTF_8)))
                .hasStatusOk();
    }

    private static String renamed(String row) {
        return row.replaceFirst(",[^,]*,", ",改名警格,");
    }

    private void beatsFrom(String day, String file) {
        assertThat(imported("BEATS&from=" + day, "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(201);
    }

    private List<BeatHistory.Term> terms(String row) {
        return history.terms(List.of(new BeatCode(row.substring(0, 15))));
    }

    @Test
    void shapesGoOutAsGeoJsonAndComeInAgain() {
        var file = exported("GRIDS", "geojson");
        assertThat(imported("GRIDS", "application/geo+json", file))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.refusedCount")
                .isEqualTo(0);
    }

    @Test
    void whatCannotBeTakenInNamesItsRowInTheReadersLanguageAndLeavesNothing() {
        var before = exported("GRIDS", "csv");
        var answer =
                imported(
                        "GRIDS",
                        "text/csv",
                        "code,name,shape\n12345,短码,\"POLYGON ((0 0,1 0,1 1,0 0))\"\n"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.refused[0].row").isEqualTo(2);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.refused[0].problem.title")
                .asString()
                .containsPattern("[\\u4e00-\\u9fff]");
        assertThat(exported("GRIDS", "csv")).isEqualTo(before);
    }

    @Test
    void onlyAnAdministratorBringsPlacesIn() {
        var worker = signIn.as(Duty.COMMAND_ROOM, "610824000001");
        assertThat(
                        worker.signed(http.post().uri("/api/places/imports?kind=GRIDS"))
                                .contentType("text/csv")
                                .content("code,name,shape\n"))
                .hasStatus(403);
        assertThat(
                        http.post()
                                .uri("/api/places/imports?kind=GRIDS")
                                .contentType("text/csv")
                                .content("code,name,shape\n"))
                .hasStatus(401);
    }

    @Test
    void theAuditTrailSaysWhoBroughtWhat() {
        assertThat(imported("STATIONS", "text/csv", exported("STATIONS", "csv"))).hasStatus(201);
        assertThat(signIn.asAuditor().get("/api/privacy/trail"))
                .hasStatusOk()
                .bodyText()
                .contains("places.import", administrator.person().value().toString());
    }

    private byte[] exported(String kind, String format) {
        var answer =
                administrator
                        .get("/api/places/exports?kind={kind}&format={format}", kind, format)
                        .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult imported(String kind, String type, byte[] file) {
        return administrator
                .signed(http.post().uri("/api/places/imports?kind=" + kind))
                .contentType(type)
                .header("Accept-Language", "zh-CN")
                .content(file)
                .exchange();
    }
}
