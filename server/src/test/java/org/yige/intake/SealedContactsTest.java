package org.yige.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.YigeTest;
import org.yige.privacy.Privacy;
import org.yige.privacy.SealedColumn;

/** A key is changed while people press: the change waits for nobody, and nobody for the change. */
@YigeTest
class SealedContactsTest {

    private static final byte[] NO_KEY_AT_ALL = {1, 0x7f, 0x7f};

    @Autowired ReportsOverHttp reports;
    @Autowired JdbcClient sql;
    @Autowired PlatformTransactionManager transactions;
    @Autowired SealedColumn reportPhones;
    @Autowired Privacy privacy;

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatSomebodyHoldsIsSealedAgainInTheNextRound() {
        var held = reported();
        var free = reported();
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    sql.sql("select 1 from intake.report where id = :id for update")
                            .param("id", held)
                            .query(Integer.class)
                            .single();
                    var before = List.of(phone(held), phone(free));
                    joined(Thread.ofVirtual().start(this::sealAgain));
                    assertThat(phone(held)).isEqualTo(before.get(0));
                    assertThat(phone(free)).isNotEqualTo(before.get(1));
                });
        var before = phone(held);
        sealAgain();
        assertThat(phone(held)).isNotEqualTo(before);
    }

    private static void joined(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sealAgain() {
        reportPhones.sealAgain(
                100_000, NO_KEY_AT_ALL, old -> privacy.seal(privacy.open(old), ReportStore.PHONE));
    }

    private UUID reported() {
        return reports.reportOf(
                read(
                        reports.report(
                                "{\"kind\": \"street.light\", \"words\": \"灯\", \"phone\": \"13800138000\"}"),
                        "$.code"));
    }

    private String phone(UUID report) {
        return sql.sql("select encode(phone_sealed, 'hex') from intake.report where id = :id")
                .param("id", report)
                .query(String.class)
                .single();
    }
}
