package org.yige.mediation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.By;
import org.yige.mediation.Dispute.DisputeStage;
import org.yige.mediation.DisputeFile.FileRequest;
import org.yige.mediation.DisputeFile.HeldFile;
import org.yige.mediation.Mediation.ProvenParty;
import org.yige.mediation.MediationHappening.AllKept;
import org.yige.mediation.MediationHappening.Contested;
import org.yige.mediation.MediationHappening.Kept;
import org.yige.mediation.Obligation.OwedStanding;
import org.yige.mediation.Performance.PartyVerdict;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.privacy.Privacy;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/** Whether what was promised is done: said by one side, confirmed or contested by the other. */
@Component
class Performing {

    private final AgreementStore store;
    private final DisputeStore disputes;
    private final DisputeFile file;
    private final Privacy privacy;
    private final Once once;
    private final MediationPractice practice;
    private final Clock clock;

    Performing(
            AgreementStore store,
            DisputeStore disputes,
            DisputeFile file,
            Privacy privacy,
            Once once,
            MediationPractice practice,
            Clock clock) {
        this.store = store;
        this.disputes = disputes;
        this.file = file;
        this.privacy = privacy;
        this.once = once;
        this.practice = practice;
        this.clock = clock;
    }

    /** What somebody says was done. */
    record ToldPerformance(
            UUID obligation, Optional<LocalDate> on, Optional<BigDecimal> amount, String words) {}

    /** Staff saw it, or hold the receipt. */
    @Transactional
    public void tell(FileRequest asked, ToldPerformance told) {
        file.take(asked, "mediation.performance/" + told.obligation())
                .ifPresent(held -> tell(held, told, Optional.empty(), file.by(held, asked.who())));
    }

    /** A party says so, with the code. */
    @Transactional
    public void tell(ProvenParty known, RequestKey key, ToldPerformance told) {
        held(known, key, "mediation.performance/" + told.obligation())
                .ifPresent(held -> tell(held, told, Optional.of(known.party()), By.RESIDENT));
    }

    private void tell(HeldFile held, ToldPerformance told, Optional<Party> party, By by) {
        var said = Words.clean(told.words(), "words", Words.MOST);
        var owed = owed(held, told.obligation());
        ObligationRules.told(owed, told.amount()).orRefuse();
        var on = told.on().orElse(held.today());
        if (on.isAfter(held.today())) {
            throw new Refused(MediationRefusal.DAY_NOT_POSSIBLE);
        }
        if (owed.standing() == OwedStanding.TOLD) {
            throw new Refused(MediationRefusal.DONE_ALREADY);
        }
        var verdict = party.map(who -> verdict(held, owed, who)).orElse(PartyVerdict.CONFIRMED);
        var amount = owed.left().map(left -> told.amount().orElse(left));
        var performance =
                new Performance(
                        Ids.next(held.now()),
                        owed.id(),
                        party.map(Party::id),
                        on,
                        amount,
                        privacy.seal(said, AgreementStore.PERFORMED),
                        verdict,
                        held.now());
        store.insert(held.dispute().id(), performance);
        if (verdict == PartyVerdict.CONFIRMED) {
            kept(held, owed, amount, by);
        } else {
            store.save(ObligationRules.told(owed, held.now()));
        }
    }

    private PartyVerdict verdict(HeldFile held, Obligation owed, Party who) {
        var sides = disputes.parties(held.dispute().id());
        return ObligationRules.verdictOf(who.side(), side(sides, owed.creditor()));
    }

    private static Party.PartySide side(List<Party> parties, UUID id) {
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
                .ifPresent(held -> judge(held, obligation, so, file.by(held, asked.who())));
    }

    /** The other side says whether it is so. */
    @Transactional
    public void judge(ProvenParty known, RequestKey key, UUID obligation, boolean so) {
        held(known, key, "mediation.verdict/" + obligation)
                .ifPresent(held -> {
                    var owed = owed(held, obligation);
                    if (verdict(held, owed, known.party()) != PartyVerdict.CONFIRMED) {
                        throw new Refused(MediationRefusal.NOT_THE_OTHER_SIDE);
                    }
                    judge(held, obligation, so, By.RESIDENT);
                });
    }

    private void judge(HeldFile held, UUID obligation, boolean so, By by) {
        var owed = owed(held, obligation);
        var told =
                store.performances(held.dispute().id()).stream()
                        .filter(each ->
                                each.obligation().equals(obligation)
                                        && each.verdict() == PartyVerdict.OPEN)
                        .findFirst()
                        .orElseThrow(() -> new Refused(MediationRefusal.NOTHING_TOLD));
        store.judge(told, so ? PartyVerdict.CONFIRMED : PartyVerdict.CONTESTED);
        if (so) {
            kept(held, owed, told.amount(), by);
        } else {
            store.save(ObligationRules.contested(owed, held.today(), held.now()));
            file.tell(held, new Contested(owed.n()), by);
        }
    }

    /** Who it is owed to does without: they said so to staff. */
    @Transactional
    public void letGo(FileRequest asked, UUID obligation) {
        file.take(asked, "mediation.letting-go/" + obligation)
                .ifPresent(held -> {
                    var owed = owed(held, obligation);
                    if (owed.isOver()) {
                        throw new Refused(MediationRefusal.DONE_ALREADY);
                    }
                    store.save(ObligationRules.letGo(owed, held.now()));
                    finish(held, file.by(held, asked.who()));
                });
    }

    private void kept(HeldFile held, Obligation owed, Optional<BigDecimal> amount, By by) {
        store.save(ObligationRules.kept(owed, amount, held.today(), held.now()));
        file.tell(held, new Kept(owed.n()), by);
        finish(held, by);
    }

    /** With the last promise kept the dispute is over; what a broken one had opened is settled. */
    private void finish(HeldFile held, By by) {
        var all = store.obligations(held.dispute().id());
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
        var stage = held.dispute().stage();
        if (stage.isOpen()) {
            throw new Refused(MediationRefusal.NOT_AGREED_YET);
        }
        return store.obligations(held.dispute().id()).stream()
                .filter(owed -> owed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(MediationRefusal.OBLIGATION_UNKNOWN));
    }

    private Optional<HeldFile> held(ProvenParty known, RequestKey key, String act) {
        var now = clock.instant();
        return once.first(known.party().id() + "/" + act, key, now)
                ? Optional.of(
                        file.hold(known.dispute().id(), now).orElseThrow(DisputeFile::unknown))
                : Optional.empty();
    }
}
