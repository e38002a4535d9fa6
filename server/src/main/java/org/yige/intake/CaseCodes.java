package org.yige.intake;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Receipts;
import org.yige.privacy.Field;
import org.yige.privacy.Privacy;

/**
 * Makes the codes that residents hold, and knows them again without keeping them: of a code only a
 * keyed mark is in the table. A code follows from what was sent and under which key, so that
 * whoever sends the same again has the same code again; what was sent is not kept as it was sent,
 * so the tables and the keys together do not give a code away.
 */
@Component
class CaseCodes implements Receipts {

    private static final Field CODE = new Field("intake.report.code");
    private static final Field MARK = new Field("intake.report.code_mark");
    private static final int BATCH = 2_000;

    private final Privacy privacy;
    private final ReportStore store;

    CaseCodes(Privacy privacy, ReportStore store) {
        this.privacy = privacy;
        this.store = store;
        // Databases of before kept the codes: nothing is answered until they are gone.
        for (int done = -1; done != 0; ) {
            done = store.keepMarks(this::mark, BATCH);
        }
    }

    CaseCode of(NewReport report) {
        var sent = HexFormat.of().formatHex(report.request().digest());
        return CaseCode.of(
                privacy.blindIndex(
                        report.sender().orElse("") + "\n" + report.key() + "\n" + sent, CODE));
    }

    /** What is kept of a code. */
    byte[] mark(CaseCode code) {
        return privacy.blindIndex(code.value(), MARK);
    }

    @Override
    public Optional<IncidentId> find(String typed) {
        return CaseCode.read(typed).flatMap(code -> store.find(mark(code))).map(Report::incident);
    }
}
