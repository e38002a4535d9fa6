package org.yige.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yige.OlderDatabase;
import org.yige.YigeTest;
import org.yige.privacy.Privacy;
import org.yige.shared.County;

/** Codes that a program of before kept: known afterwards, and read by nobody. */
@YigeTest
class OlderCodesTest {

    private static final String CODE = "7K3M9Q2FXW41";
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Autowired Privacy privacy;

    private final OlderDatabase database =
            new OlderDatabase().upTo("intake", "10").upTo("incidents", "6");

    @Test
    void theHolderIsKnownAndTheCodeIsGone() {
        report(FIRST, CODE);
        report(SECOND, "8K3M9Q2FXW41");
        database.sql()
                .sql(
                        """
                        insert into once.request (county, request_key, digest, at)
                        values ('610824', '7K3M9Q2FXW41/rating abcdefgh', '', now())
                        """)
                .update();
        database.upToDate("intake").upToDate("incidents").upToDate("once");

        var jdbc = new JdbcTemplate(database.source());
        var store = new ReportStore(jdbc, database.sql(), new County("610824"));
        var codes = new CaseCodes(privacy, store);

        assertThat(store.find(codes.mark(new CaseCode(CODE))).map(Report::id)).contains(FIRST);
        assertThat(codes.find("7k3m-9q2f-xw41")).isPresent();
        assertThat(codes.find("7k3m-9q2f-xw42")).isEmpty();
        assertThat(text("select string_agg(report::text, '') from intake.report report"))
                .doesNotContain(CODE);
        assertThat(text("select count(*)::text from once.request")).isEqualTo("0");
    }

    @Test
    void linesNameTheOthersByTheirNumbers() {
        report(FIRST, CODE);
        report(SECOND, "8K3M9Q2FXW41");
        database.sql()
                .sql(
                        """
                        insert into incidents.entry
                               (county, id, incident, at, kind, who, person, title, words, level, facts)
                        values ('610824', :id, :id, now(), 'casework.joined', 'STAFF', :id, '网格员', '', 1,
                                '{"into": "8K3M-9Q2F-XW41", "from": null}')
                        """)
                .param("id", FIRST)
                .update();
        database.upToDate("intake").upToDate("incidents");
        assertThat(text("select facts ->> 'into' from incidents.entry"))
                .isEqualTo(
                        text(
                                "select number::text from incidents.incident where id = '"
                                        + SECOND
                                        + "'"));
        assertThat(text("select count(distinct number)::text from incidents.incident"))
                .isEqualTo("2");
    }

    private String text(String query) {
        return database.sql().sql(query).query(String.class).single();
    }

    private void report(UUID id, String code) {
        database.sql()
                .sql(
                        """
                        with incident as (
                            insert into incidents.incident
                                   (county, id, code, kind, grade, summary, happened_at, opened_at, scene, village,
                                    village_name, town_name, owner, owner_title, level, first_level, owner_since,
                                    changed_at, state)
                            values ('610824', :id, :code, 'street.light', 1, '', now(), now(), 'IN_VILLAGE',
                                    '610824100201', '村', '镇', :id, '网格员', 1, 1, now(), now(), 'WAITING'))
                        insert into intake.report
                               (county, id, code, incident, home, request_key, digest, channel, received_at, happened_at,
                                kind, words, place, facts, photos)
                        values ('610824', :id, :code, :id, :id, 'key-of-' || :id, '', 'RESIDENT', now(), now(), 'street.light',
                                '', '', '{}', '{}')
                        """)
                .param("id", id)
                .param("code", code)
                .update();
    }
}
