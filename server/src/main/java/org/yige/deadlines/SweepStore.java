package org.yige.deadlines;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yige.shared.County;

/**
 * Claims what is due. Rows another server holds are passed over; a claim that is not committed
 * never happened.
 */
@Component
class SweepStore {

    /**
     * The rows are found and locked first and then changed where they lie; joined any other way
     * PostgreSQL may read the whole table to find a thousand. For the same reason their number is
     * written into the statement. A row that moved meanwhile is left for the next batch.
     */
    private static final String CLAIM =
            """
            update deadlines.deadline
            set state = case next_mark when 'HALF' then 'OPEN' else 'PASSED' end,
                half_fired_at = case next_mark when 'HALF' then :now else half_fired_at end,
                passed_fired_at = case next_mark when 'HALF' then null else cast(:now as timestamptz) end,
                next_at = case next_mark when 'HALF' then due_at end,
                next_mark = case next_mark when 'HALF' then 'PASSED' end,
                attempts = 0
            where ctid = any(array(
                select ctid from deadlines.deadline
                where county = :county and kind = :kind and next_at <= :now and state = 'OPEN' and next_mark = :mark
                      and (calendar is null or calendar >= :calendar)%2$s
                order by next_at
                limit %1$d
                for update skip locked))
            returning id, kind, subject, name, state = 'OPEN' as half, half_at, due_at
            """;

    private static final String ANY = "";
    private static final String THESE = " and id = any(cast(:ids as uuid[]))";
    private static final Comparator<Firing> EARLIEST_FIRST =
            Comparator.comparing(Firing::dueAt).thenComparing(Firing::deadline);

    private final JdbcClient sql;
    private final String county;

    SweepStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** Moves up to {@code most} rows on that are due at this mark, and says which. */
    List<Firing> claim(String kind, Mark mark, Instant now, long calendar, int most) {
        return claimed(sql.sql(CLAIM.formatted(most, ANY)), kind, mark, now, calendar);
    }

    /** The same, of these rows only. */
    List<Firing> claim(String kind, Mark mark, Instant now, long calendar, Collection<UUID> ids) {
        var these = ids.stream().map(UUID::toString).toArray(String[]::new);
        return claimed(
                sql.sql(CLAIM.formatted(ids.size(), THESE)).param("ids", these),
                kind,
                mark,
                now,
                calendar);
    }

    private List<Firing> claimed(
            JdbcClient.StatementSpec claim, String kind, Mark mark, Instant now, long calendar) {
        return claim
                .param("county", county)
                .param("kind", kind)
                .param("mark", mark.name())
                .param("now", utc(now))
                .param("calendar", calendar)
                .query((row, _) -> firing(row, now))
                .list()
                .stream()
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    /** How long a statement of this transaction waits for a lock before it gives way. */
    void waitForLocksAtMost(Duration most) {
        sql.sql("select set_config('lock_timeout', :most, true)")
                .param("most", most.toMillis() + "ms")
                .query(String.class)
                .single();
    }

    /** Looks at a row again later. */
    void postpone(UUID deadline, UUID subject, Instant next, int failures) {
        sql.sql(
                        """
                        update deadlines.deadline set next_at = :next, attempts = attempts + :failures
                        where county = :county and subject = :subject and id = :id and state = 'OPEN'
                        """)
                .param("next", utc(next))
                .param("failures", failures)
                .param("county", county)
                .param("subject", subject)
                .param("id", deadline)
                .update();
    }

    int attempts(UUID deadline, UUID subject) {
        return sql.sql(
                        "select attempts from deadlines.deadline where county = :county and subject = :subject and id = :id")
                .param("county", county)
                .param("subject", subject)
                .param("id", deadline)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** What time the database has: the referee between servers whose clocks disagree. */
    Instant databaseTime() {
        return sql.sql("select clock_timestamp() as now")
                .query((row, _) -> instant(row, "now"))
                .single();
    }

    private static Firing firing(ResultSet row, Instant now) throws SQLException {
        var mark = row.getBoolean("half") ? Mark.HALF : Mark.PASSED;
        return new Firing(
                row.getObject("id", UUID.class),
                new Subject(row.getString("kind"), row.getObject("subject", UUID.class)),
                row.getString("name"),
                mark,
                instant(row, mark == Mark.HALF ? "half_at" : "due_at"),
                now);
    }
}
