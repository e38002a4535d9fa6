package org.yige.mediation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.agreements.Agreement;
import org.yige.agreements.AgreementCopy;
import org.yige.agreements.AgreementCopy.HandedOver;
import org.yige.agreements.Agreements;
import org.yige.agreements.AgreementsRefusal;
import org.yige.agreements.Obligation;
import org.yige.incidents.BriefView;
import org.yige.mediation.DisputeFile.FileRequest;
import org.yige.mediation.DisputeFile.HeldFile;
import org.yige.mediation.Party.PartyRole;
import org.yige.papers.Dossier;
import org.yige.papers.Dossier.CoverLine;
import org.yige.papers.Dossier.NewDossier;
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

    static final String MODULE = Mediation.MODULE;
    static final String AGREEMENT = "mediation.agreement";
    static final String COPY = "mediation.copy";
    static final String CONFIRMATION = "mediation.confirmation";
    private static final String DOSSIER = "mediation";

    private final DisputeStore disputes;
    private final Agreements agreements;
    private final DisputeFile file;
    private final Papers papers;
    private final Places places;
    private final Directory directory;
    private final Privacy privacy;
    private final MediationPractice practice;

    AgreementPapers(
            DisputeStore disputes,
            Agreements agreements,
            DisputeFile file,
            Papers papers,
            Places places,
            Directory directory,
            Privacy privacy,
            MediationPractice practice) {
        this.disputes = disputes;
        this.agreements = agreements;
        this.file = file;
        this.papers = papers;
        this.places = places;
        this.directory = directory;
        this.privacy = privacy;
        this.practice = practice;
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

    Label label(Paper paper) {
        return papers.label(paper);
    }

    static boolean has(List<Paper> printed, String kind) {
        return printed.stream().anyMatch(paper -> paper.kind().equals(kind));
    }

    Optional<UUID> dossier(UUID dispute) {
        return papers.findDossier(MODULE, dispute).map(Dossier::id);
    }

    /** Its dossier, to be seen whole from the first day; opened again it is the one there is. */
    UUID open(HeldFile held, Actor who) {
        var names =
                disputes.parties(held.dispute().id()).stream()
                        .filter(party -> party.role() == PartyRole.PARTY)
                        .map(party -> privacy.open(party.personal().name()))
                        .collect(Collectors.joining("、"));
        var kind = held.dispute().about().kind();
        var title =
                Labels.of(
                        "mediation.dossier.title",
                        Map.of("names", Labels.same(names), "kind", practice.kindLabel(kind)));
        return papers.openDossier(
                        new NewDossier(
                                DOSSIER,
                                MODULE,
                                held.dispute().id(),
                                List.of(
                                        new CoverLine(
                                                Labels.of("mediation.dossier.title-line").zh(),
                                                title.zh()),
                                        new CoverLine(
                                                Labels.of("mediation.dossier.day-line").zh(),
                                                held.today().toString()))),
                        who)
                .id();
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
                                            () -> new Refused(AgreementsRefusal.NOT_IN_WRITING));
                    if (has(of(dispute), AGREEMENT)) {
                        throw new Refused(MediationRefusal.PRINTED_ALREADY);
                    }
                    var fields = fields(held, agreement);
                    var issued = issue(held, AGREEMENT, fields, "agreement", asked.who());
                    copy(held, issued.paper(), fields, asked.who());
                    return issued;
                });
    }

    /** A copy for each party, a paper of its own; the committee keeps the agreement itself. */
    private void copy(HeldFile held, Paper agreement, Map<String, Object> fields, Actor who) {
        var receivers = receivers(held.dispute().id());
        for (int n = 1; n <= receivers.size(); n++) {
            var party = receivers.get(n - 1);
            var own = new HashMap<>(fields);
            own.put("agreement", agreement.number());
            own.put("copy", String.valueOf(n));
            own.put("receiver", privacy.open(party.personal().name()));
            var paper = write(held, COPY, own, who).paper();
            agreements.copied(
                    held.dispute().id(),
                    new AgreementCopy(
                            n,
                            receivers.size() + 1,
                            party.id(),
                            paper.id(),
                            paper.number(),
                            Optional.empty()));
        }
    }

    /** Each party has one, whoever speaks for them; the dead and who left have none. */
    private List<Party> receivers(UUID dispute) {
        return disputes.parties(dispute).stream()
                .filter(party ->
                        party.role() == PartyRole.PARTY
                                && party.diedOn().isEmpty()
                                && !party.left())
                .toList();
    }

    /** A party has their copy, and signed for it. */
    @Transactional
    public void handOver(FileRequest asked, int n, HandedOver handed) {
        file.take(asked, "mediation.copy/" + n)
                .ifPresent(held ->
                        agreements.handOver(
                                held.dispute().id(),
                                n,
                                handed,
                                asked.who().person(),
                                held.today()));
    }

    /**
     * Writes the joint application to a court to confirm it, ready to be signed.
     *
     * @return empty if it was done before under this key
     * @throws Refused NOT_IN_WRITING, NOT_CONFIRMED_BY_A_COURT, TOO_LATE_TO_CONFIRM,
     *     APPLICATION_PRINTED
     */
    @Transactional
    public Optional<Paper.Issued> apply(FileRequest asked) {
        return file.take(asked, "mediation.application")
                .map(held -> {
                    var dispute = held.dispute().id();
                    var agreement =
                            agreements
                                    .find(dispute)
                                    .orElseThrow(
                                            () -> new Refused(AgreementsRefusal.NOT_IN_WRITING));
                    agreements.refuseUnconfirmable(agreement, held.today());
                    if (has(of(dispute), CONFIRMATION)) {
                        throw new Refused(MediationRefusal.APPLICATION_PRINTED);
                    }
                    // Whoever goes to court signs the application itself.
                    var fields = agreed(held, agreement, Map.of());
                    fields.put("agreed", agreement.signedOn());
                    fields.put("until", agreement.confirmUntil());
                    of(dispute).stream()
                            .filter(paper -> paper.kind().equals(AGREEMENT))
                            .findFirst()
                            .ifPresent(paper -> fields.put("agreement", paper.number()));
                    return issue(held, CONFIRMATION, fields, "confirmation", asked.who());
                });
    }

    /** Numbered, and put where it belongs in the dossier. */
    private Paper.Issued issue(
            HeldFile held, String kind, Map<String, Object> fields, String item, Actor who) {
        var dispute = held.dispute().id();
        var dossier = open(held, who);
        var issued = write(held, kind, fields, who);
        papers.put(dossier, item, issued.paper().id(), who);
        return issued;
    }

    private Paper.Issued write(HeldFile held, String kind, Map<String, Object> fields, Actor who) {
        return papers.issue(
                new NewPaper(kind, fields, issuer(held), MODULE, held.dispute().id()), who);
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
        var fields = agreed(held, agreement, agreements.autographs(held.dispute().id()));
        fields.put("way", Labels.of("mediation.paper.way").zh());
        fields.put("copies", String.valueOf(receivers(held.dispute().id()).size() + 1));
        fields.put(
                "mediator",
                directory.signature(new PersonId(agreement.by())).orElse(agreement.title()));
        return fields;
    }

    /** Who agreed, about what, to what. */
    private Map<String, Object> agreed(
            HeldFile held, Agreement agreement, Map<UUID, byte[]> autographs) {
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
                        .map(party ->
                                party(
                                        party,
                                        names.getOrDefault(party.id(), "-"),
                                        Optional.ofNullable(autographs.get(party.id()))))
                        .toList());
        fields.put("matter", privacy.open(agreement.facts()));
        fields.put("terms", terms);
        return fields;
    }

    private Map<String, Object> party(Party party, String name, Optional<byte[]> autograph) {
        var fields = new HashMap<String, Object>();
        fields.put("role", party.side().label().zh() + party.role().label().zh());
        fields.put("name", name);
        autograph.ifPresent(image -> fields.put("signature", image));
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
