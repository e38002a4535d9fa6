package org.yige.feed;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.OlderDatabase;
import org.yige.shared.County;
import tools.jackson.databind.json.JsonMapper;

/** For tests: the feed alone on a database, without the rest of the server. */
final class FeedOnADatabase {

    /** What the tests tell. */
    record Rang(int times) {}

    static final Topic<Rang> RANG = new Topic<>("bell.rang", Rang.class);
    static final String VILLAGE = "610824100201";

    final PGSimpleDataSource source = new PGSimpleDataSource();
    final JdbcClient sql;
    final FeedStore store;
    final Feed feed;
    private final TransactionTemplate transaction;

    FeedOnADatabase(String url, String user, String password) {
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        sql = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        store =
                new FeedStore(
                        new JdbcTemplate(source), sql, JsonMapper.shared(), new County("610824"));
        feed = new Feed(store, JsonMapper.shared(), Clock.systemUTC());
    }

    /** A module's tables, up to a version of them. */
    void migrate(String module, String target) {
        OlderDatabase.migrate(source, module, target);
    }

    FeedOnADatabase migrated() {
        migrate("intake", "latest");
        migrate("feed", "latest");
        return this;
    }

    void rings(int times) {
        transaction.executeWithoutResult(_ ->
                feed.tell(
                        List.of(
                                new Fact(
                                        RANG,
                                        new UUID(0, times),
                                        VILLAGE,
                                        List.of(),
                                        Instant.now(),
                                        new Rang(times)))));
    }

    /** What a named reader hears, and has heard from then on. */
    List<Integer> hears(String reader) {
        return times(Objects.requireNonNull(transaction.execute(_ -> feed.next(reader, 100))));
    }

    List<Integer> after(Bookmark mark) {
        return times(feed.after(mark, 100));
    }

    private List<Integer> times(List<ToldFact> facts) {
        return facts.stream()
                .map(fact -> feed.read(fact, RANG).map(Rang::times).orElseThrow())
                .toList();
    }

    /** Uses up numbers of transactions. */
    void count(int transactions) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (int i = 0; i < transactions; i++) {
                statement.execute("select pg_current_xact_id()");
            }
        }
    }

    long nextTransaction() {
        return sql.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }
}
