package org.yige.staff;

import static org.yige.shared.SqlTimes.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.privacy.Field;
import org.yige.privacy.Masks;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.shared.Area;
import org.yige.shared.County;

/**
 * The SQL of people: personal data goes in sealed, comes out sealed, and is found by blind index.
 */
@Repository
class PeopleStore {

    static final Field NAME = new Field("staff.person.name");
    static final Field PHONE = new Field("staff.person.phone");

    /** Whose name was kept its time. */
    static final String NOBODY = "—";

    static final Field ID_NUMBER = new Field("staff.person.id_number");

    private final JdbcClient sql;
    private final Privacy privacy;
    private final County county;

    PeopleStore(JdbcClient sql, Privacy privacy, County county) {
        this.sql = sql;
        this.privacy = privacy;
        this.county = county;
    }

    /** A person's data as it lies in the table. */
    record SealedPerson(PersonId id, Sealed name, Optional<Sealed> phone, boolean active) {}

    void add(PersonId id, NewPerson person, Instant now) {
        sql.sql(
                        """
                        insert into staff.person
                               (county, id, name, name_index, phone, phone_index, id_number, id_number_index, made_at)
                        values (:county, :id, :name, :nameIndex, :phone, :phoneIndex, :number, :numberIndex, :now)
                        """)
                .param("county", county.code())
                .param("id", id.value())
                .param("name", privacy.seal(person.name(), NAME).bytes())
                .param("nameIndex", privacy.blindIndex(person.name(), NAME))
                .param(
                        "phone",
                        person.phone()
                                .map(phone -> privacy.seal(phone, PHONE).bytes())
                                .orElse(null))
                .param(
                        "phoneIndex",
                        person.phone().map(phone -> privacy.blindIndex(phone, PHONE)).orElse(null))
                .param(
                        "number",
                        person.idNumber()
                                .map(it -> privacy.seal(it, ID_NUMBER).bytes())
                                .orElse(null))
                .param(
                        "numberIndex",
                        person.idNumber().map(it -> privacy.blindIndex(it, ID_NUMBER)).orElse(null))
                .param("now", utc(now))
                .update();
    }

    /** Somebody who works here with this identity number, or else this phone. */
    Optional<PersonId> findKnown(NewPerson person) {
        return person.idNumber()
                .flatMap(
                        number -> byIndex("id_number_index", privacy.blindIndex(number, ID_NUMBER)))
                .or(() ->
                        person.phone()
                                .flatMap(phone ->
                                        byIndex("phone_index", privacy.blindIndex(phone, PHONE))));
    }

    /**
     * How what is on record of somebody agrees with what is written of them.
     *
     * @param phone whether it is the one given, or none is given
     * @param idNumber the same of the identity number
     * @param before the phone on record, masked
     */
    record OnRecord(
            boolean name,
            boolean phone,
            boolean idNumber,
            boolean hasIdNumber,
            Optional<String> before) {}

    OnRecord onRecord(PersonId id, NewPerson person) {
        return sql.sql(
                        """
                        select name_index = :name same_name,
                               cast(:phone as bytea) is null or phone_index is not distinct from :phone same_phone,
                               cast(:number as bytea) is null or id_number_index is not distinct from :number same_number,
                               id_number is not null has_number,
                               phone
                          from staff.person where county = :county and id = :id
                        """)
                .param("county", county.code())
                .param("id", id.value())
                .param("name", privacy.blindIndex(person.name(), NAME))
                .param(
                        "phone",
                        person.phone().map(phone -> privacy.blindIndex(phone, PHONE)).orElse(null))
                .param(
                        "number",
                        person.idNumber().map(it -> privacy.blindIndex(it, ID_NUMBER)).orElse(null))
                .query((row, n) ->
                        new OnRecord(
                                row.getBoolean("same_name"),
                                row.getBoolean("same_phone"),
                                row.getBoolean("same_number"),
                                row.getBoolean("has_number"),
                                Optional.ofNullable(row.getBytes("phone"))
                                        .map(bytes -> privacy.open(new Sealed(PHONE, bytes)))
                                        .map(Masks::phone)))
                .single();
    }

