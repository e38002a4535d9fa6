package org.yige.staff;

import static org.yige.shared.SqlTimes.findInstant;
import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.privacy.Masks;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.shared.County;
import org.yige.staff.StaffBook.Days;
import org.yige.staff.StaffBook.Holding;
import org.yige.staff.StaffBook.Leave;
import org.yige.staff.StaffBook.Pages;
import org.yige.staff.StaffBook.Person;

/** The SQL of posts, holdings and leave, and of the book that is read of them. */
@Repository
class StaffStore {

    private final JdbcClient sql;
    private final Privacy privacy;
    private final County county;

    StaffStore(JdbcClient sql, Privacy privacy, County county) {
        this.sql = sql;
        this.privacy = privacy;
        this.county = county;
    }

    long version() {
        return sql.sql("select coalesce(max(n), 0) from staff.version where county = :county")
                .param("county", county.code())
                .query(Long.class)
                .single();
    }

    void countChange() {
        sql.sql(
                        """
                        insert into staff.version (county, n) values (:county, 1)
                        on conflict (county) do update set n = staff.version.n + 1
                        """)
                .param("county", county.code())
                .update();
    }

    Pages pages() {
        return new Pages(
                version(),
                all("select * from staff.post where county = :county")
                        .query(StaffStore::post)
                        .list(),
                all("select id, name, deactivated_at from staff.person where county = :county")
                        .query(this::person)
                        .list(),
                all("""
                select id, post, person, lower(days) as since, upper(days) as until
                  from staff.holding where county = :county order by lower(days), id
                """)
                        .query(StaffStore::holding)
                        .list(),
                all("""
                select person, lower(days) as since, upper(days) as until
                  from staff.leave where county = :county
                """)
                        .query((row, n) ->
                                new Leave(
                                        new PersonId(row.getObject("person", UUID.class)),
                                        days(row)))
                        .list(),
                closed());
    }

