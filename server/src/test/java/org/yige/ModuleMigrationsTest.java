package org.yige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an upgrade does to the tables, and what it must not. */
@Tag("database")
class ModuleMigrationsTest {

    @Test
    void anOldProgramDoesNotStartOnNewerTablesAndLeavesThemAsTheyAre() {
        var database = new OlderDatabase();
        var flyway = Flyway.configure().dataSource(database.source()).load();
        var migrations = new ModuleMigrations();
        migrations.migrate(flyway);
        migrations.migrate(flyway);

        var sql = database.sql();
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
        assertThat(sql.sql("select to_regclass('feed.fact') is null").query(Boolean.class).single())
                .as("nothing of the old program's was done")
                .isTrue();
    }

    @Test
    void whatIsDoneIsAskedForOnceAndAHistoryThatIsOtherwiseIsLookedAtAgain() {
        var database = new OlderDatabase();
        var sql = database.sql();
        var flyway = Flyway.configure().dataSource(database.source()).load();
        var migrations = new ModuleMigrations();
        migrations.migrate(flyway);
        var mark = sql.sql("select mark from flyway_migrated").query(String.class).single();
        sql.sql("drop table flyway_schema_history_open311").update();
        sql.sql("drop schema open311 cascade").update();

        migrations.migrate(flyway);
        assertThat(
                        sql.sql("select to_regclass('flyway_schema_history_open311') is not null")
                                .query(Boolean.class)
                                .single())
                .as("made again")
                .isTrue();
        assertThat(sql.sql("select mark from flyway_migrated").query(String.class).list())
                .containsExactly(mark);

        sql.sql("update flyway_migrated set mark = 'of other files'").update();
        sql.sql("update flyway_schema_history_open311 set checksum = 1 where version = '1'")
                .update();
        assertThatThrownBy(() -> migrations.migrate(flyway))
                .as("files that are not those of then are held against what was done")
                .hasMessageContaining("checksum");
    }
}
