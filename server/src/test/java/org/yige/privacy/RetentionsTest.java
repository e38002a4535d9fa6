package org.yige.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.ClockInHand;
import org.yige.HandClock;
import org.yige.YigeTest;
import org.yige.access.Accounts;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.County;
import org.yige.staff.Directory;
import org.yige.staff.NewPerson;
import org.yige.staff.People;
import org.yige.staff.PersonId;

/** What is published of how long things are kept is what happens. */
@YigeTest
@Import(ClockInHand.class)
class RetentionsTest {

    static final Period TWO_YEARS = Period.ofYears(2);

    @Autowired HandClock clock;
    @Autowired Retentions retentions;
    @Autowired Trail trail;
    @Autowired TrailReader reader;
    @Autowired ReportsOverHttp reports;
    @Autowired Accounts accounts;
    @Autowired People people;
    @Autowired Directory directory;
    @Autowired MockMvcTester http;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    private Instant now = Instant.EPOCH;

    @BeforeEach
    void theClockStands() {
        now = clock.instant();
    }

    @AfterEach
    void theClockGoesOn() {
        clock.set(now);
    }

    @Test
    void aPromiseNobodyKeepsAndADeletionNobodyPublishedStopTheStart() {
        assertThatCode(() -> Retentions.refuseEmptyPromises(Set.of("photo"), Set.of("photo")))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> Retentions.refuseEmptyPromises(Set.of("photo", "x"), Set.of("photo")))
                .hasMessageContaining("nothing deletes [x]");
        assertThatThrownBy(
                        () -> Retentions.refuseEmptyPromises(Set.of("photo"), Set.of("photo", "y")))
                .hasMessageContaining("no row says how long [y]");
    }

    @Test
    void anIncidentGoesWholeOnTheDayItsTimeIsOverAndNotASecondBefore() {
        var ended = ended(80);
        var marks = numbersOf(ended.id());
        var limits = ids("deadlines.deadline", "subject", ended.id());
        var handOvers = ids("open311.hand_over", "incident", ended.id());
        assertThat(left(limits, "deadlines.pause", "deadline")).isPositive();
        assertThat(left(handOvers, "open311.heard", "hand_over")).isPositive();
        // Ten days ago by the hand's clock, so that the database's own clock agrees that it is long
        // over.
        var day = now.minus(10, ChronoUnit.DAYS);
        happened(ended.id(), day.atZone(County.ZONE).minus(TWO_YEARS).toInstant());

        clock.set(day);
        retentions.carryOut();
        assertThat(where(marks)).contains("incidents.incident.id", "intake.report.id");
        var before = past();

        clock.set(day.plusSeconds(1));
        retentions.carryOut();
        assertThat(where(marks)).isEmpty();
        assertThat(left(limits, "deadlines.pause", "deadline")).isZero();
        assertThat(left(handOvers, "open311.heard", "hand_over")).isZero();
        assertThat(past()).isEqualTo(before + 1);
        assertThat(reports.follow(ended.code())).hasStatus(404);
        assertThat(everythingIn("incidents.past")).doesNotContain("老张", ended.code());
    }

    @Test
    void whatHasNotEndedNeverGoesHoweverOldItIs() {
        var lin = reports.gridWorker(reports.place(81));
        var open = reported(lin, 81, "[]");
        var objected = reported(lin, 81, "[]");
        handle(lin, objected.id());
        assertThat(
                        reports.asResident(
                                objected.code() + "/objection",
                                "{\"reason\": \"%s\", \"words\": \"没修好\"}".formatted(reason())))
                .hasStatusOk();
        var waiting = reported(lin, 81, "[]");
        handle(lin, waiting.id());
        for (var each : List.of(open, objected, waiting)) {
            happened(each.id(), now.minus(3000, ChronoUnit.DAYS));
        }

        retentions.carryOut();

        for (var each : List.of(open, objected, waiting)) {
            assertThat(where(List.of(each.id()))).contains("incidents.incident.id");
        }
    }

    @Test
    void picturesGoBeforeTheWords() {
        var ended = ended(82);
        happened(ended.id(), now.minus(500, ChronoUnit.DAYS));

        retentions.carryOut();

        assertThat(where(List.of(ended.picture()))).isEmpty();
        assertThat(where(List.of(ended.id()))).contains("incidents.incident.id");
        assertThat(reports.follow(ended.code())).hasStatusOk();
    }

    @Test
    void theTimelineLetsGoOfNothingElse() {
        ended(83);
        assertThatThrownBy(() -> sql.sql("delete from incidents.entry").update())
                .hasMessageContaining("only added to");
        // Also when the fence was told of a day that has not come.
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> {
                            sql.sql(
                                            """
                                            insert into incidents.kept_since (county, since)
                                            values ('610824', now() + interval '1 year')
                                            on conflict (county) do update set since = excluded.since
                                            """)
                                    .update();
                            sql.sql("delete from incidents.entry").update();
                        }))
                .hasMessageContaining("only added to");
    }

    @Test
    void whoLeftLosesNameAndAccountAndKeepsTheirNumber() {
        var gone = left("司马离", "13900009901", now.minus(366, ChronoUnit.DAYS));
        var lately = left("欧阳近", "13900009902", now.minus(360, ChronoUnit.DAYS));

        retentions.carryOut();

        assertThat(directory.ownName(gone)).isEqualTo("—");
        assertThat(directory.ownName(lately)).isEqualTo("欧阳近");
        assertThat(where(List.of(gone.value()))).containsExactly("staff.person.id");
        assertThat(where(List.of(lately.value())))
                .containsExactly("access.account.person", "staff.person.id");
    }

    @Test
    void everybodyReadsWhenItWasLastDoneAndTheTrailSaysHowMany() {
        sql.sql(
                        """
                        insert into once.request (county, request_key, digest, at)
                        values ('610824', 'old', '', :old), ('610824', 'new', '', :new)
                        """)
                .param("old", utc(now.minus(31, ChronoUnit.DAYS)))
                .param("new", utc(now.minus(29, ChronoUnit.DAYS)))
                .update();

        retentions.carryOut();

        assertThat(
                        sql.sql(
                                        "select request_key from once.request where request_key in ('old', 'new')")
                                .query(String.class)
                                .list())
                .containsExactly("new");
        var published = http.get().uri("/api/privacy/retentions").exchange();
        assertThat(published).hasStatusOk();
        assertThat(
                        ReportsOverHttp.<List<Integer>>read(
                                published, "$[?(@.what=='request-key')].deleted"))
                .allMatch(count -> count >= 1);
        assertThat(ReportsOverHttp.<List<String>>read(published, "$[*].lastRun"))
                .containsOnly(now.toString());
        var line =
                reader.read(
                                new TrailReader.TrailSearch(
                                        Optional.empty(),
                                        Optional.of(Retentions.CARRIED_OUT),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                Optional.empty())
                        .items()
                        .getFirst();
        assertThat(line.entry().facts())
                .containsOnlyKeys(
                        "audit-trail",
                        "dispute",
                        "incident",
                        "mediator-who-left",
                        "roster",
                        "unit-log",
                        "letter",
                        "police-mediation",
                        "photo",
                        "staff-who-left",
                        "request-key",
                        "way-in",
                        "paper-short",
                        "paper-long",
                        "paper-lasting");
        assertThat(line.entry().facts().values()).allMatch(count -> count.matches("\\d+"));
    }

    private PersonId left(String name, String phone, Instant when) {
        var person = people.enrol(new NewPerson(name, Optional.of(phone), Optional.empty()));
        accounts.createForShow(
                person,
                "left." + person.value().toString().substring(24),
                "correct-Horse-9-battery");
        people.deactivate(person);
        sql.sql("update staff.person set deactivated_at = :when where id = :id")
                .param("when", utc(when))
                .param("id", person.value())
                .update();
        return person;
    }

    private record Told(String code, UUID id, UUID picture) {}

    private Told reported(SignedInClient worker, int place, String photos) {
        var json = reports.json("street.light", "老张家门口的灯", reports.spot(place));
        var sent = reports.report(json.replace("\"photos\": []", "\"photos\": " + photos));
        assertThat(sent).hasStatus(201);
        String code = read(sent, "$.code");
        return new Told(code, UUID.fromString(reports.idOf(worker, code)), UUID.randomUUID());
    }

    private void handle(SignedInClient worker, UUID id) {
        assertThat(reports.act(worker, id.toString(), "answer", "{}")).hasStatus(201);
        assertThat(
                        reports.act(
                                worker,
                                id.toString(),
                                "handling",
                                "{\"outcome\": \"FIXED\", \"words\": \"换了灯泡\", \"photos\": []}"))
                .hasStatus(201);
    }

    /** Reported with a picture, handled, confirmed, rated. */
    private Told ended(int place) {
        var lin = reports.gridWorker(reports.place(place));
        var picture = UUID.randomUUID();
        sql.sql(
                        """
                        insert into pictures.picture (county, id, request_key, digest, image, width, height, at)
                        values ('610824', :id, :key, '', '', 1, 1, :at)
                        """)
                .param("id", picture)
                .param("key", picture.toString())
                .param("at", utc(now))
                .update();
        var told = reported(lin, place, "[\"" + picture + "\"]");
        handle(lin, told.id());
        assertThat(reports.asResident(told.code() + "/confirmation", "{}")).hasStatusOk();
        assertThat(
                        reports.asResident(
                                told.code() + "/rating",
                                "{\"score\": 5, \"reasons\": [\"QUICK\"], \"words\": \"谢谢\"}"))
                .hasStatusOk();
        saidElsewhere(told.id());
        return new Told(told.code(), told.id(), picture);
    }

    /** What modules above write of an incident that went a longer way. */
    private void saidElsewhere(UUID incident) {
        for (var row :
                List.of(
                        "casework.attempt (county, id, incident, level, at, plain) values ('610824', :other, :id, 1, now(), '{}')",
                        "open311.beside (county, request, client, media_url) values ('610824', :id, 'c', 'x')",
                        "open311.posted_update (county, client, update_id, id, request, closed, at, description, received_at) values ('610824', 'c', :other::text, :other, :id, true, now(), 'x', now())",
                        "open311.hand_over (county, id, incident, receiver, state, next_at, began_at) values ('610824', :other, :id, 'court', 'DECLINED', now(), now())",
                        "open311.heard (county, hand_over, update_id) select county, id, '1' from open311.hand_over where incident = :id",
                        "supervision.card (county, id, incident, village, colour, reason, words, opened_by, opened_title, opened_at, post, post_title, state) values ('610824', :other, :id, '610824000000', 'RED', 'x', 'x', :other, 'x', now(), :other, 'x', 'OWED')",
                        "deadlines.pause (county, deadline, from_at, until_at, reason) select county, id, now(), now(), 'x' from deadlines.deadline where subject = :id")) {
            assertThat(
                            sql.sql("insert into " + row)
                                    .param("id", incident)
                                    .param("other", UUID.randomUUID())
                                    .update())
                    .isPositive();
        }
    }

    private String reason() {
        return read(http.get().uri("/api/intake/form").exchange(), "$.objectionReasons[0].code");
    }

    /** As if all of it had happened at one moment long ago. */
    private void happened(UUID id, Instant then) {
        transaction.executeWithoutResult(_ -> {
            sql.sql("alter table incidents.entry disable trigger user").update();
            sql.sql("update incidents.entry set at = :then where incident = :id")
                    .param("then", utc(then))
                    .param("id", id)
                    .update();
            sql.sql("alter table incidents.entry enable trigger user").update();
            sql.sql(
                            """
                            update incidents.incident
                               set happened_at = :then, opened_at = :then,
                                   handled_at = case when handled_at is null then null else :then::timestamptz end,
                                   ended_at = case when ended_at is null then null else :then::timestamptz end
                             where id = :id
                            """)
                    .param("then", utc(then))
                    .param("id", id)
                    .update();
        });
    }

    /** The numbers by which something of an incident is known. */
    private List<UUID> numbersOf(UUID incident) {
        var numbers = new ArrayList<UUID>(List.of(incident));
        numbers.addAll(
                sql.sql("select id from intake.report where incident = :id")
                        .param("id", incident)
                        .query(UUID.class)
                        .list());
        numbers.addAll(
                sql.sql("select unnest(photos) from intake.report where incident = :id")
                        .param("id", incident)
                        .query(UUID.class)
                        .list());
        return numbers;
    }

    /** Every column of every table in which one of these numbers stands; facts told onward pass. */
    private List<String> where(List<UUID> numbers) {
        var columns =
                sql.sql(
                                """
                                select table_schema || '.' || table_name || '.' || column_name
                                  from information_schema.columns
                                 where data_type = 'uuid' and table_schema !~ '^(pg_|information_schema|public|feed|privacy)'
                                   and table_name <> 'outbox'
                                 order by 1
                                """)
                        .query(String.class)
                        .list();
        return columns.stream()
                .filter(column -> {
                    var end = column.lastIndexOf('.');
                    return sql.sql(
                                    "select exists (select 1 from %s where %s = any(:numbers))"
                                            .formatted(
                                                    column.substring(0, end),
                                                    '"' + column.substring(end + 1) + '"'))
                            .param("numbers", numbers.toArray(UUID[]::new))
                            .query(Boolean.class)
                            .single();
                })
                .toList();
    }

    private List<UUID> ids(String table, String column, UUID of) {
        return sql.sql("select id from %s where %s = :of".formatted(table, column))
                .param("of", of)
                .query(UUID.class)
                .list();
    }

    private int left(List<UUID> ids, String table, String column) {
        return sql.sql("select count(*) from %s where %s = any(:ids)".formatted(table, column))
                .param("ids", ids.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private int past() {
        return sql.sql("select count(*) from incidents.past").query(Integer.class).single();
    }

    private String everythingIn(String table) {
        return sql.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                .query(String.class)
                .single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
