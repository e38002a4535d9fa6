package org.yige.deadlines;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yige.deadlines.DeadlinesRules.Pause;
import org.yige.shared.County;

/** The rows of {@code deadlines.deadline} and their pauses. */
@Component
class DeadlinesStore {

    private static final String STANDING =
            """
            select id, kind, subject, name, from_at, half_at, due_at, state, provisional, clock, met_at
            from deadlines.deadline where county = :county
            """;

    private static final String RUNNING =
            """
            select d.id, d.kind, d.subject, d.name, d.clock, d.within, d.more_clock, d.more_within, d.from_at, d.half_at,
                   d.due_at, d.provisional, d.calendar, d.half_fired_at is not null as half_fired,
                   d.paused_at, d.next_at
            from deadlines.deadline d where d.county = :county and d.next_at is not null
            """;

    private final JdbcClient sql;
    private final String county;

    DeadlinesStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** All of them in one round trip. */
    void insert(List<Running> started) {
        sql.sql(
                        """
                        insert into deadlines.deadline (county, id, kind, subject, name, clock, within, from_at, half_at, due_at,
                               state, provisional, calendar, next_mark, next_at)
                        select :county, id, kind, subject, name, clock, within, from_at, half_at, due_at,
                               'OPEN', provisional, calendar, 'HALF', half_at
                        from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:subjects as uuid[]), cast(:names as text[]),
                                    cast(:clocks as text[]), cast(:withins as text[]), cast(:froms as timestamptz[]),
                                    cast(:halves as timestamptz[]), cast(:dues as timestamptz[]), cast(:provisionals as boolean[]),
                                    cast(:calendars as bigint[]))
                             as row (id, kind, subject, name, clock, within, from_at, half_at, due_at, provisional, calendar)
                        """)
                .param("county", county)
                .param("ids", texts(started, Running::id))
                .param("kinds", texts(started, row -> row.subject().kind()))
                .param("subjects", texts(started, row -> row.subject().id()))
                .param("names", texts(started, Running::name))
                .param("clocks", texts(started, row -> row.limit().clock()))
                .param("withins", texts(started, row -> row.limit().within()))
                .param("froms", texts(started, Running::from))
                .param("halves", texts(started, Running::half))
                .param("dues", texts(started, Running::due))
                .param("provisionals", texts(started, Running::provisional))
                .param("calendars", optionalTexts(started, Running::calendar))
                .update();
    }

    /** The running limit of that name, locked until the transaction ends. */
    Optional<Running> findForUpdate(Subject subject, String name) {
        return sql.sql(
                        RUNNING
                                + " and d.subject = :subject and d.kind = :kind and d.name = :name for update")
                .param("county", county)
                .param("subject", subject.id())
                .param("kind", subject.kind())
                .param("name", name)
                .query(DeadlinesStore::running)
                .optional()
                .map(row -> withPauses(List.of(row)).getFirst());
    }

    /**
     * Running limits counted on an older calendar, locked; rows somebody is changing come another
     * time.
     */
    List<Running> countedBefore(long calendar, int most) {
        return withPauses(
                sql.sql(
                                RUNNING
                                        + " and d.calendar < :calendar order by d.calendar limit :most for update skip locked")
                        .param("county", county)
                        .param("calendar", calendar)
                        .param("most", most)
                        .query(DeadlinesStore::running)
                        .list());
    }

    /** Paused limits whose pause has lasted as long as it may, locked. */
    List<Running> pausedTooLong(String kind, Instant now, int most) {
        return withPauses(
                sql.sql(
                                RUNNING
                                        + " and d.kind = :kind and d.next_at <= :now and d.state = 'PAUSED' and d.next_mark = 'RESUME'"
                                        + " order by d.next_at limit :most for update skip locked")
                        .param("county", county)
                        .param("kind", kind)
                        .param("now", utc(now))
                        .param("most", most)
                        .query(DeadlinesStore::running)
                        .list());
    }

