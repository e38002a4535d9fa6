package org.yige.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.staff.Duty;
import org.yige.staff.NewPerson;
import org.yige.staff.People;
import org.yige.staff.Staff;

@YigeTest
class AccessTest {

    static final String PASSWORD = "correct-Horse-9-battery";
    static final String GRID = "610824100201001";

    @Autowired SignIn signIn;
    @Autowired MockMvcTester http;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Staff staff;
    @Autowired Guard guard;
    @Autowired People people;
    @Autowired RateLimit limits;
    @Autowired JdbcClient sql;
    @LocalServerPort int port;

    @Test
    void somebodySignedInIsToldWhoTheyAreAndWhatTheyMayDo() {
        assertThat(signIn.as(Duty.GRID_WORKER, GRID).get("/api/access/me"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"roles": ["GRID_WORKER"], "device": "PHONE", "mustChangePassword": false,
                         "posts": [{"level": 1, "scopeCode": "610824100201001"}]}
                        """);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        assertThat(http.get().uri("/api/access/me"))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/access/sign-in-first");
    }

    @Test
    void aRequestForgedByAnotherPageChangesNothing() {
        var lin = signIn.as(Duty.GRID_WORKER, GRID);

        assertThat(http.delete().uri("/api/access/sessions/current").cookie(cookieOf(lin)))
                .hasStatus(403);
        assertThat(lin.get("/api/access/me")).hasStatusOk();
    }

    @Test
    void anotherPageCannotSignOurVisitorInAsSomebodyElse() {
        assertThat(
                        http.post()
                                .uri("/api/access/sessions")
                                .header("Sec-Fetch-Site", "cross-site")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(credentials("wang", PASSWORD)))
                .hasStatus(403);
    }

    @Test
    void aPasswordOpensASessionInACookieNoScriptCanRead() {
        var wang = signIn.as(Duty.OFFICER, "610824100201");

        var answer = signInWith(wang.login(), PASSWORD);

        assertThat(answer)
                .hasStatus(201)
                .cookies()
                .hasCookieSatisfying(
                        Guard.COOKIE,
                        cookie -> {
                            assertThat(cookie.isHttpOnly()).isTrue();
                            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
                        });
    }

    @Test
    void fiveWrongPasswordsCloseTheAccountEvenForTheRightOne() {
        var chen = signIn.as(Duty.AUXILIARY, "610824100203");
        for (int i = 0; i < 5; i++) {
            assertThat(signInWith(chen.login(), "wrong")).hasStatus(401);
        }

        assertThat(signInWith(chen.login(), PASSWORD))
                .hasStatus(429)
                .headers()
                .containsHeader("Retry-After");
    }

    @Test
    void anUnknownLoginIsToldTheSameAsAWrongPassword() {
        var known = signIn.as(Duty.AUXILIARY, "610824100204");

        assertThat(signInWith("nobody.here", "wrong")).hasStatus(401);
        assertThat(bodyOf(signInWith("nobody.here", "wrong")))
                .isEqualTo(bodyOf(signInWith(known.login(), "wrong")));
    }

    @Test
    void aOneTimePasswordMustBeChangedBeforeAnythingElse() {
        var admin = signIn.asAdministrator();
        var zhao = people.enrol(NewPerson.named("赵敏"));
        var given = accounts.create(zhao, "zhao.min", Hat.ADMINISTRATOR, admin.actor());
        var session = signInWith("zhao.min", given).getResponse().getCookie(Guard.COOKIE);

        assertThat(http.get().uri("/api/access/accounts").cookie(session))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/access/change-password-first");
        var csrf = new Token(session.getValue()).csrf();
        var changed =
                http.post()
                        .uri("/api/access/passwords")
                        .cookie(session)
                        .header(Guard.CSRF, csrf)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"old\": \"%s\", \"new\": \"Tea-and-rice-7\"}".formatted(given))
                        .exchange();
        assertThat(changed).hasStatusOk();
        assertThat(
                        http.get()
                                .uri("/api/access/accounts")
                                .cookie(changed.getResponse().getCookie(Guard.COOKIE)))
                .hasStatusOk();
        assertThat(http.get().uri("/api/access/me").cookie(session)).hasStatus(401);
    }

    @Test
    void whoStopsWorkingHereIsOutAtOnce() {
        var sun = signIn.as(Duty.GRID_WORKER, "610824100205001");
        assertThat(sun.get("/api/access/me")).hasStatusOk();

        people.deactivate(sun.person());

        assertThat(sun.get("/api/access/me")).hasStatus(401);
        assertThat(signInWith(sun.login(), PASSWORD)).hasStatus(401);
    }

    @Test
    void aLockedAccountIsOutUntilItIsUnlocked() {
        var admin = signIn.asAdministrator();
        var zhou = signIn.as(Duty.GRID_WORKER, "610824100206001");

        assertThat(admin.post("/api/access/accounts/{login}/lock", "", zhou.login()))
                .hasStatus(204);
        assertThat(zhou.get("/api/access/me")).hasStatus(401);
        assertThat(signInWith(zhou.login(), PASSWORD)).hasStatus(403);
        assertThat(admin.post("/api/access/accounts/{login}/unlock", "", zhou.login()))
                .hasStatus(204);
        assertThat(signInWith(zhou.login(), PASSWORD)).hasStatus(201);
    }

    @Test
    void nobodyIsBothAdministratorAndAuditor() {
        var admin = signIn.asAdministrator();
        var auditor = signIn.asAuditor();

        assertThatThrownBy(() ->
                        accounts.create(
                                auditor.person(), "both.hats", Hat.ADMINISTRATOR, admin.actor()))
                .extracting(e -> ((Refused) e).why())
                .isEqualTo(AccessRefusal.KEPT_APART);
        assertThatThrownBy(
                        () -> accounts.create(admin.person(), "my.own", Hat.AUDITOR, admin.actor()))
                .extracting(e -> ((Refused) e).why())
                .isEqualTo(AccessRefusal.NOT_YOURSELF);
    }

    @Test
    void whoKeepsTheSystemDoesNotChooseWhoWatchesOverIt() {
        var admin = signIn.asAdministrator();
        var auditor = signIn.asAuditor();
        var person = people.enrol(NewPerson.named("测试审计"));
        var body = "{\"person\": \"%s\", \"login\": \"mine.to.watch\", \"hat\": \"AUDITOR\"}";
        assertThat(admin.post("/api/access/accounts", body.formatted(person.value())))
                .hasStatus(403)
                .bodyText()
                .contains("/problems/access/for-auditors");
        for (var deed : DEEDS) {
            assertThat(admin.post("/api/access/accounts/{login}/" + deed, "", auditor.login()))
                    .as(deed)
                    .hasStatus(403);
        }
        assertThat(auditor.get("/api/access/me")).hasStatusOk();
    }

    private static final List<String> DEEDS =
            List.of("one-time-passwords", "lock", "unlock", "second-factor-resets");

    @Test
    void auditorsKeepEachOthersAccountsAndNobodyElses() {
        var auditor = signIn.asAuditor();
        var other = "second.auditor";
        accounts.create(
                people.enrol(NewPerson.named("测试审计二")), other, Hat.AUDITOR, access.asSystem());
        for (var deed : DEEDS) {
            assertThat(
                            auditor.post("/api/access/accounts/{login}/" + deed, "", other)
                                    .exchange()
                                    .getResponse()
                                    .getStatus())
                    .as(deed)
                    .isBetween(200, 299);
            assertThat(
                            auditor.post(
                                    "/api/access/accounts/{login}/" + deed,
                                    "",
                                    signIn.as(Duty.GRID_WORKER, GRID).login()))
                    .as(deed)
                    .hasStatus(403);
        }
        assertThat(auditor.post("/api/access/accounts/{login}/lock", "", auditor.login()))
                .hasStatus(409);
    }

    @Test
    void theKeeperOfTheMachineNamesAnAuditorWhereNoneIsLeft() {
        var login = "from.the.machine";
        for (int start = 0; start < 2; start++) {
            new FirstStart(accounts, access, people, staff, login)
                    .run(new DefaultApplicationArguments());
            var account =
                    accounts.list().stream().filter(each -> each.login().equals(login)).findFirst();
            assertThat(account)
                    .get()
                    .extracting(Account::hat, Account::mustChange)
                    .containsExactly(Hat.AUDITOR, true);
        }
    }

    @Test
    void anAdministratorSeesNoMatterOfTheCountyEvenWithAPost() {
        assertThat(Hat.ADMINISTRATOR.roles(java.util.Set.of(Role.OFFICER)))
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(signIn.asAdministrator().actor().area().contains("610824100201")).isFalse();
    }

    @Test
    void theTableOfSessionsLetsNobodyIn() {
        var lin = signIn.as(Duty.GRID_WORKER, GRID);
        var kept =
                sql.sql("select encode(token, 'base64') from access.session")
                        .query(String.class)
                        .list();

        assertThat(kept).isNotEmpty().doesNotContain(lin.cookie().split("=", 2)[1]);
    }

    @Test
    void aDoorWithoutASignLetsNobodyIn() throws Exception {
        var door = new HandlerMethod(new Doors(), "unsigned");
        assertThatThrownBy(() ->
                        guard.preHandle(
                                new MockHttpServletRequest(), new MockHttpServletResponse(), door))
                .extracting(e -> ((Refused) e).why())
                .isEqualTo(AccessRefusal.NO_SIGN_ON_THIS_DOOR);
    }

    @Test
    void aDoorForOthersStaysShut() throws Exception {
        var door = new HandlerMethod(new Doors(), "forTheAuditor", Actor.class);
        var request = new MockHttpServletRequest("GET", "/");
        request.setCookies(cookieOf(signIn.as(Duty.GRID_WORKER, GRID)));

        assertThatThrownBy(() -> guard.preHandle(request, new MockHttpServletResponse(), door))
                .extracting(e -> ((Refused) e).why())
                .isEqualTo(AccessRefusal.NOT_YOUR_ROLE);
    }

    @Test
    void whoIsTooFastIsToldWhenToComeBack() {
        var pace = new Pace(3, Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            limits.take("test/" + GRID, pace);
        }

        assertThatThrownBy(() -> limits.take("test/" + GRID, pace))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat((long) no.facts().get("retryAfter")).isBetween(1L, 1201L));
    }

    @Test
    void whoeverMistypesCodesShutsNobodyOutOfPicturesWhoIsSignedIn() {
        var lin = signIn.as(Duty.GRID_WORKER, GRID);
        var picture = "/api/pictures/00000000-0000-0000-0000-000000000007";
        for (int i = 0; i < 260; i++) {
            assertThat(http.get().uri(picture + "?code=WRNG").with(AccessTest::fromTheHall))
                    .hasStatus4xxClientError();
        }

        assertThat(http.get().uri(picture + "?code=WRNG").with(AccessTest::fromTheHall))
                .hasStatus(429);
        assertThat(lin.get(picture).with(AccessTest::fromTheHall))
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/pictures/not-yours-to-see");
        assertThat(
                        http.get()
                                .uri("/api/residents/cases/7K3M9Q2FXW4T")
                                .with(AccessTest::fromTheHall))
                .as("another purpose is counted for itself")
                .hasStatus(404);
    }

    private static MockHttpServletRequest fromTheHall(MockHttpServletRequest request) {
        request.setRemoteAddr("203.0.114.1");
        return request;
    }

    @Test
    void oneSubscriberIsOneAddressHoweverManyOfItsIpv6AddressesItUses() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("2001:db8:1:2:aaaa::1");
        var first = RateLimit.addressOf(request);
        request.setRemoteAddr("2001:db8:1:2:bbbb::2");
        assertThat(RateLimit.addressOf(request)).isEqualTo(first);
        request.setRemoteAddr("2001:db8:1:3::1");
        assertThat(RateLimit.addressOf(request)).isNotEqualTo(first);
    }

    @Test
    void everyAnswerSaysThatNoForeignScriptMayRun() {
        assertThat(http.get().uri("/api/nothing-here"))
                .headers()
                .hasValue("Content-Security-Policy", SecurityHeaders.CONTENT_POLICY)
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("Cache-Control", "no-store");
        assertThat(SecurityHeaders.CONTENT_POLICY)
                .contains("script-src 'self';")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void ourOwnPagesMayAskForCameraMicrophoneAndPlaceAndNobodyElses() {
        assertThat(http.get().uri("/"))
                .headers()
                .hasValue(
                        "Permissions-Policy",
                        "geolocation=(self), camera=(self), microphone=(self), payment=(), usb=()");
    }

    @Test
    void theServerIsReachedFromItsOwnMachineAloneUnlessToldOtherwise() throws Exception {
        try (var here = new Socket("127.0.0.1", port)) {
            assertThat(here.isConnected()).isTrue();
        }
        assertThatThrownBy(() -> new Socket("127.0.0.2", port).close())
                .isInstanceOf(ConnectException.class);
    }

    static class Doors {
        public void unsigned() {}

        @For(Role.AUDITOR)
        public void forTheAuditor(Actor actor) {}
    }

    private MvcTestResult signInWith(String login, String password) {
        return http.post()
                .uri("/api/access/sessions")
                .with(request -> {
                    request.setRemoteAddr("203.0.113." + Math.abs(login.hashCode() % 250));
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(credentials(login, password))
                .exchange();
    }

    private static String bodyOf(MvcTestResult result) {
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String credentials(String login, String password) {
        return "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password);
    }

    private static Cookie cookieOf(SignedInClient client) {
        return new Cookie(Guard.COOKIE, client.cookie().split("=", 2)[1]);
    }
}
