package org.yige.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.yige.KillableDatabase;
import org.yige.TestDatabase;
import org.yige.feed.FeedOnADatabase.Rang;

/** Facts in order, a place for each reader, and a move to another cluster that nobody notices. */
@Tag("database")
class FeedTest {

    private static final String READER = "bell.keeper";

    @Test
    void everyReaderHearsEveryFactOnceAndGoesOnWhereItStood() {
        var here = fresh();
        here.feed.afterPropertiesSet();
        here.rings(1);
        here.rings(2);
        assertThat(here.hears(READER)).containsExactly(1, 2);
        here.rings(3);
        assertThat(here.hears(READER)).containsExactly(3);
        assertThat(here.hears("bell.other")).containsExactly(1, 2, 3);
        assertThat(here.hears(READER)).isEmpty();
    }

    @Test
    void startingAgainOnTheSameClusterBeginsNothingNew() {
        var here = fresh();
        here.feed.afterPropertiesSet();
        here.rings(1);
        var mark = here.feed.latest();
        here.feed.afterPropertiesSet();
        here.rings(2);
        assertThat(here.feed.latest().epoch()).isEqualTo(mark.epoch());
        assertThat(here.after(mark)).containsExactly(2);
    }

    @Test
    void restoredIntoANewClusterEveryReaderGoesOnWithoutLossOrRepeat(@TempDir Path folder)
            throws Exception {
        try (var cluster = new KillableDatabase(folder)) {
            var old = fresh();
            old.feed.afterPropertiesSet();
            var there =
                    new FeedOnADatabase(cluster.url(), cluster.user(), cluster.password())
                            .migrated();
            while (old.nextTransaction() < there.nextTransaction() + 1_000) {
                old.count(500);
            }
            old.rings(1);
            assertThat(old.hears(READER)).containsExactly(1);
            var screen = old.feed.latest();
            old.rings(2);
            for (var table : List.of("fact", "epoch", "cursor", "forgotten")) {
                copy("feed." + table, old, there);
            }
            there.sql
                    .sql("select setval('feed.fact_seq_seq', (select max(seq) from feed.fact))")
                    .query(Long.class)
                    .single();
            assertThat(screen.xid())
                    .as("what was read lies far ahead of the new cluster's transactions")
                    .isGreaterThan(there.nextTransaction());

            there.feed.afterPropertiesSet();
            there.rings(3);
            assertThat(there.feed.goesOnFrom(screen)).isTrue();
            assertThat(there.after(screen)).containsExactly(2, 3);
            assertThat(there.hears(READER)).containsExactly(2, 3);
            there.rings(4);
            assertThat(there.hears(READER)).containsExactly(4);
            assertThat(there.after(there.feed.latest())).isEmpty();

            old.rings(5);
            assertThat(there.feed.goesOnFrom(old.feed.latest()))
                    .as("told after the copy was made: this feed knows nothing of it")
                    .isFalse();
        }
    }

    @Test
    void anotherClustersNameBeginsANewEpoch() {
        var here = fresh();
        here.feed.afterPropertiesSet();
        here.rings(1);
        assertThat(here.hears(READER)).containsExactly(1);
        here.rings(2);
        here.sql.sql("update feed.epoch set cluster = 'another'").update();
        moveAhead(here);
        here.feed.afterPropertiesSet();
        here.rings(3);
        assertThat(here.hears(READER)).containsExactly(2, 3);
    }

    @Test
    void whereTheClusterMayNotBeAskedForItsNameNumbersFromTheFutureTellThatItIsAnother() {
        var here = fresh();
        here.store.begin("", Instant.now());
        here.rings(1);
        assertThat(here.hears(READER)).containsExactly(1);
        here.rings(2);
        moveAhead(here);
        here.store.begin("", Instant.now());
        here.rings(3);
        assertThat(here.hears(READER)).containsExactly(2, 3);
    }

