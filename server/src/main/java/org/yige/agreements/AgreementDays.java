package org.yige.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.agreements.AgreementStore.DayNews;
import org.yige.shared.County;
import org.yige.shared.TrustedClock;

/**
 * What each day brings to what was promised: both sides are reminded some days before, and the day
 * after it is broken. First all rows at once, in a few statements; then, dispute by dispute, the
 * lines on the incidents, which are locked before anything else is.
 */
@Component
class AgreementDays {

    private static final int AT_ONCE = 5_000;
    private static final int TOLD_AT_ONCE = 200;

    private final AgreementStore store;
    private final PromiseWatch watch;
    private final AgreementsPractice practice;
    private final TransactionTemplate transaction;
    private final TrustedClock trusted;
    private final Clock clock;

    AgreementDays(
            AgreementStore store,
            PromiseWatch watch,
            AgreementsPractice practice,
            PlatformTransactionManager transactions,
            TrustedClock trusted,
            Clock clock) {
        this.store = store;
        this.watch = watch;
        this.practice = practice;
        this.transaction = new TransactionTemplate(transactions);
        this.trusted = trusted;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1M")
    void look() {
        if (trusted.isTrusted()) {
            var now = clock.instant();
            mark(County.day(now), now);
            tell();
        }
    }

    /** Everything that the day brings, in few statements. */
    int mark(LocalDate today, Instant now) {
        int all = 0;
        for (int done = AT_ONCE; done >= AT_ONCE; all += done) {
            done = count(() -> store.breakOverdue(today, AT_ONCE, now));
        }
        for (int done = AT_ONCE; done >= AT_ONCE; all += done) {
            done = count(() -> store.remind(today, practice.remindDays(), AT_ONCE, now));
        }
        return all;
    }

    private int count(java.util.function.IntSupplier work) {
        var done = transaction.execute(_ -> work.getAsInt());
        return done == null ? 0 : done;
    }

    /** The lines of it. */
    void tell() {
        for (List<DayNews> some = store.news(TOLD_AT_ONCE);
                !some.isEmpty();
                some = store.news(TOLD_AT_ONCE)) {
            some.forEach(news -> transaction.executeWithoutResult(_ -> tell(news)));
        }
    }

    private void tell(DayNews news) {
        watch.hold(news.dispute());
        if (!store.told(news)) {
            return;
        }
        if (news.broken()) {
            watch.broken(news.dispute(), news.n());
        } else {
            watch.dueSoon(news.dispute(), news.n());
        }
    }
}
