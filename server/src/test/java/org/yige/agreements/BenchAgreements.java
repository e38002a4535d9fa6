package org.yige.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.shared.SqlTimes.utc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yige.YigeTest;
import org.yige.privacy.Privacy;
import org.yige.shared.County;

/**
 * For {@code bench/agreements}: what a day brings to many promises, found and written, beside one
 * statement that does the same without stopping.
 */
@YigeTest
class BenchAgreements {

    /** Long after everything other tests write. */
    private static final LocalDate FIRST = LocalDate.of(2090, 1, 1);

    private static final int DAYS = 200;
    private static final int EACH = 4;

    @Autowired AgreementDays days;
    @Autowired AgreementsPractice practice;
    @Autowired Privacy privacy;
    @Autowired JdbcClient sql;
    @Autowired County county;

    @Test
    void measure() throws Exception {
        int agreements = number("AGREEMENTS", 1_000);
        int rounds = number("ROUNDS", 3);
        var out = Path.of(Objects.requireNonNullElse(System.getenv("BENCH_OUT"), "/dev/null"));
        fill(agreements);
        var words = new StringBuilder();
        var day = FIRST;
        for (int round = 0; round <= rounds; round++) {
            // Each day brings as much as the one before, whoever goes first.
            for (int turn = 0; turn < 2; turn++) {
                var today = day = day.plusDays(1);
                var now = County.noon(today);
                boolean ours = (round + turn) % 2 == 0;
                int expected = round == 0 ? -1 : 2 * agreements * EACH / DAYS;
                double ms = timed(() -> ours ? days.mark(today, now) : floor(today, now), expected);
                // Nobody is told of it meanwhile: telling is another work.
                sql.sql("delete from agreements.news").update();
                // The first round warms up, and reminds of a week at once.
                if (round > 0) {
                    words.append("%s %.2f %d%n".formatted(ours ? "day" : "floor", ms, expected));
                }
            }
        }
        Files.writeString(out, words);
    }

    private static double timed(IntSupplier work, int expected) {
        long begin = System.nanoTime();
        int done = work.getAsInt();
        double ms = (System.nanoTime() - begin) / 1e6;
        if (expected >= 0) {
            assertThat(done).isEqualTo(expected);
        }
        return ms;
    }

    private int floor(LocalDate today, Instant now) {
        return sql.sql(
                        """
                        with late as (
                            update agreements.obligation set standing = 'BROKEN', changed_at = :now
                             where county = :county and standing = 'DUE' and due < :today
                            returning dispute, n),
                        soon as (
                            update agreements.obligation set reminded = true
                             where county = :county and standing = 'DUE' and not reminded
                               and due >= :today and due <= :until
                            returning dispute, n)
                        insert into agreements.news (county, dispute, n, what, at)
                        select :county, dispute, n, 'BROKEN', :now from late
                        union all
                        select :county, dispute, n, 'DUE_SOON', :now from soon
                        """)
                .param("county", county.code())
                .param("today", today)
                .param("until", today.plusDays(practice.remindDays()))
                .param("now", utc(now))
                .update();
    }

    private void fill(int agreements) {
        sql.sql(
                        """
                        insert into agreements.agreement
                               (county, dispute, written, open_session, signed_on, confirm_until, facts_sealed, by_person,
                                title, level, at)
                        select :county, ('be000000-0000-0000-0000-' || lpad(to_hex(a), 12, '0'))::uuid, true, false, :first,
                               :first, :facts, gen_random_uuid(), '调解员', 1, now()
                          from generate_series(1, :many) a
                        """)
                .param("county", county.code())
                .param("first", FIRST)
                .param("facts", privacy.seal("双方确认界石在槐树东侧", AgreementStore.FACTS).bytes())
                .param("many", agreements)
                .update();
        sql.sql(
                        """
                        insert into agreements.obligation
                               (county, id, dispute, n, debtor, creditor, what, words_sealed, amount, manner, due, paid,
                                standing, changed_at)
                        select :county, gen_random_uuid(), ('be000000-0000-0000-0000-' || lpad(to_hex(a), 12, '0'))::uuid, n,
                               gen_random_uuid(), gen_random_uuid(), 'MONEY', :words, 100, 'CASH',
                               cast(:first as date) + (a * :each + n) % :days, 0, 'DUE', now()
                          from generate_series(1, :many) a, generate_series(1, :each) n
                        """)
                .param("county", county.code())
                .param("first", FIRST)
                .param("words", privacy.seal("赔偿麦子款", AgreementStore.PROMISED).bytes())
                .param("many", agreements)
                .param("each", EACH)
                .param("days", DAYS)
                .update();
        sql.sql("analyze agreements.obligation").update();
    }

    private static int number(String name, int usual) {
        var told = System.getenv(name);
        return told == null ? usual : Integer.parseInt(told);
    }
}
