package org.yige;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests: a database as an older program left it, to be brought up to date. */
public final class OlderDatabase {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    public OlderDatabase() {
        source.setUrl(TestDatabase.freshDatabase());
        source.setUser(TestDatabase.user());
        source.setPassword(TestDatabase.password());
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient sql() {
        return JdbcClient.create(source);
    }

    /** A module's tables, up to a version of them. */
    public OlderDatabase upTo(String module, String version) {
        migrate(source, module, version);
        return this;
    }

    /** A module's tables in any database, up to a version of them. */
    public static void migrate(DataSource database, String module, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + module)
                .table("history_" + module)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .target(version)
                .load()
                .migrate();
    }

    public OlderDatabase upToDate(String module) {
        return upTo(module, "latest");
    }
}
