package org.yige.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.incidents.By.ByStaff;
import org.yige.shared.County;
import org.yige.shared.SqlTimes;

/** All SQL about the lines of timelines, but for the first, which is written with its incident. */
@Repository
class TimelineStore {

    private final JdbcClient sql;
    private final Happenings happenings;
    private final String county;

    private static final String ESCALATED = Happenings.code(LadderHappening.Escalated.class);

    TimelineStore(JdbcClient sql, Happenings happenings, County county) {
        this.sql = sql;
        this.happenings = happenings;
        this.county = county.code();
    }

    List<Entry> lines(Collection<IncidentId> of, Collection<String> codes) {
        return sql.sql(
                        """
                        select * from incidents.entry
                         where county = :county and incident = any(:incidents) and kind = any(:codes)
                         order by n
                        """)
                .param("county", county)
                .param("incidents", of.stream().map(IncidentId::value).toArray(UUID[]::new))
                .param("codes", codes.toArray(String[]::new))
                .query(this::entry)
                .list();
    }

    /**
     * Whatever they are about: the ids alone, each with that of its incident. An incident changes
     * for others whenever one of these is written, so only those that changed since are looked
     * through.
     */
    Map<UUID, UUID> lines(
            Collection<String> codes,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<Entry> after,
            int most) {
        return sql
                .sql(
                        """
                        select entry.id, entry.incident from incidents.incident
                          join incidents.entry on entry.county = incident.county and entry.incident = incident.id
                         where incident.county = :county
                           and incident.changed_at >= coalesce(:from::timestamptz, '-infinity')
                           and entry.kind = any(:codes)
                           and entry.at >= coalesce(:from::timestamptz, '-infinity')
                           and entry.at < coalesce(:until::timestamptz, 'infinity')
                           and (entry.at, entry.id) > (coalesce(:after::timestamptz, '-infinity'), :after_id)
                         order by entry.at, entry.id
                         limit :most
                        """)
                .param("county", county)
                .param("codes", codes.toArray(String[]::new))
                .param("from", SqlTimes.utc(after.map(Entry::at).or(() -> from)))
                .param("until", SqlTimes.utc(until))
                .param("after", SqlTimes.utc(after.map(Entry::at)))
                .param("after_id", after.map(Entry::id).orElse(new UUID(0, 0)))
                .param("most", most)
                .query((row, n) ->
                        Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The lines of a kind on what is open and was told by one of these people since a moment. */
    List<Entry> toldBy(Collection<UUID> people, Class<? extends Happening> kind, Instant since) {
        return sql.sql(
                        """
                        select entry.* from incidents.incident
                          join incidents.entry on entry.county = incident.county and entry.incident = incident.id
                         where incident.county = :county and incident.joined_into is null
                           and incident.state in ('IN_HAND', 'ON_SCENE')
                           and entry.kind = any(:codes) and entry.person = any(:people) and entry.at >= :since
                         order by entry.n
                        """)
                .param("county", county)
                .param("codes", happenings.codesOf(kind).toArray(String[]::new))
                .param("people", people.toArray(UUID[]::new))
                .param("since", SqlTimes.utc(since))
                .query(this::entry)
                .list();
    }

    /** How often these went to the next in line because time had passed; the others not at all. */
    Map<UUID, Integer> escalated(Collection<UUID> incidents) {
        return incidents.isEmpty()
                ? Map.of()
                : sql
                        .sql(
                                """
                                select incident, count(*) as times from incidents.entry
                                 where county = :county and incident = any(:incidents) and kind = :kind
                                 group by incident
                                """)
                        .param("county", county)
                        .param("incidents", incidents.toArray(UUID[]::new))
                        .param("kind", ESCALATED)
                        .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Entry> entries(Collection<UUID> incidents, Collection<UUID> ids) {
        return sql.sql(
                        """
                        select * from incidents.entry
                         where county = :county and incident = any(:incidents) and id = any(:ids)
                         order by at, id
                        """)
                .param("county", county)
                .param("incidents", incidents.toArray(UUID[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::entry)
                .list();
    }

    void append(Entry entry) {
        sql.sql(
                        """
                        insert into incidents.entry
                               (county, id, incident, at, kind, who, person, post, title, words, reason, level, facts)
                        values (:county, :id, :incident, :at, :kind, :who, :person, :post, :title, :words, :reason, :level,
                                :facts::jsonb)
                        """)
                .param("county", county)
                .param("id", entry.id())
                .param("incident", entry.incident().value())
                .param("at", SqlTimes.utc(entry.at()))
                .param("kind", Happenings.code(entry.what()))
                .param("who", entry.by().word())
                .param("person", entry.by().member().map(ByStaff::who).orElse(null))
                .param("post", entry.by().member().flatMap(ByStaff::post).orElse(null))
                .param("title", entry.by().name().orElse(null))
                .param("words", entry.words())
                .param("reason", entry.reason().orElse(null))
                .param("level", entry.level())
                .param("facts", happenings.write(entry.what()))
                .update();
    }

    List<Entry> timeline(IncidentId id) {
        return sql.sql(
                        "select * from incidents.entry where county = :county and incident = :id order by n")
                .param("county", county)
                .param("id", id.value())
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                new IncidentId(row.getObject("incident", UUID.class)),
                SqlTimes.instant(row, "at"),
                happenings.read(row.getString("kind"), row.getString("facts")),
                by(row),
                row.getString("words"),
                Optional.ofNullable(row.getString("reason")),
                row.getInt("level"));
    }

    static By by(ResultSet row) throws SQLException {
        return switch (row.getString("who")) {
            case "RESIDENT" -> By.RESIDENT;
            case "SYSTEM" -> By.PROGRAM;
            case "STAFF" ->
                    new ByStaff(
                            row.getObject("person", UUID.class),
                            Optional.ofNullable(row.getObject("post", UUID.class)),
                            Optional.ofNullable(row.getString("title")));
            case "BODY" -> new By.ByBody(row.getString("title"));
            case String other -> throw new IllegalStateException("unknown actor " + other);
        };
    }
}
