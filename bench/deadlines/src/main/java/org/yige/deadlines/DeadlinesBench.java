package org.yige.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.shared.County;

/**
 * A million open deadlines of which some fall due at once; each leaves one durable escalation. Beside it db-scheduler
 * with as many waiting tasks, on the same PostgreSQL, in turn. Equal in outcome, not in generality: db-scheduler runs
 * any code for each task in a transaction of its own, this module hands its owner a batch.
 */
public final class DeadlinesBench {

    private static final int OPEN = number("OPEN", 1_000_000);
    private static final int DUE = number("DUE", 40_000);
    private static final int ROUNDS = number("ROUNDS", 5);
    private static final int PEER_THREADS = 20;
    private static final int IDLE = 2_000;
    private static final Duration IDLE_DURING = Duration.ofSeconds(10);
    private static final Clock CLOCK = Clock.systemUTC();

    private final DataSource database;
    private final ConcurrentLinkedQueue<Duration> late = new ConcurrentLinkedQueue<>();

    private DeadlinesBench(DataSource database) {
        this.database = database;
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("yige-bench");
        try (var postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgres"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("max_wal_size", "4GB")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                var pool = pool(postgres)) {
            new DeadlinesBench(pool).run();
        }
    }

    private void run() throws SQLException, IOException, InterruptedException {
        prepare();
        var ours = new ArrayList<Double>();
        var peers = new ArrayList<Double>();
        var burst = new ArrayList<Duration>();
        for (int round = 0; round <= ROUNDS; round++) {
            late.clear();
            double here = fireOurs();
            double there = firePeers();
            System.out.printf("round %d%s: %,.0f/s here, %,.0f/s db-scheduler, %.1f times%n",
                    round, round == 0 ? " (warming up)" : "", here, there, here / there);
            if (round > 0) {
                ours.add(here);
                peers.add(there);
                burst.addAll(late);
            }
        }
        var idle = idle();
        write(ours, peers, percentile(burst, 99), percentile(idle, 50), percentile(idle, 99));
    }

    private void prepare() throws SQLException {
        Flyway.configure().dataSource(database).locations("classpath:db/migration/deadlines").load().migrate();
        execute("""
                create function time_ordered() returns uuid language sql volatile as $$ select cast(lpad(to_hex((extract(epoch from clock_timestamp())*1000)::bigint),12,'0') || '7' || substr(md5(random()::text),1,19) as uuid) $$;
                create table escalation (id uuid not null, at timestamptz not null default clock_timestamp());
                create table scheduled_tasks (
                    task_name text not null, task_instance text not null, task_data bytea,
                    execution_time timestamptz not null, picked boolean not null, picked_by text,
                    last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                    last_heartbeat timestamptz, version bigint not null, priority smallint,
                    primary key (task_name, task_instance));
                create index execution_time_idx on scheduled_tasks (execution_time);
                create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
                """);
        insertOurs(OPEN, "now() + interval '30 days'", "now() + interval '60 days' * random() + interval '30 days'");
        insertPeers(OPEN, "now() + interval '60 days' * random() + interval '30 days'");
        execute("vacuum analyze");
    }

    /** Rows whose half time is told already, so that each fires once. */
    private void insertOurs(int count, String half, String due) throws SQLException {
        execute("""
                insert into deadlines.deadline (county, id, kind, subject, name, clock, within, from_at, half_at, due_at,
                       state, provisional, next_mark, next_at, half_fired_at)
                select '610824', time_ordered(), 'bench', time_ordered(), 'answer', 'REAL', 'PT30M',
                       now() - interval '1 day', least(half, due), due, 'OPEN', false, 'PASSED', due, now()
                from (select %s as half, %s as due from generate_series(1, %d)) as row
                """.formatted(half, due, count));
    }

