package org.yige.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.staff.Duty;

/** A second factor from its enrolment to its loss, through the interface. */
@YigeTest
class SecondFactorTest {

    static final String PASSWORD = "correct-Horse-9-battery";

    @Autowired SignIn signIn;
    @Autowired MockMvcTester http;
    @Autowired JdbcClient sql;
    @Autowired Privacy privacy;
    @Autowired Clock clock;

    @Test
    void aPasswordAloneOpensNothingOnceACodeIsAskedFor() {
        var lin = signIn.as(Duty.STATION_CHIEF, "610824000071");
        enrol(lin);

        var without = signIn(lin.login(), PASSWORD, null);
        assertThat(without).hasStatus(401);
        assertThat(typeOf(without)).isEqualTo("/problems/access/code-needed");
        assertThat(typeOf(signIn(lin.login(), "wrong", null)))
                .isEqualTo("/problems/access/wrong-login-or-password");
        assertThat(typeOf(signIn(lin.login(), PASSWORD, "000000")))
                .isEqualTo("/problems/access/wrong-code");

        assertThat(signIn(lin.login(), PASSWORD, next(lin))).hasStatus(201);
    }

    @Test
    void aCodeIsTakenOnceAlsoWhenItIsSentTenTimesAtOnce() throws Exception {
        var lin = signIn.as(Duty.STATION_CHIEF, "610824000072");
        enrol(lin);
        var code = next(lin);

        try (var together = Executors.newFixedThreadPool(4)) {
            Callable<Integer> send =
                    () -> signIn(lin.login(), PASSWORD, code).getResponse().getStatus();
            var answers =
                    together.invokeAll(java.util.Collections.nCopies(4, send)).stream()
                            .map(one -> one.resultNow())
                            .toList();
            assertThat(answers).containsOnlyOnce(201);
        }
        assertThat(signIn(lin.login(), PASSWORD, code)).hasStatus(422);
    }

    @Test
    void whoGuessesCodesIsShutOutAsWhoGuessesPasswords() {
        var lin = signIn.as(Duty.STATION_CHIEF, "610824000073");
        enrol(lin);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(lin.login(), PASSWORD, "00000" + i)).hasStatus(422);
        }
        assertThat(signIn(lin.login(), PASSWORD, next(lin))).hasStatus(429);
    }

    @Test
    void aRecoveryCodeOpensOnceAndTheTrailSaysSo() {
        var lin = signIn.as(Duty.STATION_CHIEF, "610824000074");
        var codes = enrol(lin);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        assertThat(signIn(lin.login(), PASSWORD, codes.get(3).toUpperCase())).hasStatus(201);
        assertThat(signIn(lin.login(), PASSWORD, codes.get(3))).hasStatus(422);
        var me = lin.get("/api/access/second-factor").exchange();
        assertThat(me).bodyJson().extractingPath("$.recoveryCodesLeft").isEqualTo(9);
        assertThat(trail(signIn, "access.recovery-used", lin.login()))
                .contains("access.recovery-used")
                .doesNotContain(codes.get(3));
    }

    @Test
    void theSecretLiesSealedAndNothingCountsBeforeTheFirstCode() {
        var lin = signIn.as(Duty.STATION_CHIEF, "610824000075");
        assertThat(begin(lin, "wrong")).hasStatus(422);
        assertThat(lin.get("/api/access/me")).hasStatusOk();

        var begun = begin(lin, PASSWORD);
        assertThat(begun).hasStatus(201);
        String secret = read(begun, "$.secret");
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(text(begun)).contains("otpauth://totp/").contains("\"path\":\"M");
        assertThat(signIn(lin.login(), PASSWORD, null)).hasStatus(201);
        assertThat(new String(sealed(lin), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(secret);
        assertThat(lin.post("/api/access/second-factor/confirmations", "{\"code\": \"123\"}"))
                .hasStatus(422);
    }

    @Test
    void anAdministratorResetsItAndNobodyTheirOwn() {
        var admin = signIn.asAdministrator();
        var lin = signIn.as(Duty.STATION_CHIEF, "610824000076");
        enrol(lin);
        assertThat(lin.post("/api/access/accounts/" + lin.login() + "/second-factor-resets", "{}"))
                .hasStatus(403);
        assertThat(
                        admin.post(
                                "/api/access/accounts/" + admin.login() + "/second-factor-resets",
                                "{}"))
                .hasStatus(409);

        assertThat(
                        admin.post(
                                "/api/access/accounts/" + lin.login() + "/second-factor-resets",
                                "{}"))
                .hasStatus(204);
        assertThat(lin.get("/api/access/me")).hasStatus(401);
        assertThat(signIn(lin.login(), PASSWORD, null)).hasStatus(201);
        assertThat(trail(signIn, "access.factor-reset", lin.login()))
                .contains(admin.person().value().toString());
    }

    @Test
    void itIsTakenAwayByItsOwnerWithPasswordAndCode() {
        var lin = signIn.as(Duty.STATION_CHIEF, "610824000079");
        enrol(lin);
        assertThat(remove(lin, PASSWORD, "000000")).hasStatus(422);
        assertThat(remove(lin, PASSWORD, next(lin))).hasStatus(204);
        assertThat(signIn(lin.login(), PASSWORD, null)).hasStatus(201);
    }

    private static MvcTestResult remove(SignedInClient who, String password, String code) {
        return who.post(
                        "/api/access/second-factor/removals",
                        "{\"password\": \"%s\", \"code\": \"%s\"}".formatted(password, code))
                .exchange();
    }

    private List<String> enrol(SignedInClient who) {
        assertThat(begin(who, PASSWORD)).hasStatus(201);
        var confirmed =
                who.post(
                                "/api/access/second-factor/confirmations",
                                "{\"code\": \"" + code(who, -1) + "\"}")
                        .exchange();
        assertThat(confirmed).hasStatus(201);
        return read(confirmed, "$.codes");
    }

    private static MvcTestResult begin(SignedInClient who, String password) {
        return who.post("/api/access/second-factor", "{\"password\": \"" + password + "\"}")
                .exchange();
    }

    /** The code after the one the enrolment took. */
    private String next(SignedInClient who) {
        return code(who, 0);
    }

    private String code(SignedInClient who, int later) {
        var secret =
                java.util.Base64.getDecoder()
                        .decode(privacy.open(new Sealed(FactorStore.SECRET, sealed(who))));
        return Totp.code(secret, Totp.stepAt(clock.instant()) + later, Totp.DIGITS);
    }

    private byte[] sealed(SignedInClient who) {
        return sql.sql("select factor from access.account where login = :login")
                .param("login", who.login())
                .query(byte[].class)
                .single();
    }

    private MvcTestResult signIn(String login, String password, String code) {
        return http.post()
                .uri("/api/access/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        """
                        {"login": "%s", "password": "%s", "code": %s}
                        """
                                .formatted(
                                        login,
                                        password,
                                        code == null ? "null" : "\"" + code + "\""))
                .exchange();
    }

    private static String typeOf(MvcTestResult result) {
        return read(result, "$.type");
    }

    private static String text(MvcTestResult result) {
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String trail(SignIn signIn, String action, String subject) {
        return text(
                signIn.asAuditor()
                        .get("/api/privacy/trail?action=" + action + "&subject=" + subject)
                        .exchange());
    }
}
