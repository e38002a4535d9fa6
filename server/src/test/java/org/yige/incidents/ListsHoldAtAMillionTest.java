package org.yige.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yige.HeardStatements;
import org.yige.HeardStatements.Doing;
import org.yige.TestDatabase;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.incidents.InventedYears.WorkerOfVillage;
import org.yige.intake.ReportsOverHttp;
import org.yige.pictures.Pictures;

/**
 * No list walks through a big table, whatever is asked: the statements are those that the stores
 * really speak, planned as the database plans them when it no longer looks at what is asked for.
 */
@YigeTest
@Import(HeardStatements.class)
class ListsHoldAtAMillionTest {

    private static final int ENOUGH_TO_DECIDE = 40_000;
    private static final Pattern BIG =
            Pattern.compile(
                    "\"Node Type\": \"Seq Scan\"[^{}]*\"Relation Name\": \"(incident|entry|report|deadline|picture|use|card)\"");
    private static final String OPEN = "WAITING,IN_HAND,ON_SCENE,HANDING_OVER,HANDLED";

    @Autowired HeardStatements statements;
    @Autowired ReportsOverHttp reports;
    @Autowired Incidents incidents;
    @Autowired Pictures pictures;
    @Autowired Environment environment;

    private final List<String> found = new ArrayList<>();
    private Connection connection;
    private JdbcClient sql;

    @BeforeEach
    void years() throws SQLException {
        connection =
                DriverManager.getConnection(
                        environment.getRequiredProperty("yige.database.url")
                                + "?preferQueryMode=simple",
                        TestDatabase.user(),
                        TestDatabase.password());
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var years = new InventedYears(sql, "610824");
        var where = reports.place(7);
        var worker = reports.gridWorker(where);
        if (years.none()) {
            years.invent(
                    ENOUGH_TO_DECIDE,
                    new WorkerOfVillage(worker.post().value(), where.village().value()));
        }
    }

    @AfterEach
    void away() throws SQLException {
        connection.close();
    }

    @Test
    void noListWalksThroughABigTable() throws Exception {
        var where = reports.place(7);
        var desk = reports.countyDesk();
        var room = reports.room(where);
        var worker = reports.gridWorker(where);
        var open = anIncident("WAITING", where.village().value());
        var hour = Instant.now().minusSeconds(3600);

        for (var who : List.of(desk, room, worker)) {
            holds("open_by_urgency", () -> list(who, "state=" + OPEN + "&limit=200"));
            holds("open_by_urgency", () -> list(who, "late=true&grade=3"));
            holds("ended_incidents", () -> list(who, "state=ENDED&endedSince=" + hour));
            holds("ended_by_marks", () -> list(who, "q=野猪"));
            holds("ended_by_marks", () -> list(who, "q=猪&state=ENDED"));
            holds("ended_by_marks", () -> list(who, "kind=school.fees"));
            holds(
                    "ended_by_marks",
                    () -> list(who, "grade=3&level=5&kind=service&village=610824101"));
            holds("incident_of_a_number", () -> list(who, "q=4711"));
        }
        holds("newest_first", () -> list(desk, ""));
        holds("newest_first", () -> list(room, ""));
        holds("newest_first", () -> list(desk, "state=ENDED"));
        holds("ended_by_marks", () -> list(worker, "mine=true&limit=200"));
        holds("ended_by_marks", () -> list(worker, "limit=200"));
        holds("whose_it_is", () -> list(worker, "mine=true&state=" + OPEN));
        holds("incident_pkey", () -> ok(room, "/api/incidents/" + open));
        holds("open_by_time", () -> ok(room, "/api/incidents/" + open + "/alike"));
        holds("for_the_head", () -> ok(desk, "/api/supervision/attention"));
        holds("newest_cards", () -> ok(room, "/api/supervision/cards"));
        holds("cards_of_a_post", () -> ok(worker, "/api/supervision/cards?mine=true"));
        holds(
                "last_changed",
                () -> incidents.changed(hour, java.util.Optional.of(hour.plusSeconds(7200))));
        holds("joined_incidents", () -> incidents.resting(List.of(new IncidentId(open))));
        holds("unused_pictures", () -> pictures.deleteUnused());
        assertThat(found).isEmpty();
    }

    @Test
    void theFenceBites() throws Exception {
        var rare = statements.during(() -> list(reports.countyDesk(), "q=野猪"));
        var unused = statements.during(() -> pictures.deleteUnused());
        assertThat(faults("ended_by_marks", rare)).isEmpty();
        connection.setAutoCommit(false);
        sql.sql("drop index incidents.ended_by_marks").update();
        sql.sql("drop index pictures.unused_pictures").update();
        assertThat(faults("ended_by_marks", rare)).isNotEmpty();
        assertThat(faults("unused_pictures", unused))
                .anyMatch(fault -> fault.startsWith("walks through picture"));
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private void holds(String index, Doing question) throws Exception {
        found.addAll(faults(index, statements.during(question)));
    }

    private List<String> faults(String index, List<String> heard) {
        var faults = new ArrayList<String>();
        var used = false;
        for (var statement : heard) {
            var plan = plan(statement);
            var walks = BIG.matcher(plan);
            while (walks.find()) {
                faults.add("walks through " + walks.group(1) + ": " + statement + plan);
            }
            used |= plan.contains("\"Index Name\": \"" + index + "\"");
        }
        if (!used) {
            faults.add(
                    "does not use "
                            + index
                            + ": "
                            + heard.stream().map(each -> each + plan(each)).toList());
        }
        return faults;
    }

    private String plan(String statement) {
        if (!statement.strip().matches("(?s)(select|with|update|delete|insert).*")) {
            return "";
        }
        var numbered = new StringBuilder();
        int n = 0;
        for (var part : statement.split("\\?", -1)) {
            numbered.append(n == 0 ? "" : "$" + n).append(part);
            n++;
        }
        return String.join(
                "\n",
                sql.sql("explain (generic_plan, format json) " + numbered)
                        .query(String.class)
                        .list());
    }

    private UUID anIncident(String state, String village) {
        return sql.sql(
                        """
                        select id from incidents.incident
                         where state = '%s' and village = '%s' and joined_into is null limit 1
                        """
                                .formatted(state, village))
                .query(UUID.class)
                .single();
    }

    private static void list(SignedInClient who, String asked) {
        ok(who, "/api/incidents?" + asked);
    }

    private static void ok(SignedInClient who, String address) {
        assertThat(who.get(address)).hasStatusOk();
    }
}
