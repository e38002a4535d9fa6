package org.yige.deadlines;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.shared.County;

/**
 * This module alone on a database, without the rest of the server: for tests that need it twice, or
 * on another clock.
 */
public final class Wiring implements AutoCloseable {

    public final JdbcClient sql;
    public final Deadlines deadlines;
    public final DeadlinesSweep sweep;
    final Calendars calendars;
    final SweepStore store;
    final ClockStore clocks;
    private final HikariDataSource pool;

    public Wiring(
            String url,
            String user,
            String password,
            String county,
            Clock clock,
            List<Due> owners) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(3);
        pool.setConnectionTimeout(5_000);
        sql = JdbcClient.create(pool);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        var rows = new DeadlinesStore(sql, new County(county));
        calendars =
                new Calendars(
                        new CalendarsStore(sql, new County(county)),
                        transaction,
                        clock,
                        Practice.OFFICE,
                        Path.of("none"));
        deadlines = new Deadlines(rows, calendars, clock);
        store = new SweepStore(sql, new County(county));
        clocks = new ClockStore(sql, new County(county));
        var beans = new StaticListableBeanFactory();
        owners.forEach(owner -> beans.addBean(owner.kind(), owner));
        sweep =
                new DeadlinesSweep(
                        store, rows, calendars, transaction, beans.getBeanProvider(Due.class));
    }

    /** Makes this module's tables in an empty database. */
    public static void migrate(String url, String user, String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration/deadlines")
                .load()
                .migrate();
    }

    /** What the server does by itself: sweeps several times a second until closed. */
    AutoCloseable ticking(Clock clock) {
        var tick = new DeadlinesTick(sweep, store, new ClockWatch(clocks), clock);
        tick.start();
        return tick::stop;
    }

    @Override
    public void close() {
        pool.close();
    }
}