    /** Somebody else who works here with a number that is to be somebody's. */
    Optional<PersonId> others(PersonId person, Correction correction) {
        return Stream.of(
                        correction
                                .idNumber()
                                .flatMap(number ->
                                        byIndex(
                                                "id_number_index",
                                                privacy.blindIndex(number, ID_NUMBER))),
                        correction
                                .phone()
                                .filter(phone -> !phone.isEmpty())
                                .flatMap(phone ->
                                        byIndex("phone_index", privacy.blindIndex(phone, PHONE))))
                .flatMap(Optional::stream)
                .filter(other -> !other.equals(person))
                .findFirst();
    }

    void correct(PersonId person, Correction correction) {
        correction.name().ifPresent(name -> set(person, "name", Optional.of(name), NAME));
        correction
                .phone()
                .ifPresent(phone ->
                        set(
                                person,
                                "phone",
                                Optional.of(phone).filter(one -> !one.isEmpty()),
                                PHONE));
        correction
                .idNumber()
                .ifPresent(number -> set(person, "id_number", Optional.of(number), ID_NUMBER));
    }

    private void set(PersonId person, String column, Optional<String> value, Field field) {
        sql.sql(
                        "update staff.person set %1$s = cast(:value as bytea), %1$s_index = cast(:index as bytea) where county = :county and id = :id"
                                .formatted(column))
                .param("county", county.code())
                .param("id", person.value())
                .param("value", value.map(it -> privacy.seal(it, field).bytes()).orElse(null))
                .param("index", value.map(it -> privacy.blindIndex(it, field)).orElse(null))
                .update();
    }

    private Optional<PersonId> byIndex(String column, byte[] index) {
        return sql.sql(
                        "select id from staff.person where county = :county and deactivated_at is null and "
                                + column
                                + " = :index")
                .param("county", county.code())
                .param("index", index)
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<SealedPerson> find(PersonId id) {
        return sql.sql("select * from staff.person where county = :county and id = :id")
                .param("county", county.code())
                .param("id", id.value())
                .query(PeopleStore::person)
                .optional();
    }

    List<SealedPerson> find(Collection<PersonId> ids) {
        return sql.sql("select * from staff.person where county = :county and id = any (:ids)")
                .param("county", county.code())
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PeopleStore::person)
                .list();
    }

    /** People holding a post today that covers part of the area, or lies above it. */
    List<SealedPerson> inArea(Area area, PeopleQuery listing) {
        return inArea(area, listing, null).list();
    }

    /** Whether such a list would show somebody. */
    boolean isIn(Area area, PeopleQuery listing, PersonId person) {
        return inArea(area, listing, person.value()).optional().isPresent();
    }

