package org.yige.tables;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in: all of it, what is right of it, or only to see what would happen. */
@Component
public class AllOrNothing {

    private final TransactionTemplate transaction;

    AllOrNothing(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the work of taking a file in, in one transaction. Nothing of it stays if a row was
     * refused and all were wanted, or if only a preview was asked for.
     *
     * @param work writes the rows that are right, and reports those that are not
     */
    public ImportReport take(Taking taking, Supplier<ImportReport> work) {
        var report =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            var done = work.get();
                            if (!taking.keeps(!done.refused().isEmpty())) {
                                status.setRollbackOnly();
                            }
                            return done;
                        }));
        boolean came = taking == Taking.PREVIEW || taking.keeps(!report.refused().isEmpty());
        return came
                ? report
                : new ImportReport(0, report.refused(), report.refusedCount(), Map.of(), List.of());
    }
}