    /** Writes what a change made of running deadlines. */
    void update(List<Running> rows) {
        sql.sql(
                        """
                        update deadlines.deadline d
                        set state = row.state, half_at = row.half_at, due_at = row.due_at, provisional = row.provisional,
                            calendar = row.calendar, more_clock = row.more_clock, more_within = row.more_within,
                            next_mark = row.next_mark, next_at = row.next_at, paused_at = row.paused_at, attempts = 0
                        from unnest(cast(:ids as uuid[]), cast(:subjects as uuid[]), cast(:states as text[]),
                                    cast(:halves as timestamptz[]), cast(:dues as timestamptz[]), cast(:provisionals as boolean[]),
                                    cast(:calendars as bigint[]), cast(:moreClocks as text[]), cast(:moreWithins as text[]),
                                    cast(:marks as text[]), cast(:nexts as timestamptz[]), cast(:paused as timestamptz[]))
                             as row (id, subject, state, half_at, due_at, provisional, calendar, more_clock, more_within,
                                     next_mark, next_at, paused_at)
                        where d.county = :county and d.subject = row.subject and d.id = row.id
                        """)
                .param("ids", texts(rows, Running::id))
                .param("subjects", texts(rows, row -> row.subject().id()))
                .param("states", texts(rows, row -> row.paused() ? "PAUSED" : "OPEN"))
                .param("halves", texts(rows, Running::half))
                .param("dues", texts(rows, Running::due))
                .param("provisionals", texts(rows, Running::provisional))
                .param("calendars", optionalTexts(rows, Running::calendar))
                .param("moreClocks", optionalTexts(rows, row -> row.more().map(Limit::clock)))
                .param("moreWithins", optionalTexts(rows, row -> row.more().map(Limit::within)))
                .param("marks", texts(rows, Running::nextMark))
                .param("nexts", texts(rows, Running::nextAt))
                .param("paused", optionalTexts(rows, Running::pausedSince))
                .param("county", county)
                .update();
    }

    /** Keeps what a corrected calendar changed: before and after. */
    void insertRecounts(List<Running> before, List<Running> after, long calendar, Instant now) {
        sql.sql(
                        """
                        insert into deadlines.recount (county, deadline, at, calendar, old_half, old_due, new_half, new_due)
                        select :county, id, :now, :calendar, old_half, old_due, new_half, new_due
                        from unnest(cast(:ids as uuid[]), cast(:oldHalves as timestamptz[]), cast(:oldDues as timestamptz[]),
                                    cast(:newHalves as timestamptz[]), cast(:newDues as timestamptz[]))
                             as row (id, old_half, old_due, new_half, new_due)
                        where (old_half, old_due) <> (new_half, new_due)
                        """)
                .param("county", county)
                .param("now", utc(now))
                .param("calendar", calendar)
                .param("ids", texts(before, Running::id))
                .param("oldHalves", texts(before, Running::half))
                .param("oldDues", texts(before, Running::due))
                .param("newHalves", texts(after, Running::half))
                .param("newDues", texts(after, Running::due))
                .update();
    }

    void insertPause(UUID deadline, Instant from, Instant until, String reason) {
        sql.sql(
                        """
                        insert into deadlines.pause (county, deadline, from_at, until_at, reason)
                        values (:county, :deadline, :from, :until, :reason)
                        on conflict (county, deadline, from_at)
                        do update set to_at = null, until_at = excluded.until_at, reason = excluded.reason
                        """)
                .param("county", county)
                .param("deadline", deadline)
                .param("from", utc(from))
                .param("until", utc(until))
                .param("reason", reason)
                .update();
    }

    void endPause(UUID deadline, Pause pause) {
        sql.sql(
                        """
                        update deadlines.pause set to_at = :to
                        where county = :county and deadline = :deadline and from_at = :from
                        """)
                .param("to", utc(pause.to()))
                .param("county", county)
                .param("deadline", deadline)
                .param("from", utc(pause.from()))
                .update();
    }