    private Map<PostId, LocalDate> closed() {
        return all(
                        "select id, closed_on from staff.post where county = :county and closed_on is not null")
                .query((row, n) ->
                        Map.entry(
                                new PostId(row.getObject("id", UUID.class)),
                                row.getObject("closed_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void rename(PostId post, String title) {
        all("update staff.post set title = :title where county = :county and id = :post")
                .param("post", post.value())
                .param("title", title)
                .update();
    }

    void close(PostId post, LocalDate day) {
        all("update staff.post set closed_on = :day where county = :county and id = :post")
                .param("post", post.value())
                .param("day", day)
                .update();
    }

    /** Who holds a post on days of a stretch, the earliest first. */
    List<Holding> holdings(PostId post, LocalDate from, Optional<LocalDate> to) {
        return all("""
        select id, post, person, lower(days) as since, upper(days) as until
          from staff.holding
         where county = :county and post = :post
           and days && daterange(cast(:from as date), cast(:to as date), '[]')
         order by lower(days), id
        """)
                .param("post", post.value())
                .param("from", from)
                .param("to", to.orElse(null))
                .query(StaffStore::holding)
                .list();
    }

    void remove(UUID holding) {
        all("delete from staff.holding where county = :county and id = :id")
                .param("id", holding)
                .update();
    }

    /** The leaves of somebody that are not over on a day, the earliest first. */
    List<PlannedLeave> leaves(PersonId person, LocalDate day) {
        return all("""
        select id, reason, lower(days) as since, upper(days) as until
          from staff.leave
         where county = :county and person = :person and upper(days) > :day
         order by lower(days)
        """)
                .param("person", person.value())
                .param("day", day)
                .query((row, n) -> {
                    var days = days(row);
                    return new PlannedLeave(
                            row.getObject("id", UUID.class),
                            days.from(),
                            days.to().orElseThrow(),
                            LeaveReason.valueOf(row.getString("reason")));
                })
                .list();
    }

    void endLeave(UUID leave, LocalDate from, LocalDate last) {
        var change =
                last.isBefore(from)
                        ? "delete from staff.leave where county = :county and id = :id"
                        : "update staff.leave set days = daterange(lower(days), cast(:last as date), '[]') where county = :county and id = :id";
        all(change).param("id", leave).param("last", last).update();
    }

    void add(Post post, boolean shared, Instant now) {
        insert(post, shared, now, "").update();
    }

    /**
     * @return whether the post was missing
     */
    boolean addIfMissing(Post post, boolean shared) {
        return insert(post, shared, Instant.EPOCH, "on conflict do nothing").update() == 1;
    }

    private JdbcClient.StatementSpec insert(
            Post post, boolean shared, Instant now, String otherwise) {
        return all("""
        insert into staff.post (county, id, duty, level, title, scope, scope_code, shared, made_at)
        values (:county, :id, :duty, :level, :title, :scope, :code, :shared, :now)
        """
                        + otherwise)
                .param("id", post.id().value())
                .param("duty", post.duty())
                .param("level", post.level())
                .param("title", post.title())
                .param("scope", post.scope().name())
                .param("code", post.scopeCode())
                .param("shared", shared)
                .param("now", utc(now));
    }

    /**
     * The post that is meant: of the same duty in the same place, by its title if one was given.
     */
    Optional<Post> findLike(NewPost wanted, boolean byTitle) {
        return all("""
        select * from staff.post
         where county = :county and duty = :duty and scope = :scope and scope_code = :code
           and closed_on is null
           and level = :level and (title = :title or not :byTitle)
         order by title = :title desc, made_at limit 1
        """)
                .param("duty", wanted.duty())
                .param("scope", wanted.scope().name())
                .param("code", wanted.scopeCode())
                .param("level", wanted.level())
                .param("title", wanted.title())
                .param("byTitle", byTitle)
                .query(StaffStore::post)
                .optional();
    }

    boolean isHeldBy(PostId post, PersonId person, LocalDate day) {
        return all("""
        select exists (select 1 from staff.holding
                        where county = :county and post = :post and person = :person
                          and days @> cast(:day as date))
        """)
                .param("post", post.value())
                .param("person", person.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Frees a post from those who no longer work here, from a day on. */
    void freeFromTheGone(PostId post, LocalDate from) {
        var gone =
                "person in (select id from staff.person where county = :county and deactivated_at is not null)";
        all("delete from staff.holding where county = :county and post = :post and lower(days) >= :from and "
                        + gone)
                .param("post", post.value())
                .param("from", from)
                .update();
        all("""
        update staff.holding set days = daterange(lower(days), :from)
         where county = :county and post = :post and days @> cast(:from as date) and
        """
                        + gone)
                .param("post", post.value())
                .param("from", from)
                .update();
    }

    void add(Holding holding, boolean shared) {
        all("""
        insert into staff.holding (county, id, post, person, shared, days)
        values (:county, :id, :post, :person, :shared, daterange(cast(:from as date), cast(:to as date), '[]'))
        """)
                .param("id", holding.id())
                .param("post", holding.post().value())
                .param("person", holding.person().value())
                .param("shared", shared)
                .param("from", holding.days().from())
                .param("to", holding.days().to().orElse(null))
                .update();
    }

    void addLeave(UUID id, Leave leave, LeaveReason reason) {
        all("""
        insert into staff.leave (county, id, person, days, reason)
        values (:county, :id, :person, daterange(cast(:from as date), cast(:to as date), '[]'), :reason)
        """)
                .param("id", id)
                .param("person", leave.person().value())
                .param("from", leave.days().from())
                .param("to", leave.days().to().orElseThrow())
                .param("reason", reason.name())
                .update();
    }

    private JdbcClient.StatementSpec all(String text) {
        return sql.sql(text).param("county", county.code());
    }

    private static Post post(ResultSet row, int n) throws SQLException {
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                row.getString("duty"),
                row.getInt("level"),
                row.getString("title"),
                Scope.valueOf(row.getString("scope")),
                row.getString("scope_code"));
    }

    private Person person(ResultSet row, int n) throws SQLException {
        var name = privacy.open(new Sealed(PeopleStore.NAME, row.getBytes("name")));
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                Masks.name(name),
                findInstant(row, "deactivated_at"));
    }

    private static Holding holding(ResultSet row, int n) throws SQLException {
        return new Holding(
                row.getObject("id", UUID.class),
                new PostId(row.getObject("post", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                days(row));
    }

    /** PostgreSQL keeps the first day that is not meant any more; we speak of the last that is. */
    private static Days days(ResultSet row) throws SQLException {
        return new Days(
                row.getObject("since", LocalDate.class),
                Optional.ofNullable(row.getObject("until", LocalDate.class))
                        .map(until -> until.minusDays(1)));
    }
}
