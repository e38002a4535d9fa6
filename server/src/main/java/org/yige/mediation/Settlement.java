package org.yige.mediation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.agreements.Agreements;
import org.yige.agreements.Agreements.Concluder;
import org.yige.agreements.Agreements.NewAgreement;
import org.yige.agreements.Agreements.Signatories;
import org.yige.agreements.Agreements.ToldPerformance;
import org.yige.agreements.Flaw;
import org.yige.agreements.Obligation;
import org.yige.agreements.Obligation.OwedStanding;
import org.yige.agreements.Performance.PartyVerdict;
import org.yige.agreements.PromiseWatch;
import org.yige.incidents.By;
import org.yige.mediation.Dispute.DisputeStage;
import org.yige.mediation.DisputeFile.FileRequest;
import org.yige.mediation.DisputeFile.HeldFile;
import org.yige.mediation.Mediation.ProvenParty;
import org.yige.mediation.MediationHappening.AllKept;
import org.yige.mediation.MediationHappening.CameToTerms;
import org.yige.mediation.MediationHappening.Contested;
import org.yige.mediation.MediationHappening.DueSoon;
import org.yige.mediation.MediationHappening.Kept;
import org.yige.mediation.Party.PartySide;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.shared.Refused;

/**
 * What an agreement does to its dispute: it settles it, and it is over once everything promised was
 * kept. Who of both sides may say what is decided here.
 */
@Component
class Settlement implements PromiseWatch {

    private final Agreements agreements;
    private final DisputeStore disputes;
    private final DisputeFile file;
    private final FollowUps visits;
    private final Once once;
    private final MediationPractice practice;
    private final Clock clock;

    Settlement(
            Agreements agreements,
            DisputeStore disputes,
            DisputeFile file,
            FollowUps visits,
            Once once,
            MediationPractice practice,
            Clock clock) {
        this.agreements = agreements;
        this.disputes = disputes;
        this.file = file;
        this.visits = visits;
        this.once = once;
        this.practice = practice;
        this.clock = clock;
    }

    /** What is unclear in it; nothing is written. */
    List<Flaw> check(NewAgreement told, UUID dispute) {
        return agreements.check(told, disputes.parties(dispute).size());
    }

    /**
     * They agreed: the incident is settled by it, and what is owed is followed.
     *
     * @throws Refused NOT_ALL_AGREED_TO_TALK, and what the agreement itself is refused for
     */
    @Transactional
    public void conclude(FileRequest asked, NewAgreement told) {
        file.take(asked, "mediation.agreement").ifPresent(held -> conclude(held, asked, told));
    }

    private void conclude(HeldFile held, FileRequest asked, NewAgreement told) {
        var dispute = held.dispute();
        if (!(dispute.stage() instanceof DisputeStage.Talking)) {
            throw new Refused(
                    dispute.stage().isOpen()
                            ? MediationRefusal.NOT_ALL_AGREED_TO_TALK
                            : MediationRefusal.OVER_ALREADY);
        }
        if (!dispute.as().concludedHere()) {
            throw new Refused(MediationRefusal.CONCLUDED_BY_ANOTHER_ORGAN);
        }
        var parties = disputes.parties(dispute.id());
        var keeper = DisputeFile.keeper(held);
        var owed =
                agreements.conclude(
                        told,
                        new Signatories(
                                dispute.id(),
                                dispute.about().kind()
                                        + dispute.about().closely().map("."::concat).orElse(""),
                                dispute.about().since(),
                                parties.stream().map(Party::id).toList(),
                                MediationRules.speakers(parties)
                                        .map(parties::indexOf)
                                        .collect(Collectors.toSet())),
                        new Concluder(
                                asked.who().person(),
                                file.title(held, asked.who()),
                                keeper.level()),
                        held.now());
        disputes.save(
                dispute.keptBy(keeper)
                        .in(
                                owed.stream().allMatch(Obligation::isOver)
                                        ? new DisputeStage.Performed(held.now(), held.now())
                                        : new DisputeStage.Agreed(held.now())));
        visits.plan(held, told.signedOn());
        file.settle(
                held,
                new CameToTerms(practice.settled(), told.written(), told.promises().size()),
                practice.settled(),
                file.by(held, asked.who()));
    }

    /** A party signs on the screen, before whoever mediates. */
    @Transactional
    public void sign(FileRequest asked, UUID party, byte[] jpeg) {
        file.take(asked, "mediation.signature/" + party)
                .ifPresent(held -> {
                    if (!(held.dispute().stage() instanceof DisputeStage.Talking)) {
                        throw new Refused(MediationRefusal.OVER_ALREADY);
                    }
                    if (disputes.parties(held.dispute().id()).stream()
                            .noneMatch(each -> each.id().equals(party) && each.speaks())) {
                        throw new Refused(MediationRefusal.PARTY_UNKNOWN);
                    }
                    agreements.sign(held.dispute().id(), party, jpeg, held.now());
                });
    }

