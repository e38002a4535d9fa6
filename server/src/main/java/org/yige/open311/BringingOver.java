package org.yige.open311;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.incidents.IncidentId;
import org.yige.intake.Reports;
import org.yige.privacy.Privacy;

/**
 * Once after an upgrade: what came with earlier reports is sealed under its column's name, and is
 * the proof of who sent them. What is done stays done if it is cut short.
 */
@Component
class BringingOver implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(BringingOver.class);
    private static final int BATCH = 500;

    private final BesideStore store;
    private final Reports reports;
    private final Privacy privacy;
    private final TransactionTemplate transaction;

    BringingOver(
            BesideStore store,
            Reports reports,
            Privacy privacy,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reports = reports;
        this.privacy = privacy;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int all = 0;
        for (int done = -1; done != 0; all += done) {
            done = transaction.execute(_ -> some());
        }
        if (all > 0) {
            LOG.info("brought {} rows over that came with reports of other systems", all);
        }
    }

    private int some() {
        var rows = store.early(BATCH);
        rows.forEach(row -> {
            reports.provenSender(new IncidentId(row.request()), row.client());
            store.broughtOver(
                    row,
                    row.email().map(email -> privacy.seal(privacy.open(email), BesideStore.EMAIL)));
        });
        return rows.size();
    }
}
