package org.yige.deadlines;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A server that does nothing but fire deadlines and write down what it heard; made to be killed.
 */
final class SmallServer {

    private SmallServer() {}

    public static void main(String[] args) throws InterruptedException {
        var heard = new WritesDown();
        var wiring =
                new Wiring(args[0], args[1], args[2], "610824", Clock.systemUTC(), List.of(heard));
        heard.sql = wiring.sql;
        wiring.ticking(Clock.systemUTC());
        System.out.println("ready");
        Thread.currentThread().join();
    }

    /**
     * The consequence: a row without any key, so that a mark told twice shows as two rows; and
     * slow, so that a kill finds it between the claim and the commit.
     */
    private static final class WritesDown implements Due {
        private JdbcClient sql;

        @Override
        public String kind() {
            return "test-matter";
        }

        @Override
        public void fired(List<Firing> batch) {
            sql.sql(
                            """
                            insert into heard
                            select deadline, mark
                            from unnest(cast(:deadlines as uuid[]), cast(:marks as text[])) as told (deadline, mark),
                                 (select pg_sleep(0.05)) as slowly
                            """)
                    .param(
                            "deadlines",
                            batch.stream()
                                    .map(one -> one.deadline().toString())
                                    .toArray(String[]::new))
                    .param(
                            "marks",
                            batch.stream().map(one -> one.mark().name()).toArray(String[]::new))
                    .update();
        }
    }
}
