package org.yige.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yige.YigeTest;
import org.yige.staff.Duty;

@YigeTest
class AccessTest {

    @Autowired SignIn signIn;
    @Autowired MockMvcTester http;

    @Test
    void somebodySignedInIsToldWhoTheyAreAndWhatTheyMayDo() {
        var lin = signIn.as(Duty.GRID_WORKER, "610824100201001");

        assertThat(lin.get("/api/access/me"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"roles": ["GRID_WORKER"], "posts": [{"level": 1, "scopeCode": "610824100201001"}], "device": "PHONE"}
                        """);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        assertThat(http.get().uri("/api/access/me")).hasStatus(401).bodyJson().extractingPath("type")
                .isEqualTo("/problems/access/sign-in-first");
    }

    @Test
    void aRequestForgedByAnotherPageChangesNothing() {
        var lin = signIn.as(Duty.GRID_WORKER, "610824100201001");

        assertThat(http.delete().uri("/api/access/sessions/current")
                        .cookie(new jakarta.servlet.http.Cookie(Guard.COOKIE, lin.cookie().split("=")[1])))
                .hasStatus(403);
        assertThat(lin.get("/api/access/me")).hasStatusOk();
    }

    @Test
    void aPasswordOpensASession() {
        var wang = signIn.as(Duty.OFFICER, "610824100201");

        assertThat(http.post().uri("/api/access/sessions").contentType(MediaType.APPLICATION_JSON).content("""
                        {"login": "%s", "password": "correct-Horse-9-battery"}
                        """.formatted(wang.login())))
                .hasStatus(201)
                .cookies()
                .hasCookieSatisfying(Guard.COOKIE, cookie -> assertThat(cookie.isHttpOnly()).isTrue());
    }
}
