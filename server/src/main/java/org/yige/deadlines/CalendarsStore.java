package org.yige.deadlines;

import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yige.deadlines.CalendarRules.Day;
import org.yige.deadlines.WorkingCalendar.Worked;
import org.yige.shared.County;
import org.yige.shared.Label;

/** The calendars as they were published, every edition kept. */
@Component
class CalendarsStore {

    /** One edition of a year's calendar, without its days. */
    record Edition(
            long serial,
            int year,
            int edition,
            String notice,
            LocalDate published,
            String source,
            String fingerprint,
            Instant importedAt) {}

    private final JdbcClient sql;
    private final String county;

    CalendarsStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** One import at a time, on however many servers. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('deadlines.calendar'), hashtext(:county))")
                .param("county", county)
                .query((_, _) -> true)
                .single();
    }

    long newestSerial(String name) {
        return sql.sql(
                        "select coalesce(max(serial), 0) from deadlines.calendar where county = :county and name = :name")
                .param("county", county)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** Every edition, the newest of a year first. */
    List<Edition> editions(String name) {
        return sql.sql(
                        """
                        select serial, year, edition, notice, published, source, fingerprint, imported_at
                        from deadlines.calendar where county = :county and name = :name order by year, edition desc
                        """)
                .param("county", county)
                .param("name", name)
                .query(CalendarsStore::edition)
                .list();
    }

    List<Day> days(long serial) {
        return sql.sql(
                        """
                        select day, hours, name_zh, name_en from deadlines.calendar_day
                        where county = :county and serial = :serial order by day
                        """)
                .param("county", county)
                .param("serial", serial)
                .query((row, _) ->
                        new Day(
                                row.getObject("day", LocalDate.class),
                                Worked.valueOf(row.getString("hours")),
                                new Label(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }

    void insert(
            String name,
            int edition,
            PublishedCalendar published,
            String fingerprint,
            List<Day> days,
            Instant now,
            Optional<UUID> by) {
        long serial =
                sql.sql(
                                """
                                insert into deadlines.calendar (county, name, year, edition, notice, published, source, fingerprint,
                                                                imported_at, imported_by)
                                values (:county, :name, :year, :edition, :notice, :published, :source, :fingerprint, :now, cast(:by as uuid))
                                returning serial
                                """)
                        .param("county", county)
                        .param("name", name)
                        .param("year", published.year())
                        .param("edition", edition)
                        .param("notice", published.notice())
                        .param("published", published.published())
                        .param("source", published.source())
                        .param("fingerprint", fingerprint)
                        .param("now", utc(now))
                        .param("by", by.map(UUID::toString).orElse(null))
                        .query(Long.class)
                        .single();
        for (var day : days) {
            sql.sql(
                            """
                            insert into deadlines.calendar_day (county, serial, day, hours, name_zh, name_en)
                            values (:county, :serial, :day, :hours, :zh, :en)
                            """)
                    .param("county", county)
                    .param("serial", serial)
                    .param("day", day.day())
                    .param("hours", day.worked().name())
                    .param("zh", day.name().zh())
                    .param("en", day.name().en())
                    .update();
        }
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getLong("serial"),
                row.getInt("year"),
                row.getInt("edition"),
                row.getString("notice"),
                row.getObject("published", LocalDate.class),
                row.getString("source"),
                row.getString("fingerprint"),
                instant(row, "imported_at"));
    }
}
