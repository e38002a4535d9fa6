package org.yige.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.sessions.MediationRoom.RoomKind;
import org.yige.shared.County;

/** All SQL about rooms. */
@Repository
class RoomsStore {

    private final JdbcClient sql;
    private final String county;

    RoomsStore(JdbcClient sql, County county) {
        this.sql = sql;
        this.county = county.code();
    }

    List<MediationRoom> all() {
        return sql.sql(
                        """
                        select * from sessions.room where county = :county
                         order by (closed_on is not null), length(division), division, name
                        """)
                .param("county", county)
                .query(RoomsStore::room)
                .list();
    }

    Optional<MediationRoom> find(UUID id) {
        return sql.sql("select * from sessions.room where county = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(RoomsStore::room)
                .optional();
    }

    boolean isAnother(MediationRoom room) {
        return sql.sql(
                        """
                        select exists (select 1 from sessions.room
                                where county = :county and division = :division and name = :name
                                  and closed_on is null and id <> :id)
                        """)
                .param("county", county)
                .param("division", room.division())
                .param("name", room.name())
                .param("id", room.id())
                .query(Boolean.class)
                .single();
    }

    void save(MediationRoom room) {
        sql.sql(
                        """
                        insert into sessions.room (county, id, division, kind, name, address, capacity, accessible, closed_on)
                        values (:county, :id, :division, :kind, :name, :address, :capacity, :accessible, :closed)
                            on conflict (county, id) do update
                           set division = :division, kind = :kind, name = :name, address = :address,
                               capacity = :capacity, accessible = :accessible, closed_on = :closed
                        """)
                .param("county", county)
                .param("id", room.id())
                .param("division", room.division())
                .param("kind", room.kind().name())
                .param("name", room.name())
                .param("address", room.address())
                .param("capacity", room.capacity())
                .param("accessible", room.accessible())
                .param("closed", room.closedOn().orElse(null))
                .update();
    }

    private static MediationRoom room(ResultSet row, int n) throws SQLException {
        return new MediationRoom(
                row.getObject("id", UUID.class),
                row.getString("division"),
                RoomKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getInt("capacity"),
                row.getBoolean("accessible"),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