    @Test
    void whoWasAwayTooLongIsToldSoAndWhoStoodAtTheEndIsNot() {
        var here = fresh();
        here.feed.afterPropertiesSet();
        here.rings(1);
        var early = here.feed.latest();
        here.rings(2);
        var late = here.feed.latest();
        here.store.forget(Instant.now().plus(Duration.ofMinutes(1)));
        assertThat(here.feed.goesOnFrom(early)).isFalse();
        assertThat(here.feed.goesOnFrom(late)).isTrue();
        assertThat(here.feed.latest()).as("nothing is left, and nothing is lost").isEqualTo(late);
        here.rings(3);
        assertThat(here.after(late)).containsExactly(3);
    }

    @Test
    void aDatabaseFromBeforeKeepsItsFactsAndItsReadersPlace() {
        var here = new FeedOnADatabase(freshUrl(), TestDatabase.user(), TestDatabase.password());
        here.migrate("intake", "6");
        here.migrate("open311", "2");
        var owner = UUID.randomUUID();
        for (var kind : List.of("REPORTED", "HANDING_OVER")) {
            here.sql
                    .sql(
                            """
                            insert into incidents.outbox (county, incident, kind, at, village, payload)
                            values ('610824', gen_random_uuid(), ?, now(), '610824100201',
                                    jsonb_build_object('state', 'WAITING', 'owner', ?::text))
                            """)
                    .params(kind, owner.toString())
                    .update();
        }
        here.sql
                .sql(
                        """
                        insert into open311.read_until (county, xid, seq)
                        select county, xid::text::bigint, seq from incidents.outbox where kind = 'REPORTED'
                        """)
                .update();
        here.migrate("intake", "latest");
        here.migrate("feed", "latest");
        here.migrate("open311", "latest");
        here.feed.afterPropertiesSet();
        var left = here.store.after(here.store.cursorForUpdate("open311.connector"), 10);
        assertThat(left)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.topic()).isEqualTo("incidents.changed");
                    assertThat(fact.payload()).contains("casework.handing-over");
                    assertThat(fact.posts()).containsExactly(owner);
                });
        here.rings(1);
        assertThat(here.after(left.getFirst().mark())).containsExactly(1);
    }

    @Test
    void aTopicTellsOnlyItsOwnRecord() {
        record Other() {}
        assertThatThrownBy(() ->
                        new Fact(
                                FeedOnADatabase.RANG,
                                UUID.randomUUID(),
                                FeedOnADatabase.VILLAGE,
                                List.of(),
                                Instant.now(),
                                new Other()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Rang(1)).isNotNull();
    }

    @Test
    void aMarkIsReadAsItWasWrittenAndNothingElseIs() {
        var mark = new Bookmark(2, 17, 5);
        assertThat(Bookmark.read(mark.toString())).contains(mark);
        assertThat(Bookmark.read("17-5")).isEmpty();
        assertThat(Bookmark.read("1-2-3-4")).isEmpty();
        assertThat(new Bookmark(1, 900, 9)).isLessThan(new Bookmark(2, 1, 1));
    }

    /** As if the numbers had been given by a cluster that has counted much further. */
    private static void moveAhead(FeedOnADatabase here) {
        here.sql
                .sql("update feed.fact set xid = (xid::text::bigint + 1000000000)::text::xid8")
                .update();
        here.sql.sql("update feed.cursor set xid = xid + 1000000000").update();
    }

    private static void copy(String table, FeedOnADatabase from, FeedOnADatabase to)
            throws Exception {
        var rows = new ByteArrayOutputStream();
        try (var out = from.source.getConnection();
                var in = to.source.getConnection()) {
            out.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " to stdout (format csv, header)", rows);
            in.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " from stdin (format csv, header match)",
                            new ByteArrayInputStream(rows.toByteArray()));
        }
    }

    private static FeedOnADatabase fresh() {
        return new FeedOnADatabase(freshUrl(), TestDatabase.user(), TestDatabase.password())
                .migrated();
    }

    private static String freshUrl() {
        return TestDatabase.freshDatabase();
    }
}