    /** Ends the running limit of that name; a clock that stands still is met in time. */
    Optional<Boolean> met(Subject subject, String name, Instant at) {
        return sql.sql(
                        """
                        update deadlines.deadline
                        set state = case when state = 'PAUSED' or :at <= due_at then 'MET' else 'PASSED' end,
                            met_at = :at, next_mark = null, next_at = null, paused_at = null
                        where county = :county and subject = :subject and kind = :kind and name = :name and next_at is not null
                        returning state = 'MET'
                        """)
                .param("at", utc(at))
                .param("county", county)
                .param("subject", subject.id())
                .param("kind", subject.kind())
                .param("name", name)
                .query(Boolean.class)
                .optional();
    }

    /**
     * Notes on the newest limit of that name, which has passed, when it was done after all; tells
     * whether that was in time.
     */
    Optional<Boolean> metAfterFiring(Subject subject, String name, Instant at) {
        return sql.sql(
                        """
                        update deadlines.deadline set met_at = :at
                        where county = :county and subject = :subject and id = (
                            select id from deadlines.deadline
                            where county = :county and subject = :subject and kind = :kind and name = :name
                                  and state = 'PASSED' and met_at is null
                            order by from_at desc, id desc limit 1)
                        returning met_at <= due_at
                        """)
                .param("at", utc(at))
                .param("county", county)
                .param("subject", subject.id())
                .param("kind", subject.kind())
                .param("name", name)
                .query(Boolean.class)
                .optional();
    }

    /** Lets the limit of that name that was met last run on; one that fired has passed. */
    void unmet(Subject subject, String name) {
        sql.sql(
                        """
                        update deadlines.deadline
                        set met_at = null,
                            state = case when passed_fired_at is null then 'OPEN' else 'PASSED' end,
                            next_mark = case when passed_fired_at is not null then null
                                             when half_fired_at is null then 'HALF' else 'PASSED' end,
                            next_at = case when passed_fired_at is not null then null
                                           when half_fired_at is null then half_at else due_at end
                        where county = :county and subject = :subject and id = (
                            select id from deadlines.deadline
                            where county = :county and subject = :subject and kind = :kind and name = :name
                                  and met_at is not null
                            order by met_at desc, id desc limit 1)
                        """)
                .param("county", county)
                .param("subject", subject.id())
                .param("kind", subject.kind())
                .param("name", name)
                .update();
    }

    void forget(String kind, Collection<UUID> subjects) {
        for (var table : List.of("pause", "recount")) {
            sql.sql(
                            """
                            delete from deadlines.%s where county = :county and deadline in (
                                   select id from deadlines.deadline
                                    where county = :county and kind = :kind and subject = any(:subjects))
                            """
                                    .formatted(table))
                    .param("county", county)
                    .param("kind", kind)
                    .param("subjects", subjects.toArray(UUID[]::new))
                    .update();
        }
        sql.sql(
                        """
                        delete from deadlines.deadline
                         where county = :county and kind = :kind and subject = any(:subjects)
                        """)
                .param("county", county)
                .param("kind", kind)
                .param("subjects", subjects.toArray(UUID[]::new))
                .update();
    }

    void cancel(Subject subject) {
        sql.sql(
                        """
                        update deadlines.deadline set state = 'CANCELLED', next_mark = null, next_at = null, paused_at = null
                        where county = :county and subject = :subject and kind = :kind and next_at is not null
                        """)
                .param("county", county)
                .param("subject", subject.id())
                .param("kind", subject.kind())
                .update();
    }

    /** Ends running limits that nobody met. */
    void end(Subject subject, Collection<String> names, Deadline.DeadlineState how) {
        sql.sql(
                        """
                        update deadlines.deadline set state = :how, next_mark = null, next_at = null, paused_at = null
                        where county = :county and subject = :subject and kind = :kind and name = any(:names)
                              and next_at is not null
                        """)
                .param("how", how.name())
                .param("county", county)
                .param("subject", subject.id())
                .param("kind", subject.kind())
                .param("names", names.toArray(String[]::new))
                .update();
    }

    List<Deadline> running(Collection<UUID> subjects, String kind) {
        return sql.sql(
                        STANDING
                                + " and subject = any(cast(:subjects as uuid[])) and kind = :kind and next_at is not null"
                                + " order by due_at, id")
                .param("county", county)
                .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
                .param("kind", kind)
                .query(DeadlinesStore::standing)
                .list();
    }

