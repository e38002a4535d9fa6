package org.yige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an upgrade does to the tables, and what it must not. */
@Tag("database")
class ModuleMigrationsTest {

    @Test
    void whatIsDoneIsAskedForOnceAndNothingIsDoneToTablesOfANewerProgramOrOfOtherFiles() {
        var database = new OlderDatabase();
        var flyway = Flyway.configure().dataSource(database.source()).load();
        var migrations = new ModuleMigrations();
        migrations.migrate(flyway);

        var sql = database.sql();
        var mark = sql.sql("select mark from flyway_migrated").query(String.class).single();
        sql.sql("drop schema open311 cascade").update();
        migrations.migrate(flyway);
        assertThat(isThere(sql, "open311.client")).as("the histories are as they were").isFalse();
        sql.sql("drop table flyway_schema_history_open311").update();
        migrations.migrate(flyway);
        assertThat(isThere(sql, "flyway_schema_history_open311")).as("made again").isTrue();
        assertThat(sql.sql("select mark from flyway_migrated").query(String.class).list())
                .containsExactly(mark);

        sql.sql("update flyway_migrated set mark = 'of other files'").update();
        sql.sql("update flyway_schema_history_open311 set checksum = 1 where version = '1'")
                .update();
        assertThatThrownBy(() -> migrations.migrate(flyway))
                .as("files that are not those of then are held against what was done")
                .hasMessageContaining("checksum");

        sql.sql(
                        """
                        insert into flyway_schema_history_staff
                            (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        values (900, '900', 'of a later program', 'SQL', 'V900__later.sql', 'later', 1, true)
                        """)
                .update();
        sql.sql("drop schema feed cascade").update();
        sql.sql("drop table flyway_schema_history_feed").update();
        assertThatThrownBy(() -> migrations.migrate(flyway))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer than this program")
                .hasMessageContaining("900");
        assertThat(isThere(sql, "feed.fact")).as("nothing of the old program's was done").isFalse();
    }

    private static boolean isThere(JdbcClient sql, String table) {
        return sql.sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }
}
