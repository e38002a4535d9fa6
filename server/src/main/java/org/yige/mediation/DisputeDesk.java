package org.yige.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.agreements.Agreement;
import org.yige.agreements.AgreementCopy;
import org.yige.agreements.AgreementCopy.HandedOver;
import org.yige.agreements.Agreements;
import org.yige.agreements.Agreements.Outlook;
import org.yige.agreements.AgreementsPractice.SpecialMatter;
import org.yige.agreements.Obligation;
import org.yige.agreements.Performance;
import org.yige.incidents.BriefView;
import org.yige.mediation.Dispute.DisputeStage;
import org.yige.mediation.DisputeFile.HeldFile;
import org.yige.mediation.DisputeStore.DisputeFilter;
import org.yige.mediation.DisputeView.AgreementView;
import org.yige.mediation.DisputeView.CopyView;
import org.yige.mediation.DisputeView.DisputeLineView;
import org.yige.mediation.DisputeView.ObligationView;
import org.yige.mediation.DisputeView.PartyView;
import org.yige.mediation.DisputeView.PerformanceView;
import org.yige.mediation.DisputeView.PrintedView;
import org.yige.mediation.DisputeView.RecordView;
import org.yige.mediation.DisputeView.VisitView;
import org.yige.mediation.VisitStore.Visit;
import org.yige.papers.Paper;
import org.yige.privacy.Masks;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Cursor;
import org.yige.shared.Label;
import org.yige.shared.Page;

/** What those who mediate have before them: lists of disputes, and one with everything on it. */
@Component
class DisputeDesk {

    private static final int ALIKE = 10;
    private static final Outlook NOTHING = new Outlook(Optional.empty(), 0, 0);

    private final DisputeStore store;
    private final Agreements agreements;
    private final VisitStore visits;
    private final DisputeFile file;
    private final AgreementPapers papers;
    private final Danger danger;
    private final Privacy privacy;
    private final MediationPractice practice;
    private final Clock clock;

