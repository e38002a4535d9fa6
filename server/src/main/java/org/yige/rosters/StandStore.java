package org.yige.rosters;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.places.StationCode;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.shared.County;

/** All SQL about stands. */
@Repository
class StandStore {

    private final JdbcClient sql;
    private final String county;

    StandStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    List<Stand> all() {
        return sql.sql("select * from rosters.stand where county = :county order by station, name")
                .param("county", county)
                .query(StandStore::stand)
                .list();
    }

    List<Stand> of(StationCode station) {
        return sql.sql(
                        """
                        select * from rosters.stand where county = :county and station = :station
                         order by (closed_on is not null), mobile, name
                        """)
                .param("county", county)
                .param("station", station.value())
                .query(StandStore::stand)
                .list();
    }

    Optional<Stand> find(UUID id) {
        return sql.sql("select * from rosters.stand where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(StandStore::stand)
                .optional();
    }

    boolean isAnother(Stand stand) {
        return sql.sql(
                        """
                        select exists (select 1 from rosters.stand
                                where county = :county and station = :station and name = :name
                                  and closed_on is null and id <> :id)
                        """)
                .param("county", county)
                .param("station", stand.station().value())
                .param("name", stand.name())
                .param("id", stand.id())
                .query(Boolean.class)
                .single();
    }

    void save(Stand stand) {
        sql.sql(
                        """
                        insert into rosters.stand
                               (county, id, station, name, mobile, seats, shifts, weekdays, stands_for, closed_on)
                        values (:county, :id, :station, :name, :mobile, :seats, :shifts, :weekdays, :standsFor, :closed)
                            on conflict (county, id) do update
                           set name = :name, mobile = :mobile, seats = :seats, shifts = :shifts,
                               weekdays = :weekdays, stands_for = :standsFor, closed_on = :closed
                        """)
                .param("county", county)
                .param("id", stand.id())
                .param("station", stand.station().value())
                .param("name", stand.name())
                .param("mobile", stand.mobile())
                .param("seats", stand.seats().stream().map(Enum::name).toArray(String[]::new))
                .param("shifts", stand.shifts().toArray(String[]::new))
                .param(
                        "weekdays",
                        stand.weekdays().stream()
                                .map(day -> (short) day.getValue())
                                .sorted()
                                .toArray(Short[]::new))
                .param("standsFor", stand.standsFor().stream().sorted().toArray(String[]::new))
                .param("closed", stand.closedOn().orElse(null))
                .update();
    }

    private static Stand stand(ResultSet row, int n) throws SQLException {
        return new Stand(
                row.getObject("id", UUID.class),
                new StationCode(row.getString("station")),
                row.getString("name"),
                row.getBoolean("mobile"),
                words(row.getArray("seats")).map(SeatRank::valueOf).toList(),
                words(row.getArray("shifts")).toList(),
                Arrays.stream((Short[]) row.getArray("weekdays").getArray())
                        .map(day -> DayOfWeek.of(day))
                        .collect(Collectors.toUnmodifiableSet()),
                words(row.getArray("stands_for")).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }

    private static java.util.stream.Stream<String> words(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray());
    }
}
