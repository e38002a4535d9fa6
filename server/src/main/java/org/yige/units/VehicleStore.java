package org.yige.units;

import static org.yige.shared.SqlTimes.instant;
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
import org.yige.shared.County;
import org.yige.units.Vehicle.VehicleFault;
import org.yige.units.Vehicle.VehicleKind;

/** All SQL about vehicles and what is the matter with them. */
@Repository
class VehicleStore {

    private final JdbcClient sql;
    private final String county;

    VehicleStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    /** Those there today, of all stations, each with its open faults. */
    List<Vehicle> open(LocalDate today) {
        var faults = openFaults();
        return sql.sql(
                        """
                        select * from units.vehicle
                         where county = :county and (closed_on is null or closed_on > :today)
                         order by station, kind, plate
                        """)
                .param("county", county)
                .param("today", today)
                .query((row, n) -> vehicle(row, faults))
                .list();
    }

    Optional<Vehicle> find(UUID id) {
        var faults = openFaults();
        return sql.sql("select * from units.vehicle where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query((row, n) -> vehicle(row, faults))
                .optional();
    }

    boolean isAnother(Vehicle vehicle) {
        return sql.sql(
                        """
                        select exists (select 1 from units.vehicle
                                where county = :county and plate = :plate and closed_on is null and id <> :id)
                        """)
                .param("county", county)
                .param("plate", vehicle.plate())
                .param("id", vehicle.id())
                .query(Boolean.class)
                .single();
    }

    void save(Vehicle vehicle) {
        sql.sql(
                        """
                        insert into units.vehicle (county, id, station, plate, kind, inspected_until, closed_on)
                        values (:county, :id, :station, :plate, :kind, :inspected, :closed)
                            on conflict (county, id) do update
                           set plate = :plate, kind = :kind, inspected_until = :inspected, closed_on = :closed
                        """)
                .param("county", county)
                .param("id", vehicle.id())
                .param("station", vehicle.station().value())
                .param("plate", vehicle.plate())
                .param("kind", vehicle.kind().name())
                .param("inspected", vehicle.inspectedUntil())
                .param("closed", vehicle.closedOn().orElse(null))
                .update();
    }

    void add(UUID vehicle, VehicleFault fault, UUID foundBy) {
        sql.sql(
                        """
                        insert into units.fault (county, id, vehicle, words, forbids, found_by, found_at)
                        values (:county, :id, :vehicle, :words, :forbids, :by, :at)
                        """)
                .param("county", county)
                .param("id", fault.id())
                .param("vehicle", vehicle)
                .param("words", fault.words())
                .param("forbids", fault.forbids())
                .param("by", foundBy)
                .param("at", utc(fault.foundAt()))
                .update();
    }

    /** False where it was mended already, or is none of this vehicle. */
    boolean mend(UUID vehicle, UUID fault, UUID by, Instant at) {
        return sql.sql(
                                """
                                update units.fault set mended_by = :by, mended_at = :at
                                 where county = :county and vehicle = :vehicle and id = :id and mended_at is null
                                """)
                        .param("county", county)
                        .param("vehicle", vehicle)
                        .param("id", fault)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    int deleteMendedBefore(Instant cutoff, int most) {
        return sql.sql(
                        """
                        delete from units.fault where county = :county and id in (
                            select id from units.fault where county = :county and mended_at < :cutoff limit :most)
                        """)
                .param("county", county)
                .param("cutoff", utc(cutoff))
                .param("most", most)
                .update();
    }

    private Map<UUID, List<VehicleFault>> openFaults() {
        return sql
                .sql(
                        """
                        select * from units.fault where county = :county and mended_at is null
                         order by found_at, id
                        """)
                .param("county", county)
                .query((row, n) -> Map.entry(row.getObject("vehicle", UUID.class), fault(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static VehicleFault fault(ResultSet row) throws SQLException {
        return new VehicleFault(
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getBoolean("forbids"),
                instant(row, "found_at"));
    }

    private static Vehicle vehicle(ResultSet row, Map<UUID, List<VehicleFault>> faults)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Vehicle(
                id,
                new StationCode(row.getString("station")),
                row.getString("plate"),
                VehicleKind.valueOf(row.getString("kind")),
                row.getObject("inspected_until", LocalDate.class),
                faults.getOrDefault(id, List.of()),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
