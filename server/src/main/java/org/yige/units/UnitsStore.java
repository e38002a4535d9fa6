package org.yige.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.places.StationCode;
import org.yige.shared.County;
import org.yige.staff.PersonId;
import org.yige.units.PatrolUnit.AtStand;
import org.yige.units.PatrolUnit.ByOne;
import org.yige.units.PatrolUnit.Crewed;
import org.yige.units.PatrolUnit.PatrolKind;

/** All SQL about units. */
@Repository
class UnitsStore {

    private final JdbcClient sql;
    private final String county;

    UnitsStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** Those there today, of all stations. */
    List<PatrolUnit> open(LocalDate today) {
        return sql.sql(
                        """
                        select * from units.unit
                         where county = :county and (closed_on is null or closed_on > :today)
                         order by station, kind, name, id
                        """)
                .param("county", county)
                .param("today", today)
                .query(UnitsStore::unit)
                .list();
    }

    List<PatrolUnit> some(Collection<UUID> ids) {
        return sql.sql("select * from units.unit where county = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UnitsStore::unit)
                .list();
    }

    Optional<PatrolUnit> find(UUID id) {
        return sql.sql("select * from units.unit where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(UnitsStore::unit)
                .optional();
    }

    /** Locked until the commit: a box is counted by one after another. */
    Optional<PatrolUnit> findForUpdate(UUID id) {
        return sql.sql("select * from units.unit where county = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(UnitsStore::unit)
                .optional();
    }

    /** Another open unit with this name, stand, person or vehicle: which of them is the same. */
    Optional<UnitsRefusal> clash(PatrolUnit unit) {
        return sql.sql(
                        """
                        select case when station = :station and name = :name then 'UNIT_TWICE'
                                    when vehicle = :vehicle then 'VEHICLE_HAS_A_UNIT'
                                    else 'CREW_HAS_A_UNIT' end
                          from units.unit
                         where county = :county and closed_on is null and id <> :id
                           and (station = :station and name = :name or stand = :stand or person = :person
                                or vehicle = :vehicle)
                         limit 1
                        """)
                .param("county", county)
                .param("id", unit.id())
                .param("station", unit.station().value())
                .param("name", unit.name())
                .param("stand", stand(unit))
                .param("person", person(unit))
                .param("vehicle", unit.vehicle().orElse(null))
                .query(String.class)
                .optional()
                .map(UnitsRefusal::valueOf);
    }

    void save(PatrolUnit unit) {
        sql.sql(
                        """
                        insert into units.unit (county, id, station, name, kind, stand, person, vehicle, closed_on)
                        values (:county, :id, :station, :name, :kind, :stand, :person, :vehicle, :closed)
                            on conflict (county, id) do update
                           set name = :name, kind = :kind, stand = :stand, person = :person, vehicle = :vehicle,
                               closed_on = :closed
                        """)
                .param("county", county)
                .param("id", unit.id())
                .param("station", unit.station().value())
                .param("name", unit.name())
                .param("kind", unit.kind().name())
                .param("stand", stand(unit))
                .param("person", person(unit))
                .param("vehicle", unit.vehicle().orElse(null))
                .param("closed", unit.closedOn().orElse(null))
                .update();
    }

    private static @org.jspecify.annotations.Nullable UUID stand(PatrolUnit unit) {
        return unit.crewed() instanceof AtStand(var stand) ? stand : null;
    }

    private static @org.jspecify.annotations.Nullable UUID person(PatrolUnit unit) {
        return unit.crewed() instanceof ByOne(var person) ? person.value() : null;
    }

    private static PatrolUnit unit(ResultSet row, int n) throws SQLException {
        var stand = Optional.ofNullable(row.getObject("stand", UUID.class));
        Crewed crewed =
                stand.isPresent()
                        ? new AtStand(stand.get())
                        : new ByOne(new PersonId(row.getObject("person", UUID.class)));
        return new PatrolUnit(
                row.getObject("id", UUID.class),
                new StationCode(row.getString("station")),
                row.getString("name"),
                PatrolKind.valueOf(row.getString("kind")),
                crewed,
                Optional.ofNullable(row.getObject("vehicle", UUID.class)),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
