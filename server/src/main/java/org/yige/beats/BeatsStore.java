package org.yige.beats;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.instant;
import static org.yige.shared.SqlTimes.utc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.beats.Draft.DraftHead;
import org.yige.beats.Draft.StartPlan;
import org.yige.beats.Draft.TakenBack;
import org.yige.beats.Draft.Why;
import org.yige.beats.Draft.Work;
import org.yige.beats.Want.Numbered;
import org.yige.places.StationCode;
import org.yige.shared.County;
import tools.jackson.databind.json.JsonMapper;

/** The table of drafts. */
@Repository
class BeatsStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int KEPT = 16;

    private final JdbcClient sql;
    private final String county;
    private final Cache<UUID, Draft> read =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(Duration.ofHours(1)).build();

    BeatsStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    void add(DraftHead head) {
        sql.sql(
                        """
                        insert into beats.draft
                               (county, id, station, version, state, made_by, made_at, day, settings, mark, heard_at)
                        values (:county, :id, :station, 1, 'RUNNING', :by, :at, :day, :settings::jsonb, :mark, now())
                        """)
                .param("county", county)
                .param("id", head.id())
                .param("station", head.station().value())
                .param("by", head.madeBy())
                .param("at", utc(head.madeAt()))
                .param("day", head.day())
                .param("settings", JSON.writeValueAsString(head.settings()))
                .param("mark", head.mark())
                .update();
    }

    /** The search has ended with a plan. */
    void ready(UUID id, Work work) {
        sql.sql(
                        """
                        update beats.draft set state = 'READY', version = version + 1, work = :work::jsonb, starts = :starts::jsonb
                         where county = :county and id = :id and state = 'RUNNING'
                        """)
                .param("county", county)
                .param("id", id)
                .param("work", JSON.writeValueAsString(Changing.of(work)))
                .param("starts", JSON.writeValueAsString(work.starts()))
                .update();
    }

    /** The search has ended without one. */
    void refused(UUID id, Why why) {
        sql.sql(
                        """
                        update beats.draft set state = 'REFUSED', version = version + 1, words = :words::jsonb
                         where county = :county and id = :id and state = 'RUNNING'
                        """)
                .param("county", county)
                .param("id", id)
                .param("words", JSON.writeValueAsString(why))
                .update();
    }

    /** Writes what somebody changed, unless somebody else did meanwhile: then false. */
    boolean change(UUID id, int version, Work work) {
        return sql.sql(
                                """
                                update beats.draft set version = version + 1, work = :work::jsonb
                                 where county = :county and id = :id and version = :version and state = 'READY'
                                """)
                        .param("county", county)
                        .param("id", id)
                        .param("version", version)
                        .param("work", JSON.writeValueAsString(Changing.of(work)))
                        .update()
                == 1;
    }

    void publish(UUID id, LocalDate from, Instant at) {
        sql.sql(
                        """
                        update beats.draft
                           set state = 'PUBLISHED', version = version + 1, published_from = :from, published_at = :at
                         where county = :county and id = :id and state = 'READY'
                        """)
                .param("county", county)
                .param("id", id)
                .param("from", from)
                .param("at", utc(at))
                .update();
    }

    /** It is a plan to be changed and published again. */
    void takeBack(UUID id, TakenBack how) {
        sql.sql(
                        """
                        update beats.draft
                           set state = 'READY', version = version + 1, published_from = null, published_at = null,
                               taken_back_by = :by, taken_back_at = :at, taken_back_from = :from
                         where county = :county and id = :id and state = 'PUBLISHED'
                        """)
                .param("county", county)
                .param("id", id)
                .param("by", how.by())
                .param("at", utc(how.at()))
                .param("from", how.from())
                .update();
    }

    /**
     * Read from the table only if it is not the version last read: a large plan takes long to read.
     */
    Optional<Draft> find(UUID id) {
        var version =
                sql.sql("select version from beats.draft where county = :county and id = :id")
                        .param("county", county)
                        .param("id", id)
                        .query(Integer.class)
                        .optional();
        var known = Optional.ofNullable(read.getIfPresent(id));
        if (version.isPresent() && known.map(draft -> draft.head().version()).equals(version)) {
            return known;
        }
        var found =
                sql.sql("select * from beats.draft where county = :county and id = :id")
                        .param("county", county)
                        .param("id", id)
                        .query(BeatsStore::draft)
                        .optional();
        found.ifPresent(draft -> read.put(id, draft));
        return found;
    }

    /** What a change has just been written as: what is read next. */
    void remember(Draft draft) {
        read.put(draft.head().id(), draft);
    }

    Optional<Draft> findForUpdate(UUID id) {
        return sql.sql("select * from beats.draft where county = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(BeatsStore::draft)
                .optional();
    }

    /** Whose plan it is, and when it was asked for. */
    record AskedPlan(UUID id, StationCode station, Instant at) {}

    /** Those of these that are plans. */
    List<AskedPlan> asked(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql(
                                "select id, station, made_at from beats.draft where county = :county and id in (:ids)")
                        .param("county", county)
                        .param("ids", ids)
                        .query((row, n) ->
                                new AskedPlan(
                                        row.getObject("id", UUID.class),
                                        new StationCode(row.getString("station")),
                                        instant(row, "made_at")))
                        .list();
    }

    /** A station's drafts, the newest first. */
    List<DraftLine> lines(StationCode station, int most) {
        return sql.sql(
                        """
                        select id, version, state, made_at, day, published_from, published_at,
                               coalesce(jsonb_array_length(work #> '{plan,beats}'), 0) as beats,
                               coalesce(jsonb_array_length(work -> 'wishes'), 0) as wishes
                          from beats.draft
                         where county = :county and station = :station
                         order by made_at desc limit :most
                        """)
                .param("county", county)
                .param("station", station.value())
                .param("most", most)
                .query(BeatsStore::line)
                .list();
    }

    /** Whether a plan of the station was published to begin on this day. */
    boolean beginsOn(StationCode station, LocalDate day) {
        return sql.sql(
                                """
                                select count(*) from beats.draft
                                 where county = :county and station = :station and published_from = :day
                                """)
                        .param("county", county)
                        .param("station", station.value())
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A draft as a list shows it. */
    record DraftLine(
            UUID id,
            int version,
            String state,
            Instant madeAt,
            LocalDate day,
            Optional<LocalDate> publishedFrom,
            Optional<Instant> publishedAt,
            int beats,
            int wishes) {}

    private static DraftLine line(ResultSet row, int n) throws SQLException {
        return new DraftLine(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("state"),
                instant(row, "made_at"),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("published_from", LocalDate.class)),
                findInstant(row, "published_at"),
                row.getInt("beats"),
                row.getInt("wishes"));
    }

    private static Draft draft(ResultSet row, int n) throws SQLException {
        var head =
                new DraftHead(
                        row.getObject("id", UUID.class),
                        new StationCode(row.getString("station")),
                        row.getInt("version"),
                        row.getObject("made_by", UUID.class),
                        instant(row, "made_at"),
                        row.getObject("day", LocalDate.class),
                        JSON.readValue(row.getString("settings"), Settings.class),
                        row.getString("mark"),
                        takenBack(row));
        return switch (row.getString("state")) {
            case "RUNNING" -> new Draft.Searching(head);
            case "READY" -> new Draft.Ready(head, work(row));
            case "REFUSED" ->
                    new Draft.Infeasible(head, JSON.readValue(row.getString("words"), Why.class));
            case "PUBLISHED" ->
                    new Draft.Published(
                            head,
                            work(row),
                            row.getObject("published_from", LocalDate.class),
                            instant(row, "published_at"));
            case String other -> throw new IllegalStateException("unknown state " + other);
        };
    }

    private static Optional<TakenBack> takenBack(ResultSet row) throws SQLException {
        var by = row.getObject("taken_back_by", UUID.class);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(
                        new TakenBack(
                                by,
                                instant(row, "taken_back_at"),
                                row.getObject("taken_back_from", LocalDate.class)));
    }

    private static Work work(ResultSet row) throws SQLException {
        var changing = JSON.readValue(row.getString("work"), Changing.class);
        var starts = List.of(JSON.readValue(row.getString("starts"), StartPlan[].class));
        return new Work(
                changing.chosen(), starts, changing.wishes(), changing.lastWish(), changing.plan());
    }

    /** The part of the work that changes with every wish. */
    record Changing(int chosen, List<Numbered> wishes, int lastWish, Plan plan) {

        static Changing of(Work work) {
            return new Changing(work.chosen(), work.wishes(), work.lastWish(), work.plan());
        }
    }
}
