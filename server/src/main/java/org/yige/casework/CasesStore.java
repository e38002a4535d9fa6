package org.yige.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.casework.Cases.CaseFilter;
import org.yige.casework.Cases.News;
import org.yige.casework.Cases.Present;
import org.yige.casework.Cases.Reader;
import org.yige.casework.Cases.Sent;
import org.yige.casework.Cases.TimeSpan;
import org.yige.casework.Cases.Told;
import org.yige.casework.CaseworkHappening.Done;
import org.yige.incidents.Happenings;
import org.yige.incidents.IncidentStore;
import org.yige.incidents.TimelineLine.Readers;
import org.yige.shared.County;

/** All SQL for what other systems are told of reports. */
@Repository
class CasesStore {

    /** That a report came is the report itself, not news of it. */
    private static final String REPORTED = "intake.reported";

    private final JdbcClient sql;
    private final Happenings happenings;
    private final String[] news;
    private final String county;

    CasesStore(JdbcClient sql, Happenings happenings, County county) {
        this.sql = sql;
        this.happenings = happenings;
        this.news =
                happenings.codes(readers -> readers != Readers.STAFF).stream()
                        .filter(code -> !code.equals(REPORTED))
                        .toArray(String[]::new);
        this.county = county.code();
    }

    List<Told> list(CaseFilter wanted, int most, int skip) {
        return sql.sql(
                        """
                        with found as (
                            select present.*, asked.id as asked_id, asked.kind as asked_kind,
                                   asked.opened_at as asked_opened_at, report.sender, report.words, report.place
                              from incidents.incident asked
                              join incidents.incident present
                                on present.county = asked.county and present.id = coalesce(asked.joined_into, asked.id)
                              join intake.report report
                                on report.county = asked.county and report.incident = present.id and report.home = asked.id
                             where asked.county = :county
                               and (cardinality(:ids::uuid[]) = 0 or asked.id = any(:ids::uuid[]))
                               and (cardinality(:kinds::text[]) = 0 or asked.kind = any(:kinds))
                               and asked.opened_at >= coalesce(:from::timestamptz, '-infinity')
                               and asked.opened_at < coalesce(:until::timestamptz, 'infinity')
                               and (:ended::boolean is null or (present.state = 'ENDED') = :ended)
                               and (:whole or asked.kind = any(:published) or report.sender = :mine))
                        select * from found
                         where changed_at >= coalesce(:changed_from::timestamptz, '-infinity')
                           and changed_at < coalesce(:changed_until::timestamptz, 'infinity')
                         order by asked_opened_at desc, asked_id desc
                         limit :most offset :skip
                        """)
                .param("county", county)
                .param("ids", wanted.ids().toArray(UUID[]::new))
                .param("kinds", wanted.kinds().toArray(String[]::new))
                .param("from", utc(wanted.opened().from()))
                .param("until", utc(wanted.opened().until()))
                .param("ended", wanted.ended().orElse(null))
                .params(reads(wanted.reader()))
                .param("changed_from", utc(wanted.changed().from()))
                .param("changed_until", utc(wanted.changed().until()))
                .param("most", most)
                .param("skip", skip)
                .query(CasesStore::told)
                .list();
    }

    List<News> news(TimeSpan span, List<UUID> reports, Reader reader, String sentBack, int most) {
        return sql.sql(
                        """
                        select entry.id, entry.at, entry.kind, entry.words, entry.facts, report.home, report.sender
                          from incidents.entry entry
                          join intake.report report
                            on report.county = entry.county and report.incident = entry.incident
                         where entry.county = :county
                           and entry.kind = any(:news)
                           and entry.at >= coalesce(:from::timestamptz, '-infinity')
                           and entry.at < coalesce(:until::timestamptz, 'infinity')
                           and (cardinality(:reports::uuid[]) = 0 or report.home = any(:reports::uuid[]))
                           and (:whole or report.kind = any(:published) or report.sender = :mine)
                         order by entry.at, entry.n, report.home
                         limit :most
                        """)
                .param("county", county)
                .param("news", news)
                .param("from", utc(span.from()))
                .param("until", utc(span.until()))
                .param("reports", reports.toArray(UUID[]::new))
                .params(reads(reader))
                .param("most", most)
                .query((row, n) -> news(row, sentBack))
                .list();
    }

    /** What a reader may read, whatever is asked for. */
    private static Map<String, Object> reads(Reader reader) {
        return switch (reader) {
            case Reader.Within() -> Map.of("whole", true, "published", new String[0], "mine", "");
            case Reader.OtherSystem(var published, var sender) ->
                    Map.of(
                            "whole",
                            false,
                            "published",
                            published.toArray(String[]::new),
                            "mine",
                            sender.orElse(""));
        };
    }

    private static Told told(ResultSet row, int n) throws SQLException {
        var present = IncidentStore.incident(row, n);
        return new Told(
                row.getObject("asked_id", UUID.class),
                new Sent(
                        Optional.ofNullable(row.getString("sender")),
                        row.getString("asked_kind"),
                        row.getString("words"),
                        row.getString("place")),
                IncidentStore.instant(row, "asked_opened_at"),
                new Present(
                        present.id().value(),
                        present.scene(),
                        present.state(),
                        present.owner().title(),
                        IncidentStore.instant(row, "changed_at")));
    }

    private News news(ResultSet row, String sentBack) throws SQLException {
        var what = happenings.read(row.getString("kind"), row.getString("facts"));
        var declined = what instanceof Done done && done.outcome().equals(sentBack);
        return new News(
                row.getObject("id", UUID.class),
                row.getObject("home", UUID.class),
                Optional.ofNullable(row.getString("sender")),
                IncidentStore.instant(row, "at"),
                declined ? Cases.DECLINED : Happenings.code(what),
                happenings.label(what),
                Happenings.readers(what) == Readers.EVERYBODY_WITH_WORDS
                        ? row.getString("words")
                        : "");
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(IncidentStore::utc).orElse(null);
    }
}
