package org.yige.rosters;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.shared.County;

/**
 * Keeps what is in force around today in memory: read again within a second of a change, here or at
 * another server, and when a day begins.
 */
@Component
class DutyReader {

    private static final Logger LOG = LoggerFactory.getLogger(DutyReader.class);
    private static final int DAYS_AROUND = 2;

    private final RostersStore store;
    private final StandStore stands;
    private final RostersPractice practice;
    private final TransactionTemplate oneMoment;
    private final Clock clock;
    private volatile @Nullable Known known;

    DutyReader(
            RostersStore store,
            StandStore stands,
            RostersPractice practice,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.stands = stands;
        this.practice = practice;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    private record Known(LocalDate day, DutyBook book) {}

    /** What is in force around today, as it was known a second ago at most. */
    DutyBook book() {
        var now = known;
        return now != null ? now.book() : read();
    }

    @Scheduled(initialDelay = 1000, fixedDelay = 1000)
    void follow() {
        try {
            var now = known;
            if (now == null
                    || !now.day().equals(County.today(clock))
                    || now.book().edition() != store.edition()) {
                read();
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("rosters are read again in a second", e);
        }
    }

    /** Reads them now: whoever has just changed something sees it at once. */
    DutyBook read() {
        var today = County.today(clock);
        var from = today.minusDays(DAYS_AROUND);
        var to = today.plusDays(DAYS_AROUND);
        var book =
                java.util.Objects.requireNonNull(
                        oneMoment.execute(status ->
                                new DutyBook(
                                        store.edition(),
                                        practice,
                                        store.inForce(from, to),
                                        stands.all(),
                                        from.datesUntil(to.plusDays(1)).toList())));
        known = new Known(today, book);
        return book;
    }
}
