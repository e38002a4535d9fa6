package org.yige.mediation;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.mediation.DisputeFile.FileRequest;
import org.yige.mediation.DisputeFile.HeldFile;
import org.yige.mediation.MediationHappening.Visited;
import org.yige.shared.Refused;

/** Looking in on the parties after their agreement, in the rhythm of the incident's grade. */
@Component
class FollowUps {

    private final VisitStore store;
    private final Mediation mediation;
    private final DisputeFile file;
    private final MediationPractice practice;

    FollowUps(VisitStore store, Mediation mediation, DisputeFile file, MediationPractice practice) {
        this.store = store;
        this.mediation = mediation;
        this.file = file;
        this.practice = practice;
    }

    /** An incident that is gone, or of a grade nobody named, is visited as the lowest is. */
    void plan(HeldFile held, LocalDate agreedOn) {
        int grade = held.incident().map(incident -> incident.matter().grade()).orElse(0);
        store.plan(
                held.dispute().id(),
                practice.visitsAfter(grade).stream().map(agreedOn::plusDays).toList());
    }

    /**
     * A visit was made: what was seen is a record, and the next one open counts as made.
     *
     * @throws Refused NO_VISIT_OPEN, WORDS_MISSING
     */
    @Transactional
    public void made(FileRequest asked, String words) {
        mediation.write(asked, RecordKind.FOLLOW_UP, words, "");
        file.take(asked, "mediation.visit")
                .ifPresent(held -> {
                    var open =
                            store.of(held.dispute().id()).stream()
                                    .filter(visit -> visit.madeAt().isEmpty())
                                    .findFirst()
                                    .orElseThrow(() -> new Refused(MediationRefusal.NO_VISIT_OPEN));
                    store.made(held.dispute().id(), open.n(), held.now());
                    file.tell(held, new Visited(open.n()), file.by(held, asked.who()));
                });
    }
}
