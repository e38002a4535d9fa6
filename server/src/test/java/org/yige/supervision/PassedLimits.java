package org.yige.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.deadlines.Due;
import org.yige.deadlines.Firing;
import org.yige.deadlines.Mark;
import org.yige.deadlines.Subject;

/** For tests: a limit passes now, as the sweep would have it, without waiting for its hour. */
@Component
@Lazy
class PassedLimits {

    private final List<Due> dues;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;

    PassedLimits(List<Due> dues, TransactionTemplate transaction, JdbcClient sql) {
        this.dues = dues;
        this.transaction = transaction;
        this.sql = sql;
    }

    void pass(String kind, String subject, String limit) {
        var now = Instant.now();
        var of = new Subject(kind, UUID.fromString(subject));
        var due = dues.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
        transaction.executeWithoutResult(_ -> {
            // As the sweep does before it tells: what has passed no longer runs.
            sql.sql(
                            """
                            update deadlines.deadline
                               set state = 'PASSED', next_mark = null, next_at = null
                             where subject = ? and name = ? and next_at is not null
                            """)
                    .params(of.id(), limit)
                    .update();
            due.fired(List.of(new Firing(UUID.randomUUID(), of, limit, Mark.PASSED, now, now)));
        });
    }
}
