package org.yige.rosters;

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
import org.yige.places.StationCode;
import org.yige.rosters.DutyTurn.SeatOnDay;
import org.yige.rosters.Sheet.FieldDay;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.rosters.Sheet.SheetState;
import org.yige.rosters.Swaps.OwnTurn;
import org.yige.shared.County;
import org.yige.staff.PersonId;

/** All SQL about sheets, who is on them and what was changed. */
@Repository
class RostersStore {

    /** Of two sheets of a station in force for a day the one published later holds. */
    private static final String LATER =
            """
            select 1 from rosters.sheet later
             where later.county = :county and later.station = sheet.station
               and later.state = 'IN_FORCE' and later.published_at > sheet.published_at
               and turn.day between later.first_day and later.last_day
            """;

    private final JdbcClient sql;
    private final String county;

    RostersStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    void add(SheetHead head, UUID madeBy) {
        sql.sql(
                        """
                        insert into rosters.sheet
                               (county, id, station, first_day, last_day, state, version, made_by, made_at)
                        values (:county, :id, :station, :first, :last, 'DRAFT', 1, :by, :at)
                        """)
                .param("county", county)
                .param("id", head.id())
                .param("station", head.station().value())
                .param("first", head.first())
                .param("last", head.last())
                .param("by", madeBy)
                .param("at", utc(head.madeAt()))
                .update();
    }

    List<SheetHead> heads(StationCode station, int most) {
        return sql.sql(
                        """
                        select * from rosters.sheet where county = :county and station = :station
                         order by first_day desc, made_at desc limit :most
                        """)
                .param("county", county)
                .param("station", station.value())
                .param("most", most)
                .query(RostersStore::head)
                .list();
    }

