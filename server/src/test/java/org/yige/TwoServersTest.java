package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.places.Places;
import org.yige.places.PlacesDemo;
import org.yige.places.StationCode;
import org.yige.staff.Duty;

/** What one server did the other knows within seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("database")
class TwoServersTest {

    private TwoServers servers;
    private SignedInClient chief;
    private String station;
    private String village;
    private String villagesAtTheSecondBefore;

    /** The second has read its map, and the demo county is drawn at the first. */
    @BeforeAll
    void aCountyDrawnAtTheFirst() throws Exception {
        servers = new TwoServers();
        var signIn = servers.ofTheFirst(SignIn.class);
        villagesAtTheSecondBefore =
                servers.getAtTheSecond(signIn.asAdministrator(), "/api/places/search?q=x").body();
        servers.ofTheFirst(PlacesDemo.class).load();
        var places = servers.ofTheFirst(Places.class);
        station =
                places.stations(places.today()).stream()
                        .map(place -> new StationCode(place.code()))
                        .filter(code -> places.villagesOf(code, places.today()).size() >= 10)
                        .findFirst()
                        .orElseThrow()
                        .value();
        village =
                places.villages(places.today()).stream()
                        .max(Comparator.comparing(place -> place.name().length()))
                        .orElseThrow()
                        .name();
        chief = signIn.as(Duty.STATION_CHIEF, station);
        // Asked at once, the second may not have heard of the new chief; the session outlives that.
        var known = 401;
        for (int i = 0; i < 100 && known != 200; i++) {
            known = servers.getAtTheSecond(chief, "/api/access/me").statusCode();
            Thread.sleep(100);
        }
        assertThat(known).isEqualTo(200);
        for (int i = 0; i < 200 && !villagesAt(false).contains(village); i++) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    void ends() {
        servers.close();
    }

    @Test
    void aMapDrawnAtOneIsTheMapOfTheOther() throws Exception {
        var atTheFirst = villagesAt(true);

        assertThat(villagesAtTheSecondBefore).doesNotContain(village);
        assertThat(villagesAt(false)).isEqualTo(atTheFirst).contains(village);
    }

    @Test
    void aPlanThatOneComputesIsRunningAtTheOtherAndMayBeStoppedThere() throws Exception {
        String last = "";
        for (int i = 0; i < 4; i++) {
            var asked =
                    servers.postAtTheFirst(
                            chief, "/api/beats/drafts", "{\"station\": \"%s\"}".formatted(station));
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
            last = JsonPath.read(asked.body(), "$.id");
        }

        assertThat(stateAtTheSecond(last)).isEqualTo("RUNNING");
        var stopped = servers.postAtTheSecond(chief, "/api/beats/drafts/" + last + "/stop", "{}");
        assertThat(stopped.statusCode()).isLessThan(300);
        var asOfTheFirst = "";
        for (int i = 0; i < 600 && !asOfTheFirst.equals("READY"); i++) {
            assertThat(stateAtTheSecond(last)).isIn("RUNNING", "READY");
            asOfTheFirst =
                    JsonPath.read(
                            servers.getAtTheFirst(chief, "/api/beats/drafts/" + last).body(),
                            "$.state");
            Thread.sleep(100);
        }
        assertThat(stateAtTheSecond(last)).isEqualTo("READY");
        assertThat(
                        servers.ofTheFirst(JdbcClient.class)
                                .sql("select stop_asked from beats.draft where id = :id")
                                .param("id", UUID.fromString(last))
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void aPlanOfAServerThatFellSilentIsInterrupted() throws Exception {
        var asked =
                servers.postAtTheFirst(
                        chief, "/api/beats/drafts", "{\"station\": \"%s\"}".formatted(station));
        String model = JsonPath.read(asked.body(), "$.id");

        assertThat(stateAtTheSecond(orphanOf(model, Duration.ofSeconds(25))))
                .isEqualTo("INTERRUPTED");
        assertThat(stateAtTheSecond(orphanOf(model, Duration.ofSeconds(5)))).isEqualTo("RUNNING");
    }

    /** A draft whose server has said nothing for so long. */
    private String orphanOf(String model, Duration silent) {
        var id = UUID.randomUUID();
        servers.ofTheFirst(JdbcClient.class)
                .sql(
                        """
                        insert into beats.draft
                               (county, id, station, version, state, made_by, made_at, day, settings, mark, heard_at)
                        select county, :id, station, 1, 'RUNNING', made_by, made_at, day, settings, mark,
                               now() - make_interval(secs => :silent)
                          from beats.draft where id = :model
                        """)
                .param("id", id)
                .param("silent", silent.toSeconds())
                .param("model", UUID.fromString(model))
                .update();
        return id.toString();
    }

    private String stateAtTheSecond(String draft) throws Exception {
        var said = servers.getAtTheSecond(chief, "/api/beats/drafts/" + draft);
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        return JsonPath.read(said.body(), "$.state");
    }

    private String villagesAt(boolean first) throws Exception {
        var path = "/api/places/search?q=" + URLEncoder.encode(village, StandardCharsets.UTF_8);
        return (first ? servers.getAtTheFirst(chief, path) : servers.getAtTheSecond(chief, path))
                .body();
    }
}