    List<Deadline> all(Collection<UUID> subjects, String kind) {
        return sql.sql(
                        STANDING
                                + " and subject = any(cast(:subjects as uuid[])) and kind = :kind order by from_at, due_at, id")
                .param("county", county)
                .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
                .param("kind", kind)
                .query(DeadlinesStore::standing)
                .list();
    }

    List<Deadline> all(Subject subject) {
        return sql.sql(
                        STANDING
                                + " and subject = :subject and kind = :kind order by from_at, due_at, id")
                .param("county", county)
                .param("subject", subject.id())
                .param("kind", subject.kind())
                .query(DeadlinesStore::standing)
                .list();
    }

    Map<UUID, List<Moved>> moved(Collection<UUID> ids) {
        var moved = new HashMap<UUID, List<Moved>>();
        sql.sql(
                        """
                        select deadline, at, old_due, new_due from deadlines.recount
                        where county = :county and deadline = any(cast(:ids as uuid[])) and old_due <> new_due
                        order by at
                        """)
                .param("county", county)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    moved.computeIfAbsent(
                                    row.getObject("deadline", UUID.class), _ -> new ArrayList<>())
                            .add(
                                    new Moved(
                                            instant(row, "at"),
                                            instant(row, "old_due"),
                                            instant(row, "new_due")));
                });
        return moved;
    }

    /** The same rows with the pauses they had. */
    List<Running> withPauses(List<Running> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        var ended = new HashMap<UUID, List<Pause>>();
        sql.sql(
                        """
                        select deadline, from_at, to_at from deadlines.pause
                        where county = :county and deadline = any(cast(:ids as uuid[])) and to_at is not null
                        order by deadline, from_at
                        """)
                .param("county", county)
                .param("ids", texts(rows, Running::id))
                .query(row -> {
                    ended.computeIfAbsent(
                                    row.getObject("deadline", UUID.class), _ -> new ArrayList<>())
                            .add(new Pause(instant(row, "from_at"), instant(row, "to_at")));
                });
        return rows.stream()
                .map(row -> DeadlinesRules.withPauses(row, ended.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Running running(ResultSet row, int number) throws SQLException {
        var moreWithin = row.getString("more_within");
        var paused = findInstant(row, "paused_at");
        return new Running(
                row.getObject("id", UUID.class),
                new Subject(row.getString("kind"), row.getObject("subject", UUID.class)),
                row.getString("name"),
                Limit.of(row.getString("within"), Limit.Clock.valueOf(row.getString("clock"))),
                moreWithin == null
                        ? Optional.empty()
                        : Optional.of(
                                Limit.of(
                                        moreWithin,
                                        Limit.Clock.valueOf(row.getString("more_clock")))),
                instant(row, "from_at"),
                instant(row, "half_at"),
                instant(row, "due_at"),
                row.getBoolean("provisional"),
                Optional.ofNullable(row.getObject("calendar", Long.class)),
                row.getBoolean("half_fired"),
                List.of(),
                paused,
                paused.isPresent() ? findInstant(row, "next_at") : Optional.empty());
    }

    private static Deadline standing(ResultSet row, int number) throws SQLException {
        return new Deadline(
                row.getObject("id", UUID.class),
                new Subject(row.getString("kind"), row.getObject("subject", UUID.class)),
                row.getString("name"),
                instant(row, "from_at"),
                instant(row, "half_at"),
                instant(row, "due_at"),
                Deadline.DeadlineState.valueOf(row.getString("state")),
                row.getBoolean("provisional"),
                Limit.Clock.valueOf(row.getString("clock")),
                findInstant(row, "met_at"));
    }

    static String[] texts(List<Running> rows, Function<Running, Object> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
    }

    private static @Nullable String[] optionalTexts(
            List<Running> rows, Function<Running, Optional<?>> column) {
        return rows.stream()
                .map(row -> column.apply(row).map(Object::toString).orElse(null))
                .toArray(String[]::new);
    }
}
