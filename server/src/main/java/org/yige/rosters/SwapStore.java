package org.yige.rosters;

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
import org.springframework.stereotype.Repository;
import org.yige.places.StationCode;
import org.yige.rosters.DutySwap.SheetSeat;
import org.yige.rosters.DutySwap.SwapState;
import org.yige.rosters.DutyTurn.SeatOnDay;
import org.yige.shared.County;
import org.yige.staff.PersonId;

/** All SQL about swaps. */
@Repository
class SwapStore {

    private static final int MOST = 100;

    private final JdbcClient sql;
    private final String county;

    SwapStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /**
     * @return false if this colleague is asked for this duty already
     */
    boolean add(DutySwap swap) {
        var seat = swap.duty().seat();
        var back = swap.back();
        return sql.sql(
                                """
                                insert into rosters.swap
                                       (county, id, station, sheet, day, shift, stand, seat,
                                        back_sheet, back_day, back_shift, back_stand, back_seat,
                                        asker, colleague, state, asked_at)
                                values (:county, :id, :station, :sheet, :day, :shift, :stand, :seat,
                                        :backSheet, :backDay, :backShift, :backStand, :backSeat,
                                        :asker, :colleague, 'ASKED', :at)
                                    on conflict do nothing
                                """)
                        .param("county", county)
                        .param("id", swap.id())
                        .param("station", swap.station().value())
                        .param("sheet", swap.duty().sheet())
                        .param("day", seat.day())
                        .param("shift", seat.shift())
                        .param("stand", seat.stand())
                        .param("seat", seat.seat())
                        .param("backSheet", back.map(SheetSeat::sheet).orElse(null))
                        .param("backDay", back.map(one -> one.seat().day()).orElse(null))
                        .param("backShift", back.map(one -> one.seat().shift()).orElse(null))
                        .param("backStand", back.map(one -> one.seat().stand()).orElse(null))
                        .param("backSeat", back.map(one -> one.seat().seat()).orElse(null))
                        .param("asker", swap.asker().value())
                        .param("colleague", swap.colleague().value())
                        .param("at", utc(swap.askedAt()))
                        .update()
                == 1;
    }

    Optional<DutySwap> find(UUID id) {
        return sql.sql("select * from rosters.swap where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(SwapStore::swap)
                .optional();
    }

    /** Locked until the commit: of two answers at once one holds. */
    Optional<DutySwap> findForUpdate(UUID id) {
        return sql.sql("select * from rosters.swap where county = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(SwapStore::swap)
                .optional();
    }

    /** Those somebody asked or is asked, of duties from a day on. */
    List<DutySwap> of(PersonId person, LocalDate from) {
        return sql.sql(
                        """
                        select * from rosters.swap
                         where county = :county and (asker = :person or colleague = :person)
                           and greatest(day, back_day) >= :from
                         order by asked_at desc limit :most
                        """)
                .param("county", county)
                .param("person", person.value())
                .param("from", from)
                .param("most", MOST)
                .query(SwapStore::swap)
                .list();
    }

    List<DutySwap> of(StationCode station, LocalDate from) {
        return sql.sql(
                        """
                        select * from rosters.swap
                         where county = :county and station = :station and greatest(day, back_day) >= :from
                         order by (state <> 'AGREED'), asked_at desc limit :most
                        """)
                .param("county", county)
                .param("station", station.value())
                .param("from", from)
                .param("most", MOST)
                .query(SwapStore::swap)
                .list();
    }

    /** Who asked for what, sent again. */
    Optional<DutySwap> findOpen(SheetSeat duty, PersonId colleague) {
        return sql.sql(
                        """
                        select * from rosters.swap
                         where county = :county and sheet = :sheet and day = :day and shift = :shift
                           and stand = :stand and seat = :seat and colleague = :colleague
                         order by asked_at desc limit 1
                        """)
                .param("county", county)
                .param("sheet", duty.sheet())
                .param("day", duty.seat().day())
                .param("shift", duty.seat().shift())
                .param("stand", duty.seat().stand())
                .param("seat", duty.seat().seat())
                .param("colleague", colleague.value())
                .query(SwapStore::swap)
                .optional();
    }

    void agree(UUID id) {
        sql.sql(
                        """
                        update rosters.swap set state = 'AGREED'
                         where county = :county and id = :id and state = 'ASKED'
                        """)
                .param("county", county)
                .param("id", id)
                .update();
    }

    void end(UUID id, SwapState state, Instant at) {
        sql.sql(
                        """
                        update rosters.swap set state = :state, ended_at = :at
                         where county = :county and id = :id and state in ('ASKED', 'AGREED')
                        """)
                .param("county", county)
                .param("id", id)
                .param("state", state.name())
                .param("at", utc(at))
                .update();
    }

    /** What else was asked for a seat that has changed hands. */
    void overtake(SheetSeat seat, Instant at) {
        sql.sql(
                        """
                        update rosters.swap set state = 'OVERTAKEN', ended_at = :at
                         where county = :county and state in ('ASKED', 'AGREED')
                           and ((sheet, day, shift, stand, seat) = (:sheet, :day, :shift, :stand, :seat)
                             or (back_sheet, back_day, back_shift, back_stand, back_seat)
                                = (:sheet, :day, :shift, :stand, :seat))
                        """)
                .param("county", county)
                .param("at", utc(at))
                .param("sheet", seat.sheet())
                .param("day", seat.seat().day())
                .param("shift", seat.seat().shift())
                .param("stand", seat.seat().stand())
                .param("seat", seat.seat().seat())
                .update();
    }

    private static DutySwap swap(ResultSet row, int n) throws SQLException {
        return new DutySwap(
                row.getObject("id", UUID.class),
                new StationCode(row.getString("station")),
                new PersonId(row.getObject("asker", UUID.class)),
                new SheetSeat(
                        row.getObject("sheet", UUID.class),
                        new SeatOnDay(
                                row.getObject("day", LocalDate.class),
                                row.getString("shift"),
                                row.getObject("stand", UUID.class),
                                row.getInt("seat"))),
                new PersonId(row.getObject("colleague", UUID.class)),
                row.getObject("back_sheet", UUID.class) == null
                        ? Optional.empty()
                        : Optional.of(
                                new SheetSeat(
                                        row.getObject("back_sheet", UUID.class),
                                        new SeatOnDay(
                                                row.getObject("back_day", LocalDate.class),
                                                row.getString("back_shift"),
                                                row.getObject("back_stand", UUID.class),
                                                row.getInt("back_seat")))),
                SwapState.valueOf(row.getString("state")),
                instant(row, "asked_at"));
    }
}
