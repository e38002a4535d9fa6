package org.yige;

import java.util.Collection;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What brought the tables to where they are: a mark of all migrations, and how many lines their
 * histories had then. While both are the same there is nothing to do at a start.
 */
class MigratedStore {

    private final JdbcClient sql;

    MigratedStore(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /**
     * @param mark of the migrations this program has
     * @param histories the tables in which is told what was done
     */
    boolean isDone(String mark, Collection<String> histories) {
        try {
            return sql.sql(
                            "select exists (select 1 from flyway_migrated where mark = :mark and lines = %s)"
                                    .formatted(lines(histories)))
                    .param("mark", mark)
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException notYetThere) {
            return false;
        }
    }

    void done(String mark, Collection<String> histories) {
        sql.sql(
                        "create table if not exists flyway_migrated (mark text not null, lines bigint not null)")
                .update();
        sql.sql(
                        """
                        with before as (delete from flyway_migrated)
                        insert into flyway_migrated (mark, lines) values (:mark, %s)
                        """
                                .formatted(lines(histories)))
                .param("mark", mark)
                .update();
    }

    private static String lines(Collection<String> histories) {
        return histories.stream()
                .map(table -> "(select count(*) from " + table + ")")
                .collect(Collectors.joining(" + "));
    }
}
