package org.yige.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yige.shared.County;

/** The tables of divisions and of what became of them. */
@Repository
class DivisionStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final String county;

    DivisionStore(JdbcClient sql, JdbcTemplate batch, County county) {
        this.sql = sql;
        this.batch = batch;
        this.county = county.code();
    }

    /** Divisions that have not ended. */
    List<DivisionHistory.DivisionSpan> open() {
        return sql.sql(
                        "select * from places.division where county = ? and valid_to is null order by code")
                .param(county)
                .query(DivisionStore::span)
                .list();
    }

    /** The divisions directly under one, or the county itself with what lies above it. */
    List<DivisionHistory.DivisionSpan> under(String parent, LocalDate day) {
        return sql.sql(
                        """
                        select * from places.division
                        where county = :county and code like :parent || '%' and length(code) =
                              case length(:parent) when 0 then 2 when 2 then 4 when 4 then 6 when 6 then 9 else 12 end
                          and valid_from <= :day and (valid_to is null or valid_to > :day)
                        order by code
                        """)
                .param("county", county)
                .param("parent", parent)
                .param("day", day)
                .query(DivisionStore::span)
                .list();
    }

    /** Everything recorded of whatever ever had this code. */
    List<DivisionHistory.DivisionSpan> everUnder(String code) {
        return sql.sql(
                        """
                        select * from places.division
                        where county = :county and id in (select id from places.division where county = :county and code = :code)
                        order by valid_from, code
                        """)
                .param("county", county)
                .param("code", code)
                .query(DivisionStore::span)
                .list();
    }

    List<DivisionHistory.DivisionChange> changes(String code) {
        return sql.sql(
                        """
                        select * from places.division_change
                        where county = :county
                          and (id in (select id from places.division where county = :county and code = :code) or new_code = :code)
                        order by day, no
                        """)
                .param("county", county)
                .param("code", code)
                .query(DivisionStore::change)
                .list();
    }

    /** How many villages and communities a county had on a day. */
    int villages(String of, LocalDate day) {
        return sql.sql(
                        """
                        select count(*) from places.division
                        where county = :county and code like :of || '%' and length(code) = 12
                          and valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .param("county", county)
                .param("of", of)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Codes and names in a county on a day. */
    TreeMap<String, String> listed(String of, LocalDate day) {
        var list = new TreeMap<String, String>();
        sql.sql(
                        """
                        select code, name from places.division
                        where county = :county and code like :of || '%'
                          and valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .param("county", county)
                .param("of", of)
                .param("day", day)
                .query(row -> {
                    list.put(row.getString("code"), row.getString("name"));
                });
        return list;
    }

    Optional<LocalDate> lastChange(String of) {
        return sql.sql(
                        """
                        select max(greatest(valid_from, coalesce(valid_to, valid_from))) as day from places.division
                        where county = :county and code like :of || '%'
                        """)
                .param("county", county)
                .param("of", of)
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    void save(DivisionHistory.DivisionsThen history) {
        batch.batchUpdate(
                """
                insert into places.division (county, id, code, name, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)
                on conflict (county, id, valid_from) do update set valid_to = excluded.valid_to
                """,
                history.spans().stream()
                        .map(s ->
                                new Object[] {
                                    county,
                                    s.id(),
                                    s.code(),
                                    s.name(),
                                    s.from(),
                                    s.to().orElse(null)
                                })
                        .toList());
        int first =
                sql.sql("select coalesce(max(no), 0) from places.division_change where county = ?")
                        .param(county)
                        .query(Integer.class)
                        .single();
        var rows = new java.util.ArrayList<Object[]>();
        for (var c : history.changes()) {
            rows.add(
                    new Object[] {
                        county,
                        c.id(),
                        c.day(),
                        c.kind().name(),
                        c.oldCode().orElse(null),
                        c.oldName().orElse(null),
                        c.newCode().orElse(null),
                        c.newName().orElse(null),
                        c.known(),
                        ++first
                    });
        }
        batch.batchUpdate(
                """
                insert into places.division_change
                (county, id, day, kind, old_code, old_name, new_code, new_name, known, no)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    private static DivisionHistory.DivisionSpan span(ResultSet row, int n) throws SQLException {
        return new DivisionHistory.DivisionSpan(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }

    private static DivisionHistory.DivisionChange change(ResultSet row, int n) throws SQLException {
        return new DivisionHistory.DivisionChange(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                DivisionHistory.DivisionChangeKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("old_code")),
                Optional.ofNullable(row.getString("old_name")),
                Optional.ofNullable(row.getString("new_code")),
                Optional.ofNullable(row.getString("new_name")),
                row.getBoolean("known"));
    }
}
