package org.yige.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.open311.Open311County.light;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.open311.CaseReader.CaseFilter;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;

/** Whose a report is: what its sender proved with a key of ours, and nothing anybody can type. */
@YigeTest
class WhoSentItTest {

    @LocalServerPort int port;
    @Autowired Open311County county;
    @Autowired Clients clients;
    @Autowired SignIn signIn;
    @Autowired MockMvcTester http;
    @Autowired CaseReader cases;
    @Autowired Privacy privacy;
    @Autowired BringingOver bringingOver;
    @Autowired JdbcClient sql;

    private final String code = "c" + UUID.randomUUID().toString().substring(0, 8);
    private Caller client = new Caller(0, "");

    @BeforeEach
    void aSystemThatMayWrite() {
        var fresh =
                clients.add(
                        new ApiClient(code, "测试热线", 1000, Optional.empty(), false),
                        signIn.asAdministrator().actor());
        client = new Caller(port, fresh.key());
    }

    @Test
    void aResidentsKeyThatLooksLikeAClientsPlantsNothing() {
        var key = "open311/" + code + "/x1";
        assertThat(report(key)).hasStatus(201);
        var id = home(key);

        assertThat(sentBy(code)).isEmpty();
        assertThat(client.getMine("v2/requests/" + id + ".json").body()).doesNotContain("只有本人能看的话");
        assertThat(
                        client.post(
                                        "v2/servicerequestupdates.json",
                                        Map.of(
                                                "service_request_id",
                                                id.toString(),
                                                "update_id",
                                                "u1",
                                                "status",
                                                "closed",
                                                "description",
                                                "已办"))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aResidentTakesNoKeyAwayFromASystem() {
        var number = "ticket-" + UUID.randomUUID();
        var digest = HexFormat.of().formatHex(Clients.hash(number));
        assertThat(report(digest)).hasStatus(201);
        assertThat(report("open311/" + code + "/" + digest)).hasStatus(201);

        var form = light(county.spot(71), "路灯不亮");
        var first = client.postAgain("v2/requests.json", form, number);
        var again = client.postAgain("v2/requests.json", form, number);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(sentBy(code)).hasSize(1);
    }

    @Test
    void whatWasKeptBeforeIsGivenToWhoProvablySentItAndSealedUnderItsColumnsName() {
        var before = "open311/" + code + "/" + UUID.randomUUID();
        assertThat(report(before)).hasStatus(201);
        var planted = "open311/" + code + "/" + UUID.randomUUID();
        assertThat(report(planted)).hasStatus(201);
        var id = home(before);
        sql.sql(
                        """
                        insert into open311.beside (county, request, client, email_sealed, brought_over)
                        values ('610824', :id, :client, :email, false)
                        """)
                .param("id", id)
                .param("client", code)
                .param("email", privacy.seal("lin@example.cn", BesideStore.EMAIL_BEFORE).bytes())
                .update();
        // A new key meanwhile: what was not brought over is still opened by its earlier name.
        privacy.rotate(signIn.asAdministrator().actor());

        bringingOver.run(new DefaultApplicationArguments());
        bringingOver.run(new DefaultApplicationArguments());

        assertThat(sentBy(code)).containsExactly(id);
        var sealed =
                sql.sql("select email_sealed from open311.beside where request = :id")
                        .param("id", id)
                        .query((row, n) -> row.getBytes(1))
                        .single();
        assertThat(privacy.open(new Sealed(BesideStore.EMAIL, sealed))).isEqualTo("lin@example.cn");
        assertThat(home(planted)).isNotNull();
    }

    private List<UUID> sentBy(String sender) {
        return cases
                .list(
                        new CaseFilter(
                                List.of(),
                                List.of(),
                                TimeSpan.ALWAYS,
                                TimeSpan.ALWAYS,
                                Optional.empty(),
                                new CaseReader.Reader.OtherSystem(List.of(), Optional.of(sender))),
                        10,
                        0)
                .stream()
                .map(CaseReader.Told::id)
                .toList();
    }

    private MvcTestResult report(String key) {
        var spot = county.spot(70);
        return http.post()
                .uri("/api/intake/reports")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        """
                        {"kind": "street.light", "words": "只有本人能看的话",
                         "spot": {"lon": %s, "lat": %s}}
                        """
                                .formatted(spot.lon(), spot.lat()))
                .exchange();
    }

    private UUID home(String key) {
        return sql.sql("select home from intake.report where request_key = :key and sender is null")
                .param("key", key)
                .query(UUID.class)
                .single();
    }
}
