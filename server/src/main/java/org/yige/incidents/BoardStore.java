package org.yige.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.Area;
import org.yige.shared.County;
import org.yige.shared.Cursor;
import org.yige.shared.SqlTimes;
import org.yige.shared.Words;

/** All SQL for lists of incidents. Every list is asked for with the area of who asks. */
@Repository
public class BoardStore {

    private final JdbcClient sql;
    private final String county;

    BoardStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** One line of a list: the incident, and how many reports it has. */
    record BoardRow(Incident incident, int reports) {}

    /** What to list; what is empty does not narrow. */
    record Filter(
            List<String> states,
            Optional<Integer> grade,
            Optional<Integer> level,
            Optional<String> kind,
            Optional<String> village,
            Marked marked,
            Optional<String> words) {

        record Marked(Optional<Boolean> late, boolean mine) {}
    }

    /** Behind which line to go on. */
    List<BoardRow> list(
            Filter filter, Area area, List<UUID> posts, Optional<Cursor> from, int most) {
        var last = from.orElse(new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1)));
        return sql.sql(
                        """
                        select * from incidents.incident incident
                         where county = :county and joined_into is null
                           and (case when :mine then owner = any(:posts)
                                     else village like any(:area) or owner = any(:posts) end)
                           and (cardinality(:states::text[]) = 0 or state = any(:states))
                           and (:grade::int is null or grade = :grade)
                           and (:level::int is null or level = :level)
                           and (:kind::text is null or kind = :kind or kind like :kind || '.%')
                           and (:village::text is null or village like :village || '%')
                           and (:late::boolean is null or late = :late)
                           and (:words::text is null or summary ilike :words or code like :code)
                           and (opened_at, id) < (:openedAt, :id)
                         order by opened_at desc, id desc
                         limit :most
                        """)
                .param("county", county)
                .param("mine", filter.marked().mine())
                .param("posts", posts.toArray(UUID[]::new))
                .param("area", area.patterns())
                .param("states", filter.states().toArray(String[]::new))
                .param("grade", filter.grade().orElse(null), java.sql.Types.INTEGER)
                .param("level", filter.level().orElse(null), java.sql.Types.INTEGER)
                .param("kind", filter.kind().orElse(null), java.sql.Types.VARCHAR)
                .param("village", filter.village().orElse(null), java.sql.Types.VARCHAR)
                .param("late", filter.marked().late().orElse(null), java.sql.Types.BOOLEAN)
                .param(
                        "words",
                        filter.words().map(BoardStore::containing).orElse(null),
                        java.sql.Types.VARCHAR)
                .param("code", filter.words().map(BoardStore::codeBeginning).orElse("-"))
                .param("openedAt", SqlTimes.utc(last.at()))
                .param("id", last.id())
                .param("most", most)
                .query(BoardStore::row)
                .list();
    }

    List<BoardRow> some(Collection<UUID> ids, Area area, List<UUID> posts) {
        return sql.sql(
                        """
                        select * from incidents.incident incident
                         where county = :county and id = any(:ids) and joined_into is null
                           and (village like any(:area) or owner = any(:posts))
                        """)
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .param("area", area.patterns())
                .param("posts", posts.toArray(UUID[]::new))
                .query(BoardStore::row)
                .list();
    }

    /** Open incidents not far in place and time: who is really alike is for the rules. */
    List<Incident> around(Incident incident, Area area, int metres, int hours) {
        double degrees = metres / 60_000.0;
        return sql.sql(
                        """
                        select * from incidents.incident incident
                         where incident.county = :county and incident.id <> :id and joined_into is null
                           and state in ('WAITING', 'IN_HAND', 'ON_SCENE')
                           and village like any(:area)
                           and incident.happened_at between :from and :to
                           and (village = :village
                                or (lon between :lon - :degrees and :lon + :degrees
                                    and lat between :lat - :degrees and :lat + :degrees))
                         order by greatest(incident.happened_at - :at, :at - incident.happened_at)
                         limit 100
                        """)
                .param("county", county)
                .param("id", incident.id().value())
                .param("area", area.patterns())
                .param(
                        "from",
                        SqlTimes.utc(incident.matter().happenedAt().minusSeconds(hours * 3600L)))
                .param(
                        "to",
                        SqlTimes.utc(incident.matter().happenedAt().plusSeconds(hours * 3600L)))
                .param("at", SqlTimes.utc(incident.matter().happenedAt()))
                .param("village", incident.scene().division())
                .param("lon", incident.scene().spot().map(spot -> spot.lon()).orElse(-999.0))
                .param("lat", incident.scene().spot().map(spot -> spot.lat()).orElse(-999.0))
                .param("degrees", degrees)
                .query(IncidentStore::incident)
                .list();
    }

    /** One line of a list, whoever reads it: the caller has asked whether they may. */
    BoardRow row(IncidentId id) {
        return sql.sql("select * from incidents.incident where county = :county and id = :id")
                .param("county", county)
                .param("id", id.value())
                .query(BoardStore::row)
                .single();
    }

    private static BoardRow row(ResultSet row, int n) throws SQLException {
        return new BoardRow(IncidentStore.incident(row, n), row.getInt("reports"));
    }

    private static String containing(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String codeBeginning(String words) {
        var code = Words.bare(words).toUpperCase(java.util.Locale.ROOT);
        return code.matches("[0-9A-Z]{4,12}") ? code + "%" : "-";
    }
}
