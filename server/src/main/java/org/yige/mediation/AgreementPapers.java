package org.yige.mediation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.agreements.Agreement;
import org.yige.agreements.Agreements;
import org.yige.agreements.Obligation;
import org.yige.incidents.BriefView;
import org.yige.mediation.DisputeFile.FileRequest;
import org.yige.mediation.DisputeFile.HeldFile;
import org.yige.papers.NewPaper;
import org.yige.papers.Paper;
import org.yige.papers.PaperReaders;
import org.yige.papers.Papers;
import org.yige.places.DivisionCode;
import org.yige.places.Places;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Refused;
import org.yige.staff.Directory;
import org.yige.staff.PersonId;

/** An agreement in writing as a numbered paper, for each party and one to keep (人民调解法 29). */
@Component
class AgreementPapers implements PaperReaders {

    static final String MODULE = "mediation";
    private static final String AGREEMENT = "mediation.agreement";

    private final DisputeStore disputes;
    private final Agreements agreements;
    private final DisputeFile file;
    private final Papers papers;
    private final Places places;
    private final Directory directory;
    private final Privacy privacy;

    AgreementPapers(
            DisputeStore disputes,
            Agreements agreements,
            DisputeFile file,
            Papers papers,
            Places places,
            Directory directory,
            Privacy privacy) {
        this.disputes = disputes;
        this.agreements = agreements;
        this.file = file;
        this.papers = papers;
        this.places = places;
        this.directory = directory;
        this.privacy = privacy;
    }

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public boolean mayRead(UUID subject, Actor who) {
        return file.readsWords(file.seen(subject, who), who);
    }

    List<Paper> of(UUID dispute) {
        return papers.of(MODULE, dispute);
    }

    /**
     * Writes the agreement as a paper with the next number of the committee's row.
     *
     * @return empty if it was done before under this key
     * @throws Refused NOT_IN_WRITING, PRINTED_ALREADY
     */
    @Transactional
    public Optional<Paper.Issued> print(FileRequest asked) {
        return file.take(asked, "mediation.paper")
                .map(held -> {
                    var dispute = held.dispute().id();
                    var agreement =
                            agreements
                                    .find(dispute)
                                    .filter(Agreement::written)
                                    .orElseThrow(
                                            () -> new Refused(MediationRefusal.NOT_IN_WRITING));
                    if (!of(dispute).isEmpty()) {
                        throw new Refused(MediationRefusal.PRINTED_ALREADY);
                    }
                    return papers.issue(
                            new NewPaper(
                                    AGREEMENT,
                                    fields(held, agreement),
                                    issuer(held),
                                    MODULE,
                                    dispute),
                            asked.who());
                });
    }

    /** The committee of the village, or of the county where no village is known. */
    private NewPaper.Issuer issuer(HeldFile held) {
        var division = held.dispute().division();
        var place = places.name(new DivisionCode(division), held.today()).orElse(division);
        return new NewPaper.Issuer(
                division,
                Labels.of("mediation.paper.committee", Map.of("place", Labels.same(place))).zh(),
                place);
    }

    private Map<String, Object> fields(HeldFile held, Agreement agreement) {
        var parties = disputes.parties(held.dispute().id());
        var names = new HashMap<UUID, String>();
        parties.forEach(party -> names.put(party.id(), privacy.open(party.personal().name())));
        var terms = new ArrayList<String>();
        agreements.obligations(held.dispute().id()).forEach(owed -> terms.add(term(owed, names)));
        var fields = new HashMap<String, Object>();
        fields.put(
                "parties",
                parties.stream()
                        .filter(Party::speaks)
                        .map(party -> party(party, names.getOrDefault(party.id(), "-")))
                        .toList());
        fields.put("matter", privacy.open(agreement.facts()));
        fields.put("terms", terms);
        fields.put("way", Labels.of("mediation.paper.way").zh());
        fields.put("copies", String.valueOf(parties.size() + 1));
        fields.put(
                "mediator",
                directory.signature(new PersonId(agreement.by())).orElse(agreement.title()));
        return fields;
    }

    private Map<String, Object> party(Party party, String name) {
        var fields = new HashMap<String, Object>();
        fields.put("role", party.side().label().zh() + party.role().label().zh());
        fields.put("name", name);
        party.personal().phone().ifPresent(phone -> fields.put("phone", privacy.open(phone)));
        party.personal().particulars().ifPresent(told -> fields.put("address", privacy.open(told)));
        return fields;
    }

    /** Who does what for whom, how much, by when and how, in one sentence. */
    private String term(Obligation owed, Map<UUID, String> names) {
        var facts = new HashMap<String, Label>();
        facts.put("by", Labels.same(names.getOrDefault(owed.debtor(), "-")));
        facts.put("to", Labels.same(names.getOrDefault(owed.creditor(), "-")));
        facts.put("due", Labels.same(owed.due().toString()));
        facts.put("how", BriefView.label(agreements.practice().manners(), owed.manner()));
        facts.put("words", Labels.same(privacy.open(owed.words())));
        owed.amount().ifPresent(sum -> facts.put("sum", Labels.same(sum.toPlainString())));
        owed.from().ifPresent(first -> facts.put("from", Labels.same(first.toString())));
        if (owed.amount().isPresent()) {
            return Labels.of("mediation.paper.term-of-money", facts).zh();
        }
        return owed.from().isPresent()
                ? Labels.of("mediation.paper.term-that-lasts", facts).zh()
                : Labels.of("mediation.paper.term", facts).zh();
    }
}
