package org.yige.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Refused;
import org.yige.tables.AllOrNothing;
import org.yige.tables.ImportReport;
import org.yige.tables.ImportReport.CorrectedCell;
import org.yige.tables.ImportReport.ImportChange;
import org.yige.tables.ReadTable;
import org.yige.tables.RefusedRow;
import org.yige.tables.TableRow;
import org.yige.tables.Taking;

/** Reads people and the posts they hold from a table, and reports every row it refuses. */
@Service
class StaffImport {

    private static final Logger LOG = LoggerFactory.getLogger(StaffImport.class);

    private final People people;
    private final StaffReader reader;
    private final PostFinder posts;
    private final Trail trail;
    private final AllOrNothing whole;
    private final TransactionTemplate oneRow;

    StaffImport(
            People people,
            StaffReader reader,
            PostFinder posts,
            Trail trail,
            AllOrNothing whole,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.reader = reader;
        this.posts = posts;
        this.trail = trail;
        this.whole = whole;
        this.oneRow = new TransactionTemplate(transactions);
        this.oneRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    ImportReport take(Actor by, ReadTable table, Taking taking) {
        int dropped = table.readAs().dropped().size();
        if (dropped > 0) {
            LOG.info("staff import: {} columns dropped that are never kept", dropped);
        }
        return whole.take(
                taking,
                () -> {
                    reader.changed();
                    var refused = new ArrayList<RefusedRow>();
                    var done = new Done();
                    for (var row : table) {
                        try {
                            take(by, row, done);
                        } catch (Refused no) {
                            if (++done.refused <= ImportReport.MOST_NAMED) {
                                refused.add(row.refused(code(row), StaffColumns.SHAPE, no));
                            }
                        }
                    }
                    int accepted = table.rows() - done.refused;
                    trail.record(
                            by,
                            "staff.import",
                            "staff",
                            "import",
                            Map.of(
                                    "accepted",
                                    accepted,
                                    "refused",
                                    done.refused,
                                    "corrected",
                                    done.corrected.size(),
                                    "dropped",
                                    dropped));
                    return new ImportReport(
                            accepted, refused, done.refused, done.changes, done.corrected);
                });
    }

    /** What the rows so far did. */
    private static final class Done {

        final Map<ImportChange, Integer> changes = new EnumMap<>(ImportChange.class);
        final List<CorrectedCell> corrected = new ArrayList<>();
        int refused;
    }

    /** What a row says of somebody, before any table is asked. */
    private record WrittenPerson(
            NewPerson person,
            Optional<NewPost> post,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}

    /**
     * Takes a row over; a refused row leaves nothing behind.
     *
     * @throws Refused why not
     */
    private void take(Actor by, TableRow row, Done all) {
        var done = EnumSet.noneOf(ImportChange.class);
        var corrected = new ArrayList<CorrectedCell>();
        // What is wrong with the row itself is said without the database: a file may be nothing
        // but such rows.
        var written = read(row);
        oneRow.executeWithoutResult(status -> takeOver(by, row, written, done, corrected));
        if (done.isEmpty()) {
            done.add(ImportChange.SAME);
        }
        done.forEach(change -> all.changes.merge(change, 1, Integer::sum));
        all.corrected.addAll(corrected);
    }

    private static Optional<String> code(TableRow row) {
        try {
            return row.find(StaffColumns.SCOPE_CODE);
        } catch (Refused spoilt) {
            return Optional.empty();
        }
    }

    private WrittenPerson read(TableRow row) {
        var written = row.text(StaffColumns.NAME);
        var name = row.about(StaffColumns.NAME, () -> StaffRules.name(written).orRefuse());
        var person =
                new NewPerson(
                        name,
                        row.find(StaffColumns.PHONE, phone -> StaffRules.phone(phone).orRefuse()),
                        row.find(
                                StaffColumns.ID_NUMBER,
                                number -> StaffRules.idNumber(number, posts.today()).orRefuse()));
        boolean holds =
                row.find(StaffColumns.DUTY).isPresent()
                        || row.find(StaffColumns.SCOPE_CODE).isPresent();
        return holds
                ? new WrittenPerson(
                        person,
                        Optional.of(posts.read(row)),
                        row.day(StaffColumns.FROM),
                        row.day(StaffColumns.TO))
                : new WrittenPerson(person, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void takeOver(
            Actor by,
            TableRow row,
            WrittenPerson written,
            Set<ImportChange> done,
            List<CorrectedCell> corrected) {
        var person = written.person();
        var known = people.findKnown(person);
        var id = known.orElseGet(() -> people.enrol(person));
        if (known.isEmpty()) {
            done.add(ImportChange.PEOPLE_ADDED);
        }
        corrected.addAll(putRight(by, row, id, person));
        if (!corrected.isEmpty()) {
            done.add(ImportChange.PEOPLE_CORRECTED);
        }
        if (written.post().isPresent()) {
            var from = written.from().orElseGet(posts::today);
            var post =
                    posts.findOrCreate(
                            row, written.post().get(), () -> done.add(ImportChange.POSTS_MADE));
            if (!posts.isHeldBy(post, id, from)) {
                people.appoint(post, id, from, written.to());
                done.add(ImportChange.HELD);
            }
        }
    }

    /** Changes what a row says otherwise of somebody known, and says what stood there. */
    private List<CorrectedCell> putRight(Actor by, TableRow row, PersonId id, NewPerson person) {
        var otherwise = people.otherwise(id, person);
        var correction = otherwise.correction();
        if (correction.isNothing()) {
            return List.of();
        }
        row.about(
                StaffColumns.PHONE,
                () -> {
                    people.correct(by, id, correction);
                    return id;
                });
        return Stream.of(
                        correction
                                .phone()
                                .map(now ->
                                        row.corrected(StaffColumns.PHONE, otherwise.phone(), now)),
                        correction
                                .idNumber()
                                .map(now ->
                                        row.corrected(
                                                StaffColumns.ID_NUMBER, Optional.empty(), now)))
                .flatMap(Optional::stream)
                .toList();
    }
}