    Optional<SheetHead> findHead(UUID id) {
        return sql.sql("select * from rosters.sheet where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(RostersStore::head)
                .optional();
    }

    /** Locked until the commit: a sheet is changed by one after another. */
    Optional<SheetHead> findHeadForUpdate(UUID id) {
        return sql.sql("select * from rosters.sheet where county = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(RostersStore::head)
                .optional();
    }

    Sheet sheet(SheetHead head) {
        return new Sheet(head, turns(head.id()), fieldDays(head.id()));
    }

    List<DutyTurn> turns(UUID sheet) {
        return sql.sql(
                        """
                        select * from rosters.turn where county = :county and sheet = :sheet
                         order by day, shift, stand, seat
                        """)
                .param("county", county)
                .param("sheet", sheet)
                .query(RostersStore::turn)
                .list();
    }

    private List<FieldDay> fieldDays(UUID sheet) {
        return sql.sql(
                        """
                        select day, person from rosters.field_day
                         where county = :county and sheet = :sheet order by day, person
                        """)
                .param("county", county)
                .param("sheet", sheet)
                .query((row, n) -> fieldDay(row))
                .list();
    }

    /** The sheets in force that have one of these days, with the duties of these days only. */
    List<Sheet> inForce(LocalDate from, LocalDate to) {
        var heads =
                sql.sql(
                                """
                                select * from rosters.sheet
                                 where county = :county and state = 'IN_FORCE'
                                   and last_day >= :from and first_day <= :to
                                """)
                        .param("county", county)
                        .param("from", from)
                        .param("to", to)
                        .query(RostersStore::head)
                        .list();
        if (heads.isEmpty()) {
            return List.of();
        }
        var ids = heads.stream().map(SheetHead::id).toArray(UUID[]::new);
        var turns =
                sql
                        .sql(
                                """
                                select * from rosters.turn
                                 where county = :county and sheet = any (:sheets) and day between :from and :to
                                 order by day, shift, stand, seat
                                """)
                        .param("county", county)
                        .param("sheets", ids)
                        .param("from", from)
                        .param("to", to)
                        .query((row, n) ->
                                Map.entry(row.getObject("sheet", UUID.class), turn(row, n)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        var fields =
                sql
                        .sql(
                                """
                                select * from rosters.field_day
                                 where county = :county and sheet = any (:sheets) and day between :from and :to
                                """)
                        .param("county", county)
                        .param("sheets", ids)
                        .param("from", from)
                        .param("to", to)
                        .query((row, n) ->
                                Map.entry(row.getObject("sheet", UUID.class), fieldDay(row)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return heads.stream()
                .map(head ->
                        new Sheet(
                                head,
                                turns.getOrDefault(head.id(), List.of()),
                                fields.getOrDefault(head.id(), List.of())))
                .toList();
    }

    /** The duties of a station that held on these days: of two sheets, those of the later one. */
    List<DutyTurn> worked(StationCode station, LocalDate from, LocalDate to) {
        return sql.sql(
                        """
                        select turn.* from rosters.turn turn
                          join rosters.sheet sheet on sheet.county = turn.county and sheet.id = turn.sheet
                         where sheet.county = :county and sheet.station = :station and sheet.state = 'IN_FORCE'
                           and turn.day between :from and :to
                           and not exists (%s)
                        """
                                .formatted(LATER))
                .param("county", county)
                .param("station", station.value())
                .param("from", from)
                .param("to", to)
                .query(RostersStore::turn)
                .list();
    }

    /** Somebody's duties on these days on the sheets that hold then. */
    List<OwnTurn> dutiesOf(PersonId person, LocalDate from, LocalDate to) {
        return sql.sql(
                        """
                        select turn.*, sheet.station from rosters.turn turn
                          join rosters.sheet sheet on sheet.county = turn.county and sheet.id = turn.sheet
                         where turn.county = :county and turn.person = :person and turn.day between :from and :to
                           and sheet.state = 'IN_FORCE'
                           and not exists (%s)
                        """
                                .formatted(LATER))
                .param("county", county)
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .query((row, n) ->
                        new OwnTurn(
                                row.getObject("sheet", UUID.class),
                                new StationCode(row.getString("station")),
                                turn(row, n)))
                .list();
    }

    /** Whether on a day a sheet published later holds in the place of this one. */
    boolean isReplaced(SheetHead head, LocalDate day) {
        return sql.sql(
                        """
                        select exists (%s) from rosters.sheet sheet, (values (cast(:day as date))) turn (day)
                         where sheet.county = :county and sheet.id = :id
                        """
                                .formatted(LATER))
                .param("county", county)
                .param("id", head.id())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Puts somebody on a seat in the place of whoever was there. */
    void put(UUID sheet, DutyTurn turn) {
        sql.sql(
                        """
                        insert into rosters.turn (county, sheet, day, shift, stand, seat, person)
                        values (:county, :sheet, :day, :shift, :stand, :seat, :person)
                            on conflict (county, sheet, day, shift, stand, seat) do update set person = :person
                        """)
                .params(seatOf(sheet, turn.where()))
                .param("person", turn.person().value())
                .update();
    }

    /** Leaves a seat empty. */
    void clear(UUID sheet, SeatOnDay seat) {
        sql.sql(
                        """
                        delete from rosters.turn
                         where county = :county and sheet = :sheet and day = :day and shift = :shift
                           and stand = :stand and seat = :seat
                        """)
                .params(seatOf(sheet, seat))
                .update();
    }

    void put(UUID sheet, FieldDay field) {
        sql.sql(
                        """
                        insert into rosters.field_day (county, sheet, day, person)
                        values (:county, :sheet, :day, :person) on conflict do nothing
                        """)
                .params(fieldOf(sheet, field))
                .update();
    }

    void clear(UUID sheet, FieldDay field) {
        sql.sql(
                        """
                        delete from rosters.field_day
                         where county = :county and sheet = :sheet and day = :day and person = :person
                        """)
                .params(fieldOf(sheet, field))
                .update();
    }

    /** Everything on a sheet anew. */
    void fill(UUID sheet, List<DutyTurn> turns, List<FieldDay> fieldDays) {
        empty(sheet);
        turns.forEach(turn -> put(sheet, turn));
        fieldDays.forEach(field -> put(sheet, field));
    }

    private void empty(UUID sheet) {
        for (var table : List.of("turn", "field_day")) {
            sql.sql("delete from rosters." + table + " where county = :county and sheet = :sheet")
                    .param("county", county)
                    .param("sheet", sheet)
                    .update();
        }
    }

    void countVersion(UUID sheet) {
        sql.sql(
                        """
                        update rosters.sheet set version = version + 1
                         where county = :county and id = :sheet
                        """)
                .param("county", county)
                .param("sheet", sheet)
                .update();
    }

    void publish(UUID sheet, UUID by, Instant at) {
        sql.sql(
                        """
                        update rosters.sheet
                           set state = 'IN_FORCE', version = version + 1, published_by = :by, published_at = :at
                         where county = :county and id = :sheet
                        """)
                .param("county", county)
                .param("sheet", sheet)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    void takeBack(UUID sheet) {
        sql.sql(
                        """
                        update rosters.sheet set state = 'TAKEN_BACK', version = version + 1
                         where county = :county and id = :sheet
                        """)
                .param("county", county)
                .param("sheet", sheet)
                .update();
    }

    void add(UUID sheet, SheetChange change) {
        sql.sql(
                        """
                        insert into rosters.change
                               (county, id, sheet, day, shift, stand, seat, before, after, reason, who, at)
                        values (:county, :id, :sheet, :day, :shift, :stand, :seat, :before, :after, :reason, :who, :at)
                        """)
                .params(seatOf(sheet, change.seat()))
                .param("id", change.id())
                .param("before", change.before().map(PersonId::value).orElse(null))
                .param("after", change.after().map(PersonId::value).orElse(null))
                .param("reason", change.reason().name())
                .param("who", change.who())
                .param("at", utc(change.at()))
                .update();
    }

    List<SheetChange> changes(UUID sheet) {
        return sql.sql(
                        """
                        select * from rosters.change where county = :county and sheet = :sheet
                         order by at desc, id desc limit 200
                        """)
                .param("county", county)
                .param("sheet", sheet)
                .query(RostersStore::change)
                .list();
    }

    /** What is in force has changed. */
    void countEdition() {
        sql.sql(
                        """
                        insert into rosters.edition (county, number) values (:county, 1)
                            on conflict (county) do update set number = rosters.edition.number + 1
                        """)
                .param("county", county)
                .update();
    }

    long edition() {
        return sql.sql("select number from rosters.edition where county = :county")
                .param("county", county)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Sheets whose last day was before a day; their duties and changes go with them. */
    int deleteSheetsBefore(LocalDate day, int most) {
        return sql.sql(
                        """
                        delete from rosters.sheet
                         where county = :county and id in (select id from rosters.sheet
                                where county = :county and last_day < :day order by last_day limit :most)
                        """)
                .param("county", county)
                .param("day", day)
                .param("most", most)
                .update();
    }

    private Map<String, Object> seatOf(UUID sheet, SeatOnDay seat) {
        return Map.of(
                "county", county,
                "sheet", sheet,
                "day", seat.day(),
                "shift", seat.shift(),
                "stand", seat.stand(),
                "seat", seat.seat());
    }

    private Map<String, Object> fieldOf(UUID sheet, FieldDay field) {
        return Map.of(
                "county",
                county,
                "sheet",
                sheet,
                "day",
                field.day(),
                "person",
                field.person().value());
    }

    private static SheetHead head(ResultSet row, int n) throws SQLException {
        return new SheetHead(
                row.getObject("id", UUID.class),
                new StationCode(row.getString("station")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                SheetState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("published_at"))
                        .map(java.sql.Timestamp::toInstant));
    }

    private static DutyTurn turn(ResultSet row, int n) throws SQLException {
        return new DutyTurn(
                row.getObject("day", LocalDate.class),
                row.getString("shift"),
                row.getObject("stand", UUID.class),
                row.getInt("seat"),
                new PersonId(row.getObject("person", UUID.class)));
    }

    private static FieldDay fieldDay(ResultSet row) throws SQLException {
        return new FieldDay(
                row.getObject("day", LocalDate.class),
                new PersonId(row.getObject("person", UUID.class)));
    }

    private static SheetChange change(ResultSet row, int n) throws SQLException {
        return new SheetChange(
                row.getObject("id", UUID.class),
                new SeatOnDay(
                        row.getObject("day", LocalDate.class),
                        row.getString("shift"),
                        row.getObject("stand", UUID.class),
                        row.getInt("seat")),
                person(row, "before"),
                person(row, "after"),
                SheetChange.ChangeReason.valueOf(row.getString("reason")),
                row.getObject("who", UUID.class),
                row.getTimestamp("at").toInstant());
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
