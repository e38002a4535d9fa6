package org.yige.papers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailNames;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** Papers in the trail by kind and number, dossiers by kind and the time they were opened. */
@Component
class TrailPapers implements TrailNames {

    private final PapersStore papers;
    private final DossierStore dossiers;
    private final PapersPractice practice;

    TrailPapers(PapersStore papers, DossierStore dossiers, PapersPractice practice) {
        this.papers = papers;
        this.dossiers = dossiers;
        this.practice = practice;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> ids) {
        var called = new HashMap<UUID, Label>();
        for (var paper : papers.some(ids)) {
            called.put(
                    paper.id(),
                    Labels.of(
                            "papers.called",
                            Map.of("kind", practice.labelOf(paper), "number", paper.number())));
        }
        for (var dossier : dossiers.some(ids)) {
            called.put(
                    dossier.id(),
                    Labels.of(
                            "papers.dossier.called",
                            Map.of(
                                    "kind",
                                    practice.findDossier(dossier.kind())
                                            .map(PapersPractice.DossierKind::label)
                                            .orElseGet(() -> Labels.same(dossier.kind())),
                                    "at",
                                    Labels.time(dossier.openedAt()))));
        }
        return called;
    }
}