    /** Staff saw that it was done, or hold the receipt. */
    @Transactional
    public void tell(FileRequest asked, ToldPerformance told) {
        file.take(asked, "mediation.performance/" + told.obligation())
                .ifPresent(held ->
                        tell(
                                held,
                                told,
                                Optional.empty(),
                                PartyVerdict.CONFIRMED,
                                file.by(held, asked.who())));
    }

    /** A party says so, with the code; whoever it is owed to needs nobody's word besides. */
    @Transactional
    public void tell(ProvenParty known, RequestKey key, ToldPerformance told) {
        held(known, key, "mediation.performance/" + told.obligation())
                .ifPresent(held ->
                        tell(
                                held,
                                told,
                                Optional.of(known.party().id()),
                                isOwedTo(owed(held, told.obligation()), known.party(), held)
                                        ? PartyVerdict.CONFIRMED
                                        : PartyVerdict.OPEN,
                                By.RESIDENT));
    }

    private void tell(
            HeldFile held,
            ToldPerformance told,
            Optional<UUID> party,
            PartyVerdict verdict,
            By by) {
        var owed = agreements.tell(owed(held, told.obligation()), told, party, verdict, held.now());
        if (verdict == PartyVerdict.CONFIRMED) {
            kept(held, owed, by);
        }
    }

    private boolean isOwedTo(Obligation owed, Party who, HeldFile held) {
        return who.side() == side(disputes.parties(held.dispute().id()), owed.creditor());
    }

    private static PartySide side(List<Party> parties, UUID id) {
        return parties.stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow()
                .side();
    }

    /** Staff judge what was told, after asking whoever it is owed to. */
    @Transactional
    public void judge(FileRequest asked, UUID obligation, boolean so) {
        file.take(asked, "mediation.verdict/" + obligation)
                .ifPresent(held ->
                        judge(held, owed(held, obligation), so, file.by(held, asked.who())));
    }

    /** The other side says whether it is so. */
    @Transactional
    public void judge(ProvenParty known, RequestKey key, UUID obligation, boolean so) {
        held(known, key, "mediation.verdict/" + obligation)
                .ifPresent(held -> {
                    var owed = owed(held, obligation);
                    if (!isOwedTo(owed, known.party(), held)) {
                        throw new Refused(MediationRefusal.NOT_THE_OTHER_SIDE);
                    }
                    judge(held, owed, so, By.RESIDENT);
                });
    }

    private void judge(HeldFile held, Obligation owed, boolean so, By by) {
        var now = agreements.judge(owed, so, held.now());
        if (so) {
            kept(held, now, by);
        } else {
            file.tell(held, new Contested(now.n()), by);
        }
    }

    /** Who it is owed to does without: they said so to staff. */
    @Transactional
    public void letGo(FileRequest asked, UUID obligation) {
        file.take(asked, "mediation.letting-go/" + obligation)
                .ifPresent(held -> {
                    agreements.letGo(owed(held, obligation), held.now());
                    finish(held, file.by(held, asked.who()));
                });
    }

    private void kept(HeldFile held, Obligation owed, By by) {
        file.tell(held, new Kept(owed.n()), by);
        finish(held, by);
    }

    /** With the last promise kept the dispute is over; what a broken one had opened is settled. */
    void finish(HeldFile held, By by) {
        var all = agreements.obligations(held.dispute().id());
        if (held.dispute().stage() instanceof DisputeStage.Agreed(var at)
                && all.stream().allMatch(Obligation::isOver)) {
            disputes.save(held.dispute().in(new DisputeStage.Performed(at, held.now())));
            file.tell(held, new AllKept(), by);
        }
        if (all.stream().noneMatch(owed -> owed.standing() == OwedStanding.BROKEN)) {
            file.mended(held, practice.settled(), by);
        }
    }

    private Obligation owed(HeldFile held, UUID id) {
        if (held.dispute().stage().isOpen()) {
            throw new Refused(MediationRefusal.NOT_AGREED_YET);
        }
        return agreements.owed(held.dispute().id(), id);
    }

    private Optional<HeldFile> held(ProvenParty known, RequestKey key, String act) {
        var now = clock.instant();
        return once.first(known.party().id() + "/" + act, key, now)
                ? Optional.of(
                        file.hold(known.dispute().id(), now).orElseThrow(DisputeFile::unknown))
                : Optional.empty();
    }

    @Override
    public void hold(UUID dispute) {
        file.hold(dispute, clock.instant());
    }

    @Override
    public void dueSoon(UUID dispute, int n) {
        file.hold(dispute, clock.instant())
                .ifPresent(held -> file.tell(held, new DueSoon(n), By.PROGRAM));
    }

    @Override
    public void broken(UUID dispute, int n) {
        file.hold(dispute, clock.instant()).ifPresent(held -> file.openAgain(held, n));
    }
}
