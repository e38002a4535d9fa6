package org.yige.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;

/** The bytes that were sent tell two requests under one key apart, and nothing else does. */
@YigeTest
class KeyedRequestsTest {

    private static final String NOTE = "{\"words\": \"钥匙在门卫那里\"}";

    @Autowired ReportsOverHttp reports;
    @Autowired JdbcClient sql;

    private final String key = UUID.randomUUID().toString();
    private SignedInClient worker;
    private String incident = "";

    @BeforeEach
    void somethingWasReported() {
        worker = reports.gridWorker(reports.place(90));
        String code =
                read(reports.report(reports.json("street.light", "灯", reports.spot(90))), "$.code");
        incident = reports.idOf(worker, code);
    }

    @Test
    void theSameBytesUnderOneKeyAreDoneOnce() {
        assertThat(note(NOTE)).hasStatus(201);
        assertThat(note(NOTE)).hasStatus(201);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void otherBytesUnderTheSameKeyAreRefusedAlsoIfTheyAreReadAlike() {
        assertThat(note(NOTE)).hasStatus(201);
        assertThat(note("{\"words\": \"别的\"}")).hasStatus(409);
        // What a document is read as depends on the program; what was sent does not.
        assertThat(note("{\"words\" : \"钥匙在门卫那里\"}")).hasStatus(409);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aKeyOfAnOlderProgramStandsForAnyContent() {
        assertThat(note(NOTE)).hasStatus(201);
        sql.sql("update once.request set digest = '' where request_key like '%' || :key")
                .param("key", key)
                .update();
        assertThat(note("{\"words\":  \"钥匙在门卫那里\"}")).hasStatus(201);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aKeyNobodyCanKeepIsRefused() {
        assertThat(
                        worker.post("/api/incidents/" + incident + "/note", NOTE)
                                .header("Idempotency-Key", "short")
                                .exchange())
                .hasStatus(400);
    }

    private MvcTestResult note(String json) {
        return worker.post("/api/incidents/" + incident + "/note", json)
                .header("Idempotency-Key", key)
                .exchange();
    }

    private int notes() {
        return sql.sql(
                        "select count(*) from incidents.entry where incident = :id and kind = 'casework.noted'")
                .param("id", UUID.fromString(incident))
                .query(Integer.class)
                .single();
    }
}
