package org.yige.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Problems;
import org.yige.shared.Refused;
import org.yige.staff.StaffTable.Column;
import org.yige.staff.StaffTable.Row;

/** Reads people and the posts they hold from a table, and reports every row it refuses. */
@Service
class StaffImport {

    private static final Logger LOG = LoggerFactory.getLogger(StaffImport.class);

    private final People people;
    private final StaffReader reader;
    private final PostFinder posts;
    private final Trail trail;
    private final Problems problems;
    private final TransactionTemplate whole;
    private final TransactionTemplate oneRow;

    StaffImport(
            People people,
            StaffReader reader,
            PostFinder posts,
            Trail trail,
            Problems problems,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.reader = reader;
        this.posts = posts;
        this.trail = trail;
        this.problems = problems;
        this.whole = new TransactionTemplate(transactions);
        this.oneRow = new TransactionTemplate(transactions);
        this.oneRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What became of a table.
     *
     * @param accepted rows taken over; none when any was refused and the import was not to be
     *     partial
     * @param dropped columns that are never kept here, and were not read
     * @param ignored columns nobody here knows
     */
    record Report(
            int accepted, List<RefusedRow> refused, List<String> dropped, List<String> ignored) {}

    /** A row that was refused. @param code the code of its place, if it named one */
    record RefusedRow(int row, Optional<String> code, ProblemDetail problem) {}

    Report run(Actor by, byte[] bytes, boolean partly, Locale locale) {
        var table = StaffTable.read(bytes);
        if (!table.dropped().isEmpty()) {
            LOG.info(
                    "staff import: {} columns dropped that are never kept: {}",
                    table.dropped().size(),
                    table.dropped());
        }
        return java.util.Objects.requireNonNull(
                whole.execute(status -> {
                    reader.changed();
                    var refused = new ArrayList<RefusedRow>();
                    table.rows().forEach(row -> take(row, locale).ifPresent(refused::add));
                    int accepted = table.rows().size() - refused.size();
                    if (!refused.isEmpty() && !partly) {
                        status.setRollbackOnly();
                        accepted = 0;
                    } else {
                        trail.record(
                                by,
                                "staff.import",
                                "staff",
                                "import",
                                Map.of(
                                        "accepted",
                                        accepted,
                                        "refused",
                                        refused.size(),
                                        "dropped",
                                        table.dropped().size()));
                    }
                    return new Report(
                            accepted, List.copyOf(refused), table.dropped(), table.ignored());
                }));
    }

    /** Takes a row over, or says why not; a refused row leaves nothing behind. */
    private Optional<RefusedRow> take(Row row, Locale locale) {
        try {
            oneRow.executeWithoutResult(status -> take(row));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(
                    new RefusedRow(
                            row.number(),
                            row.cell(Column.SCOPE_CODE),
                            problems.of(refused.why(), refused.facts(), locale)));
        }
    }

    private void take(Row row) {
        var person =
                new NewPerson(
                        row.cell(Column.NAME).orElse(""),
                        row.cell(Column.PHONE),
                        row.cell(Column.ID_NUMBER));
        var id = people.findKnown(person).orElseGet(() -> people.enrol(person));
        if (row.cell(Column.DUTY).isPresent() || row.cell(Column.SCOPE_CODE).isPresent()) {
            var from = row.cell(Column.FROM).map(StaffImport::day).orElseGet(posts::today);
            var to = row.cell(Column.TO).map(StaffImport::day);
            var post = posts.findOrCreate(row);
            if (!posts.isHeldBy(post, id, from)) {
                people.appoint(post, id, from, to);
            }
        }
    }

    private static LocalDate day(String written) {
        try {
            var parts = written.split("[-/.年月日]");
            var day =
                    LocalDate.of(
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]));
            if (day.getYear() < 1949 || day.getYear() > 2199) {
                throw new Refused(StaffRefusal.NOT_A_DATE);
            }
            return day;
        } catch (java.time.DateTimeException
                | IndexOutOfBoundsException
                | NumberFormatException e) {
            throw new Refused(StaffRefusal.NOT_A_DATE);
        }
    }
}