    DisputeDesk(
            DisputeStore store,
            Agreements agreements,
            VisitStore visits,
            DisputeFile file,
            AgreementPapers papers,
            Danger danger,
            Privacy privacy,
            MediationPractice practice,
            Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.visits = visits;
        this.file = file;
        this.papers = papers;
        this.danger = danger;
        this.privacy = privacy;
        this.practice = practice;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<DisputeLineView> list(
            DisputeFilter wanted, Actor who, Optional<Cursor> after, int most) {
        var found = store.list(wanted, among(wanted), who, after, most);
        var next =
                found.size() < most
                        ? Optional.<String>empty()
                        : Optional.of(
                                new Cursor(found.getLast().registeredAt(), found.getLast().id())
                                        .text());
        return new Page<>(lines(found), next, clock.instant());
    }

    private Optional<List<UUID>> among(DisputeFilter wanted) {
        var broken =
                wanted.broken() ? Optional.of(agreements.broken()) : Optional.<List<UUID>>empty();
        if (!wanted.visit()) {
            return broken;
        }
        var due = visits.due(County.day(clock.instant()));
        return Optional.of(
                broken.map(ids -> due.stream().filter(ids::contains).toList()).orElse(due));
    }

    /** The one about an incident, if the reader may see it. */
    @Transactional(readOnly = true)
    public List<DisputeLineView> about(UUID incident, Actor who) {
        return lines(
                store.ofIncident(incident).stream()
                        .map(each -> file.seen(each.id(), who).dispute())
                        .toList());
    }

    /** Lines of these disputes of the reader's area, in this order. */
    List<DisputeLineView> lines(List<UUID> ids, Actor who) {
        var found = store.some(ids, who.area());
        return lines(
                ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList());
    }

    private List<DisputeLineView> lines(List<Dispute> disputes) {
        var outlooks = agreements.outlooks(disputes.stream().map(Dispute::id).toList());
        var next = visits.next(disputes.stream().map(Dispute::id).toList());
        var asking = danger.asking(disputes, County.day(clock.instant()));
        return disputes.stream()
                .map(each ->
                        line(
                                each,
                                outlooks.getOrDefault(each.id(), NOTHING),
                                Optional.ofNullable(next.get(each.id())),
                                asking.contains(each.id())))
                .toList();
    }

    private DisputeLineView line(
            Dispute dispute, Outlook outlook, Optional<LocalDate> nextVisit, boolean asksDanger) {
        return new DisputeLineView(
                dispute.id(),
                dispute.incident(),
                dispute.division(),
                dispute.about().kind(),
                kindLabel(dispute.about().kind()),
                dispute.stage().named().name(),
                dispute.stage().label(),
                dispute.keeper().title(),
                dispute.keeper().level(),
                dispute.registeredAt(),
                outlook.next(),
                nextVisit,
                outlook.broken(),
                outlook.open(),
                asksDanger);
    }

    Label kindLabel(String kind) {
        return practice.kindLabel(kind);
    }

    /** One with everything on it that the reader may read. */
    @Transactional(readOnly = true)
    public DisputeView of(UUID id, Actor who) {
        var held = file.seen(id, who);
        var dispute = held.dispute();
        var about = dispute.about();
        var reads = file.readsWords(held, who);
        var keeper = DisputeFile.keeper(held);
        var outlook =
                agreements.outlooks(List.of(dispute.id())).getOrDefault(dispute.id(), NOTHING);
        var agreement = agreements.find(dispute.id());
        var printed = papers.of(dispute.id());
        var seen = visits.of(dispute.id());
        return new DisputeView(
                dispute.id(),
                dispute.incident(),
                dispute.division(),
                keeper.title(),
                keeper.level(),
                about.kind(),
                kindLabel(about.kind()),
                about.closely(),
                about.closely()
                        .flatMap(code ->
                                practice.find(about.kind())
                                        .map(kind -> BriefView.label(kind.about(), code))),
                about.source().label(),
                dispute.as().name(),
                dispute.as().label(),
                about.since(),
                about.people(),
                about.amount(),
                dispute.stage().named().name(),
                dispute.stage().label(),
                dispute.registeredAt(),
                outlook.next(),
                outlook.broken(),
                outlook.open(),
                reads,
                reads ? privacy.open(store.matter(dispute.id())) : "",
                store.parties(dispute.id()).stream().map(party -> view(party, reads)).toList(),
                store.records(dispute.id()).stream()
                        .map(each ->
                                new RecordView(
                                        each.at(),
                                        each.what().name(),
                                        each.what().label(),
                                        each.title(),
                                        each.level(),
                                        reads ? privacy.open(each.words()) : "",
                                        reads ? each.offers().map(privacy::open).orElse("") : ""))
                        .toList(),
                agreement.map(each -> view(each, dispute.id(), reads)),
                seen.stream()
                        .map(each -> new VisitView(each.n(), each.due(), each.madeAt()))
                        .toList(),
                reads
                        ? printed.stream()
                                .filter(each -> !each.kind().equals(AgreementPapers.COPY))
                                .map(each ->
                                        new PrintedView(
                                                each.id(),
                                                each.kind(),
                                                papers.label(each),
                                                each.number(),
                                                each.withdrawn()))
                                .toList()
                        : List.of(),
                reads
                        ? agreements.copies(dispute.id()).stream().map(DisputeDesk::view).toList()
                        : List.of(),
                reads ? papers.dossier(dispute.id()) : Optional.empty(),
                lines(store.alike(dispute, who.area(), ALIKE)),
                actions(held, who, outlook, openPapers(agreement, printed, held), seen),
                held.now());
    }

    private static CopyView view(AgreementCopy copy) {
        return new CopyView(
                copy.n(),
                copy.outOf(),
                copy.party(),
                copy.paper(),
                copy.number(),
                copy.handed().map(HandedOver::on),
                copy.handed().map(handed -> handed.way().label()));
    }

    private PartyView view(Party party, boolean reads) {
        var name = privacy.open(party.personal().name());
        return new PartyView(
                party.id(),
                party.side().name(),
                party.side().label(),
                party.role().name(),
                party.role().label(),
                reads ? name : Masks.name(name),
                party.personal().phone().map(privacy::open).map(Masks::phone),
                reads ? opened(party.personal().particulars()) : "",
                party.minor(),
                party.actsFor(),
                party.speaks(),
                party.diedOn(),
                party.left(),
                party.consent().answer().name(),
                party.consent().answer().label(),
                party.consent().at());
    }

    private String opened(Optional<Sealed> sealed) {
        return sealed.map(privacy::open).orElse("");
    }

    private AgreementView view(Agreement agreement, UUID dispute, boolean reads) {
        var told = agreements.performances(dispute);
        return new AgreementView(
                agreement.written(),
                agreement.openSession(),
                agreement.signedOn(),
                agreement.confirmUntil(),
                agreement.title(),
                reads ? privacy.open(agreement.facts()) : "",
                agreements.practice().special().stream()
                        .filter(each -> agreement.special().contains(each.code()))
                        .map(SpecialMatter::label)
                        .toList(),
                agreements.notConfirmed(agreement).map(SpecialMatter::label),
                agreements.obligations(dispute).stream()
                        .map(owed -> view(owed, told, reads))
                        .toList());
    }

    ObligationView view(Obligation owed, List<Performance> told, boolean reads) {
        return new ObligationView(
                owed.id(),
                owed.n(),
                owed.debtor(),
                owed.creditor(),
                owed.what().name(),
                owed.what().label(),
                reads ? privacy.open(owed.words()) : "",
                owed.amount(),
                BriefView.label(agreements.practice().manners(), owed.manner()),
                owed.from(),
                owed.due(),
                owed.paid(),
                owed.standing().name(),
                owed.standing().label(),
                told.stream()
                        .filter(each -> each.obligation().equals(owed.id()))
                        .map(each ->
                                new PerformanceView(
                                        each.at(),
                                        each.on(),
                                        each.party(),
                                        each.amount(),
                                        reads ? privacy.open(each.words()) : "",
                                        each.verdict().name(),
                                        each.verdict().label()))
                        .toList());
    }

    /** What can still be printed: the agreement, and in its days the application to a court. */
    private List<String> openPapers(
            Optional<Agreement> agreement, List<Paper> printed, HeldFile held) {
        if (agreement.filter(Agreement::written).isEmpty()) {
            return List.of();
        }
        var open = new ArrayList<String>();
        if (!AgreementPapers.has(printed, AgreementPapers.AGREEMENT)) {
            open.add("paper");
        }
        if (!AgreementPapers.has(printed, AgreementPapers.CONFIRMATION)
                && agreements.notConfirmed(agreement.get()).isEmpty()
                && !held.today().isAfter(agreement.get().confirmUntil())) {
            open.add("application");
        }
        return open;
    }

    private List<String> actions(
            HeldFile held,
            Actor who,
            Outlook outlook,
            List<String> openPapers,
            List<Visit> visits) {
        if (!file.mayWork(held, who)) {
            return List.of();
        }
        var may = new ArrayList<String>();
        may.add("record");
        may.addAll(openPapers);
        if (visits.stream().anyMatch(visit -> visit.madeAt().isEmpty())) {
            may.add("visit");
        }
        if (!(held.dispute().stage() instanceof DisputeStage.Over)) {
            may.add("death");
        }
        switch (held.dispute().stage()) {
            case DisputeStage.Consulting _ -> may.addAll(List.of("answer", "ending"));
            case DisputeStage.Talking _ -> {
                may.addAll(List.of("answer", "ending"));
                if (held.dispute().as().concludedHere()) {
                    may.add("agreement");
                }
            }
            case DisputeStage.Agreed _ -> {
                may.add("performance");
                if (outlook.broken() > 0) {
                    may.add("ending");
                }
            }
            case DisputeStage.Performed _, DisputeStage.Over _ -> {}
        }
        return may;
    }
}
