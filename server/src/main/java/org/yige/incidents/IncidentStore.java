package org.yige.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.incidents.By.ByStaff;
import org.yige.incidents.Incident.Extension;
import org.yige.incidents.Incident.Marks;
import org.yige.incidents.Incident.Matter;
import org.yige.incidents.Incident.Ownership;
import org.yige.incidents.Incident.Standing;
import org.yige.incidents.Incidents.OpenedIncident;
import org.yige.incidents.Scene.BeyondCounty;
import org.yige.incidents.Scene.InVillage;
import org.yige.incidents.Scene.SomewhereInCounty;
import org.yige.incidents.State.Ended;
import org.yige.incidents.State.HandingOver;
import org.yige.incidents.State.Handled;
import org.yige.incidents.State.InHand;
import org.yige.incidents.State.OnScene;
import org.yige.incidents.State.Waiting;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Rows;
import org.yige.shared.Spot;
import org.yige.shared.SqlTimes;
import org.yige.staff.OpenWork;
import org.yige.staff.PostId;

/** All SQL about incidents; of their timelines only the first line, which is written with them. */
@Repository
public class IncidentStore implements OpenWork {

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final Happenings happenings;
    private final String county;

    IncidentStore(JdbcTemplate jdbc, JdbcClient sql, Happenings happenings, County county) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.happenings = happenings;
        this.county = county.code();
    }

    /** Writes new incidents and their first lines, in one statement. */
    void open(List<OpenedIncident> opened) {
        var rows = rows(opened);
        jdbc.execute(
                INCIDENTS.formatted(rows.source()),
                (PreparedStatementCallback<Integer>)
                        prepared -> {
                            int next = rows.fill(prepared, 1);
                            for (int i = 0; i < 2; i++) {
                                prepared.setString(next + i, county);
                            }
                            return prepared.executeUpdate();
                        });
    }

    private static final String INCIDENTS =
            """
            with input as (select * from %s),
            entries as (
                insert into incidents.entry (county, id, incident, at, kind, who, person, post, title, words, level, facts)
                select ?, entry, id, opened_at, line, who, person, post, title, '', level, entry_facts::jsonb
                  from input)
            insert into incidents.incident
                   (county, id, kind, grade, summary, happened_at, opened_at, lon, lat, scene, village, village_name,
                    town_name, grid, beat, owner, owner_title, level, first_level, owner_since, changed_at, state,
                    never_waits)
            select ?, id, kind, grade, summary, happened_at, opened_at, lon, lat, scene, village, village_name,
                   town_name, grid, beat, owner, owner_title, level, level, opened_at, opened_at, 'WAITING', never_waits
              from input
            """;

    private Rows<OpenedIncident> rows(List<OpenedIncident> opened) {
        return new Rows<>(opened)
                .column("id", "uuid", o -> o.incident().id().value())
                .column("opened_at", "timestamptz", o -> o.incident().matter().openedAt())
                .column("happened_at", "timestamptz", o -> o.incident().matter().happenedAt())
                .column("kind", "text", o -> o.incident().matter().kind())
                .column("grade", "int2", o -> o.incident().matter().grade())
                .column("summary", "text", o -> o.incident().matter().summary())
                .column("never_waits", "bool", o -> o.incident().matter().neverWaits())
                .column(
                        "lon",
                        "float8",
                        o -> orNull(o.incident().scene().spot().map(spot -> spot.lon())))
                .column(
                        "lat",
                        "float8",
                        o -> orNull(o.incident().scene().spot().map(spot -> spot.lat())))
                .column("scene", "text", o -> o.incident().scene().word())
                .column("village", "text", o -> o.incident().scene().division())
                .column("village_name", "text", known(InVillage::villageName))
                .column("town_name", "text", known(InVillage::townName))
                .column("grid", "text", known(each -> orNull(each.grid())))
                .column("beat", "text", known(each -> orNull(each.beat())))
                .column("owner", "uuid", o -> o.incident().owner().post())
                .column("owner_title", "text", o -> o.incident().owner().title())
                .column("level", "int2", o -> o.incident().owner().level())
                .column("entry", "uuid", o -> o.first().id())
                .column("who", "text", o -> o.first().by().word())
                .column("person", "uuid", o -> orNull(o.first().by().member().map(ByStaff::who)))
                .column("post", "uuid", o -> orNull(o.first().by().member().flatMap(ByStaff::post)))
                .column("title", "text", o -> orNull(o.first().by().name()))
                .column("line", "text", o -> Happenings.code(o.first().what()))
                .column("entry_facts", "text", o -> happenings.write(o.first().what()));
    }

    /**
     * One incident, if it lies in this person's area or is theirs; read with a lock where it is to
     * be changed.
     */
    public Optional<Incident> find(IncidentId id, Actor who, boolean forUpdate) {
        return sql.sql(
                        """
                        select * from incidents.incident
                         where county = :county and id = :id and joined_into is null
                           and (village like any(:area) or owner = any(:posts))
                        """
                                + (forUpdate ? " for update" : ""))
                .param("county", county)
                .param("id", id.value())
                .param("area", who.area().patterns())
                .param("posts", who.posts().toArray(UUID[]::new))
                .query(IncidentStore::incident)
                .optional();
    }

    /** For what nobody asks for by name: a resident's code, a deadline. */
    public Optional<Incident> findForUpdate(IncidentId id) {
        return sql.sql(
                        "select * from incidents.incident where county = :county and id = :id for update")
                .param("county", county)
                .param("id", id.value())
                .query(IncidentStore::incident)
                .optional();
    }

    public Incident get(IncidentId id) {
        return sql.sql("select * from incidents.incident where county = :county and id = :id")
                .param("county", county)
                .param("id", id.value())
                .query(IncidentStore::incident)
                .single();
    }

    /** By which staff name it. */
    Optional<IncidentId> numbered(long number) {
        return sql.sql(
                        "select id from incidents.incident where county = :county and number = :number")
                .param("county", county)
                .param("number", number)
                .query((row, n) -> new IncidentId(row.getObject("id", UUID.class)))
                .optional();
    }

    Map<IncidentId, Long> numbers(Collection<IncidentId> ids) {
        return sql
                .sql(
                        "select id, number from incidents.incident where county = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", ids.stream().map(IncidentId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(
                                new IncidentId(row.getObject("id", UUID.class)),
                                row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Optional<IncidentId> joinedInto(IncidentId id) {
        return sql.sql(
                        """
                        select joined_into from incidents.incident
                         where county = :county and id = :id and joined_into is not null
                        """)
                .param("county", county)
                .param("id", id.value())
                .query((row, n) -> new IncidentId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Those that rest in one of these, with the one they rest in. */
    Map<IncidentId, IncidentId> resting(Collection<IncidentId> in) {
        return sql
                .sql(
                        """
                        select id, joined_into from incidents.incident
                         where county = :county and joined_into = any(:in)
                        """)
                .param("county", county)
                .param("in", in.stream().map(IncidentId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(
                                new IncidentId(row.getObject(1, UUID.class)),
                                new IncidentId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<IncidentId, Incident> some(Collection<IncidentId> ids) {
        return sql
                .sql("select * from incidents.incident where county = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", ids.stream().map(IncidentId::value).toArray(UUID[]::new))
                .query(IncidentStore::incident)
                .list()
                .stream()
                .collect(Collectors.toMap(Incident::id, incident -> incident));
    }

    /** Told of to others in a span of time. */
    List<UUID> changed(Instant from, Optional<Instant> until) {
        return sql.sql(
                        """
                        select id from incidents.incident
                         where county = :county and joined_into is null
                           and changed_at >= :from and changed_at < coalesce(:until::timestamptz, 'infinity')
                        """)
                .param("county", county)
                .param("from", SqlTimes.utc(from))
                .param("until", SqlTimes.utc(until))
                .query(UUID.class)
                .list();
    }

    List<UUID> open() {
        return sql.sql(
                        """
                        select id from incidents.incident
                         where county = :county and joined_into is null and state <> 'ENDED'
                        """)
                .param("county", county)
                .query(UUID.class)
                .list();
    }

    /**
     * @param told to others than staff
     * @return the post that held it until now
     */
    UUID save(Incident incident, boolean told, Instant now) {
        var state = new HashMap<String, @Nullable Object>();
        switch (incident.state()) {
            case Waiting _, InHand _, OnScene _ -> {}
            case HandingOver(var receiver) -> state.put("receiver", receiver);
            case Handled(var outcome, var at, var until) -> {
                state.put("outcome", outcome);
                state.put("handled", SqlTimes.utc(at));
                state.put("until", SqlTimes.utc(until));
            }
            case Ended(var outcome, var handled, var how, var at) -> {
                state.put("outcome", outcome);
                state.put("handled", SqlTimes.utc(handled));
                state.put("ending", how.name());
                state.put("ended", SqlTimes.utc(at));
            }
        }
        return sql.sql(
                        """
                        with before as (
                            select owner from incidents.incident where county = :county and id = :id)
                        update incidents.incident
                           set grade = :grade, owner = :owner, owner_title = :title, level = :level, owner_since = :since,
                               state = :state, receiver = :receiver, outcome = :outcome, handled_at = :handled,
                               object_until = :until, ending = :ending, ended_at = :ended, returned = :returned,
                               extension = :extension, extension_days = :days, late = :late,
                               supervised = :supervised,
                               reopened = :reopened, passed = :passed, pause_asked = :pause_asked, version = version + 1,
                               changed_at = case when :told then greatest(changed_at, :now) else changed_at end,
                               answered_at = coalesce(answered_at, case when :state = 'IN_HAND' then :now end),
                               arrived_at = coalesce(arrived_at, case when :state = 'ON_SCENE' then :now end),
                               first_handled_at = coalesce(first_handled_at, case when :state = 'HANDLED' then :now end)
                         where county = :county and id = :id
                        returning (select owner from before)
                        """)
                .param("county", county)
                .param("id", incident.id().value())
                .param("grade", incident.matter().grade())
                .param("owner", incident.owner().post())
                .param("title", incident.owner().title())
                .param("level", incident.owner().level())
                .param("since", SqlTimes.utc(incident.owner().since()))
                .param("state", incident.state().word())
                .param("receiver", state.get("receiver"))
                .param("outcome", state.get("outcome"))
                .param("handled", state.get("handled"))
                .param("until", state.get("until"))
                .param("ending", state.get("ending"))
                .param("ended", state.get("ended"))
                .param("returned", incident.marks().returned())
                .param("extension", incident.marks().extension().name())
                .param("days", incident.marks().extensionDays())
                .param("late", incident.marks().late())
                .param("supervised", incident.marks().supervised())
                .param("reopened", incident.marks().reopened())
                .param("passed", incident.marks().passed())
                .param("pause_asked", orNull(incident.marks().pauseAsked()))
                .param("told", told)
                .param("now", SqlTimes.utc(now))
                .query(UUID.class)
                .single();
    }

    /** What is known of it besides its own row is another now: whoever shows it shows it anew. */
    void touch(IncidentId id, boolean told, Instant now) {
        sql.sql(
                        """
                        update incidents.incident
                           set version = version + 1, changed_at = case when :told then greatest(changed_at, :now) else changed_at end
                         where county = :county and id = :id
                        """)
                .param("county", county)
                .param("id", id.value())
                .param("told", told)
                .param("now", SqlTimes.utc(now))
                .update();
    }

    void join(IncidentId from, IncidentId into) {
        sql.sql(
                        """
                        with counted as (
                            update incidents.incident kept
                               set reports = kept.reports + gone.reports, version = kept.version + 1
                              from incidents.incident gone
                             where kept.county = :county and kept.id = :into
                               and gone.county = :county and gone.id = :from)
                        update incidents.incident set joined_into = :into, version = version + 1
                         where county = :county and (id = :from or joined_into = :from)
                        """)
                .param("county", county)
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    void part(IncidentId home, IncidentId kept) {
        sql.sql(
                        """
                        update incidents.incident
                           set joined_into = case when id = :home then null else joined_into end,
                               reports = case when id = :home then 1 else reports - 1 end,
                               version = version + 1
                         where county = :county and id in (:home, :kept)
                        """)
                .param("county", county)
                .param("home", home.value())
                .param("kept", kept.value())
                .update();
    }

    public static Incident incident(ResultSet row, int n) throws SQLException {
        var owner =
                new Ownership(
                        row.getObject("owner", UUID.class),
                        row.getString("owner_title"),
                        row.getInt("level"),
                        SqlTimes.instant(row, "owner_since"));
        var marks =
                new Marks(
                        row.getBoolean("returned"),
                        Extension.valueOf(row.getString("extension")),
                        row.getInt("extension_days"),
                        row.getBoolean("late"),
                        row.getBoolean("supervised"),
                        row.getInt("reopened"),
                        row.getInt("passed"),
                        Optional.ofNullable(row.getString("pause_asked")));
        return new Incident(
                new IncidentId(row.getObject("id", UUID.class)),
                new Matter(
                        row.getString("kind"),
                        row.getInt("grade"),
                        row.getString("summary"),
                        SqlTimes.instant(row, "happened_at"),
                        SqlTimes.instant(row, "opened_at"),
                        row.getBoolean("never_waits")),
                scene(row),
                new Standing(owner, state(row), marks),
                row.getInt("version"),
                SqlTimes.instant(row, "changed_at"));
    }

    static Scene scene(ResultSet row) throws SQLException {
        var lon = row.getObject("lon", Double.class);
        var spot =
                lon == null
                        ? Optional.<Spot>empty()
                        : Optional.of(new Spot(lon, row.getDouble("lat")));
        return switch (row.getString("scene")) {
            case "IN_VILLAGE" ->
                    new InVillage(
                            spot,
                            row.getString("village"),
                            row.getString("village_name"),
                            row.getString("town_name"),
                            Optional.ofNullable(row.getString("grid")),
                            Optional.ofNullable(row.getString("beat")));
            case "SOMEWHERE_IN_COUNTY" -> new SomewhereInCounty(spot, row.getString("village"));
            case "BEYOND_COUNTY" -> new BeyondCounty(spot.orElseThrow(), row.getString("village"));
            case String other -> throw new IllegalStateException("unknown scene " + other);
        };
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "WAITING" -> new Waiting();
            case "IN_HAND" -> new InHand();
            case "ON_SCENE" -> new OnScene();
            case "HANDING_OVER" -> new HandingOver(row.getString("receiver"));
            case "HANDLED" ->
                    new Handled(
                            row.getString("outcome"),
                            SqlTimes.instant(row, "handled_at"),
                            SqlTimes.instant(row, "object_until"));
            case "ENDED" ->
                    new Ended(
                            row.getString("outcome"),
                            SqlTimes.instant(row, "handled_at"),
                            State.Ending.valueOf(row.getString("ending")),
                            SqlTimes.instant(row, "ended_at"));
            case String other -> throw new IllegalStateException("unknown state " + other);
        };
    }

    /** A column of those whose village is known. */
    private static Function<OpenedIncident, @Nullable Object> known(
            Function<InVillage, @Nullable Object> column) {
        return opened -> orNull(opened.incident().scene().inVillage().map(column));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    /** How many matters a post has to do something about. */
    @Override
    public long of(PostId post) {
        return sql.sql(
                        """
                        select count(*) from incidents.incident
                         where county = :county and joined_into is null and owner = :post
                           and state in ('WAITING', 'IN_HAND', 'ON_SCENE', 'HANDING_OVER')
                        """)
                .param("county", county)
                .param("post", post.value())
                .query(Long.class)
                .single();
    }

    /** What is not ended and belongs to a post is shown under the post's new title. */
    @Override
    public void renamed(PostId post, String title) {
        sql.sql(
                        """
                        update incidents.incident set owner_title = :title, version = version + 1
                         where county = :county and owner = :post and state <> 'ENDED'
                        """)
                .param("county", county)
                .param("post", post.value())
                .param("title", title)
                .update();
    }
}