    private void insertPeers(int count, String due) throws SQLException {
        execute("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select 'escalate', time_ordered()::text, %s, false, 1 from generate_series(1, %d)
                """.formatted(due, count));
    }

    private double fireOurs() throws SQLException {
        execute("truncate escalation");
        insertOurs(DUE, "now()", "now()");
        var sweep = sweep();
        long began = System.nanoTime();
        int fired = sweep.sweep(CLOCK.instant());
        double seconds = (System.nanoTime() - began) / 1e9;
        expect(fired);
        expect(escalations());
        return DUE / seconds;
    }

    private double firePeers() throws SQLException, InterruptedException {
        execute("truncate escalation");
        insertPeers(DUE, "now()");
        var sql = JdbcClient.create(database);
        OneTimeTask<Void> escalate = Tasks.oneTime("escalate").execute((instance, _) -> sql.sql(
                        "insert into escalation (id) values (cast(? as uuid))")
                .param(instance.getId())
                .update());
        var scheduler = Scheduler.create(database, escalate)
                .threads(PEER_THREADS)
                .pollUsingLockAndFetch(4.0, 20.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        long began = System.nanoTime();
        scheduler.start();
        while (escalations() < DUE) {
            Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        scheduler.stop();
        expect(escalations());
        return DUE / seconds;
    }

    /** A calm server: deadlines that fall due one by one while a million wait. */
    private List<Duration> idle() throws SQLException, InterruptedException {
        execute("truncate escalation");
        late.clear();
        insertOurs(IDLE, "now()", "now() + interval '2 seconds' + interval '%d seconds' * random()"
                .formatted(IDLE_DURING.toSeconds()));
        var tick = new DeadlinesTick(sweep(), store(), CLOCK);
        tick.start();
        while (escalations() < IDLE) {
            Thread.sleep(100);
        }
        tick.stop();
        return List.copyOf(late);
    }

    private DeadlinesSweep sweep() {
        var sql = JdbcClient.create(database);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        var county = new County("610824");
        var calendars =
                new Calendars(new CalendarsStore(sql, county), transaction, CLOCK, office(), Path.of("none"));
        var beans = new StaticListableBeanFactory();
        beans.addBean("bench", new Escalates(sql));
        return new DeadlinesSweep(
                store(), new DeadlinesStore(sql, county), calendars, transaction, beans.getBeanProvider(Due.class));
    }

    private SweepStore store() {
        return new SweepStore(JdbcClient.create(database), new County("610824"));
    }

    private static DeadlinesPractice office() {
        var hours = new DeadlinesPractice.Hours(LocalTime.of(8, 30), LocalTime.of(18, 0));
        return new DeadlinesPractice(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(hours), "cn", List.of());
    }

    /** One escalation for each; lateness is measured when the transaction has committed. */
    private final class Escalates implements Due {
        private final JdbcClient sql;

        private Escalates(JdbcClient sql) {
            this.sql = sql;
        }

        @Override
        public String kind() {
            return "bench";
        }

        @Override
        public void fired(List<Firing> batch) {
            sql.sql("insert into escalation (id) select unnest(cast(:ids as uuid[]))")
                    .param("ids", batch.stream().map(Firing::deadline).map(UUID::toString).toArray(String[]::new))
                    .update();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    var now = CLOCK.instant();
                    batch.forEach(firing -> late.add(Duration.between(firing.dueAt(), now)));
                }
            });
        }
    }

    private void write(List<Double> ours, List<Double> peers, Duration burst, Duration idleMedian, Duration idle)
            throws IOException {
        var ratios = IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / peers.get(round))
                .toList();
        var text = """

                ### deadlines · %s
                `ROUNDS=%d OPEN=%d DUE=%d bench/deadlines/run.sh`, load average at the end %.1f

                | | median | min–max |
                |---|---|---|
                | escalations a second, here | %s |
                | escalations a second, db-scheduler 16.12.0, lock and fetch, %d threads | %s |
                | ratio, round by round (aim: at least 10) | %s |

                Lateness from due to committed: %d ms p99 with %,d due at once; %d ms median and %d ms p99 when %,d fall due
                over %d s while %,d are open.
                """.formatted(
                        CLOCK.instant().toString().substring(0, 10), ROUNDS, OPEN, DUE,
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        spread(ours, "%,.0f"), PEER_THREADS, spread(peers, "%,.0f"), spread(ratios, "%.1f"),
                        burst.toMillis(), DUE, idleMedian.toMillis(), idle.toMillis(), IDLE, IDLE_DURING.toSeconds(), OPEN);
        System.out.println(text);
        var file = Path.of("bench/RESULTS.md");
        if (!Files.exists(file)) {
            Files.writeString(file, "# Measured\n");
        }
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static String spread(List<Double> values, String format) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return format.formatted(sorted[sorted.length / 2]) + " | " + format.formatted(sorted[0]) + "–"
                + format.formatted(sorted[sorted.length - 1]);
    }

    private static Duration percentile(List<Duration> values, int percent) {
        var sorted = values.toArray(Duration[]::new);
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private int escalations() throws SQLException {
        return JdbcClient.create(database).sql("select count(*) from escalation").query(Integer.class).single();
    }

    private static void expect(int fired) {
        if (fired != DUE) {
            throw new IllegalStateException("fired " + fired + " instead of " + DUE);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres postgres) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(PEER_THREADS + 5);
        return pool;
    }

    private static int number(String name, int otherwise) {
        var given = System.getenv(name);
        return given == null ? otherwise : Integer.parseInt(given);
    }
}