    private JdbcClient.MappedQuerySpec<SealedPerson> inArea(
            Area area, PeopleQuery listing, @Nullable UUID one) {
        return sql.sql(
                        """
                        select person.* from staff.person person
                         where person.county = :county and person.id > :after
                           and (cast(:one as uuid) is null or person.id = :one)
                           and (not :byIndex or person.name_index = :name
                                or person.phone_index = :phone or person.id_number_index = :number
                                or person.id = any(:found))
                           and (:everyone or exists (
                               select 1 from staff.holding holding
                                 join staff.post post on post.county = holding.county and post.id = holding.post
                                where holding.county = person.county and holding.person = person.id
                                  and holding.days @> cast(:today as date)
                                  and post.scope_code like :scope
                                  and (post.division like any (:patterns)
                                       or post.scope_code = any (:drawn)
                                       or exists (select 1 from unnest(:prefixes) prefix
                                                   where post.division is not null and prefix like post.division || '%'))))
                         order by person.id
                         limit :most
                        """)
                .param("county", county.code())
                .param("after", listing.after().value())
                .param("byIndex", listing.words().isPresent())
                .param(
                        "name",
                        listing.words()
                                .map(words -> privacy.blindIndex(words, NAME))
                                .orElse(new byte[0]))
                .param(
                        "phone",
                        listing.words()
                                .map(words -> privacy.blindIndex(words, PHONE))
                                .orElse(new byte[0]))
                .param(
                        "number",
                        listing.words()
                                .map(it -> privacy.blindIndex(it, ID_NUMBER))
                                .orElse(new byte[0]))
                .param("found", listing.found().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("everyone", listing.everyone())
                .param("today", listing.today())
                .param("scope", listing.scope() + "%")
                .param("patterns", area.patterns())
                .param("prefixes", area.prefixes().toArray(String[]::new))
                .param("drawn", listing.drawn().toArray(String[]::new))
                .param("most", listing.most())
                .param("one", one, java.sql.Types.OTHER)
                .query(PeopleStore::person);
    }

    /**
     * What to list.
     *
     * @param words a whole name, phone or identity number in one form; never part of one
     * @param found who is found by what is shown of them and their posts, beside that
     * @param scope the beginning of the code of a post's place
     * @param drawn codes of stations and beats that cover part of the area
     * @param everyone also those without a post: for the administrator
     */
    record PeopleQuery(
            Optional<String> words,
            Set<PersonId> found,
            String scope,
            List<String> drawn,
            boolean everyone,
            LocalDate today,
            PersonId after,
            int most) {}

    boolean deactivate(PersonId id, Instant now) {
        return sql.sql(
                                """
                                update staff.person set deactivated_at = :now
                                 where county = :county and id = :id and deactivated_at is null
                                """)
                        .param("county", county.code())
                        .param("id", id.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Takes everything personal from people who left before this, and says of how many. */
    int forgetWhoLeft(Instant cutoff, int most) {
        var gone =
                sql.sql(
                                """
                                update staff.person
                                   set name = :nobody, name_index = :index, phone = null, phone_index = null,
                                       id_number = null, id_number_index = null, forgotten = true
                                 where county = :county and id in (
                                       select id from staff.person
                                        where county = :county and deactivated_at < :cutoff and not forgotten
                                        limit :most)
                                returning id
                                """)
                        .param("county", county.code())
                        .param("nobody", privacy.seal(NOBODY, NAME).bytes())
                        .param("index", privacy.blindIndex(NOBODY, NAME))
                        .param("cutoff", utc(cutoff))
                        .param("most", most)
                        .query(UUID.class)
                        .list();
        sql.sql("delete from staff.leave where county = :county and person = any(:gone)")
                .param("county", county.code())
                .param("gone", gone.toArray(UUID[]::new))
                .update();
        return gone.size();
    }

    /** Those of these people who left before this. */
    List<UUID> leftBefore(Instant cutoff, Collection<UUID> among) {
        return sql.sql(
                        """
                        select id from staff.person
                         where county = :county and id = any(:among) and deactivated_at < :cutoff
                        """)
                .param("county", county.code())
                .param("among", among.toArray(UUID[]::new))
                .param("cutoff", utc(cutoff))
                .query(UUID.class)
                .list();
    }

    /**
     * Seals up to {@code most} values of a column again; one changed meanwhile is left to the next
     * round.
     */
    int sealAgain(Field field, int most, byte[] present, UnaryOperator<Sealed> again) {
        var column = field.name().substring(field.name().lastIndexOf('.') + 1);
        var stale =
                sql.sql(
                                """
                                select id, %1$s from staff.person
                                 where county = :county and substring(%1$s, 1, 3) <> :present
                                 limit :most
                                """
                                        .formatted(column))
                        .param("county", county.code())
                        .param("present", present)
                        .param("most", most)
                        .query((row, n) ->
                                Map.entry(
                                        row.getObject("id", UUID.class),
                                        new Sealed(field, row.getBytes(column))))
                        .list();
        stale.forEach(value ->
                sql.sql(
                                "update staff.person set %1$s = :new where county = :county and id = :id and %1$s = :old"
                                        .formatted(column))
                        .param("county", county.code())
                        .param("id", value.getKey())
                        .param("old", value.getValue().bytes())
                        .param("new", again.apply(value.getValue()).bytes())
                        .update());
        return stale.size();
    }

    private static SealedPerson person(ResultSet row, int n) throws SQLException {
        return new SealedPerson(
                new PersonId(row.getObject("id", UUID.class)),
                new Sealed(NAME, row.getBytes("name")),
                Optional.ofNullable(row.getBytes("phone")).map(bytes -> new Sealed(PHONE, bytes)),
                row.getObject("deactivated_at") == null);
    }
}
