package org.yige.mediation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.mediation.Agreement.SigningWay;
import org.yige.mediation.Dispute.DisputeStage;
import org.yige.mediation.DisputeFile.FileRequest;
import org.yige.mediation.DisputeFile.HeldFile;
import org.yige.mediation.MediationHappening.CameToTerms;
import org.yige.mediation.Obligation.OwedStanding;
import org.yige.practice.LegalRule;
import org.yige.practice.Practices;
import org.yige.privacy.Privacy;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/**
 * What the parties came to: checked for clearness, signed, and broken down into what is owed when.
 */
@Component
class Agreements {

    private static final String CONFIRM_WITHIN = "judicial-confirmation-within";

    private final AgreementStore store;
    private final DisputeStore disputes;
    private final DisputeFile file;
    private final Privacy privacy;
    private final MediationPractice practice;
    private final Practices practices;

    Agreements(
            AgreementStore store,
            DisputeStore disputes,
            DisputeFile file,
            Privacy privacy,
            MediationPractice practice,
            Practices practices) {
        this.store = store;
        this.disputes = disputes;
        this.file = file;
        this.privacy = privacy;
        this.practice = practice;
        this.practices = practices;
    }

    /**
     * An agreement as it is written down.
     *
     * @param signatures of parties, by their place in the list
     */
    record NewAgreement(
            boolean written,
            boolean openSession,
            LocalDate signedOn,
            String facts,
            List<Promise> promises,
            Map<Integer, SigningWay> signatures) {}

    /** What is unclear in it; nothing is written. */
    List<Flaw> check(NewAgreement told, UUID dispute) {
        return AgreementRules.flaws(
                told.promises(), disputes.parties(dispute).size(), told.signedOn(), practice);
    }

    /**
     * Concludes it: it binds from that day, the incident is settled by it, and what is owed is
     * followed.
     *
     * @throws Refused NOT_ALL_AGREED_TO_TALK, AGREEMENT_NOT_CLEAR, SIGNATURES_MISSING …
     */
    @Transactional
    public void conclude(FileRequest asked, NewAgreement told) {
        var facts = Words.clean(told.facts(), "facts", Words.MOST * 2);
        file.take(asked, "mediation.agreement")
                .ifPresent(held -> {
                    var parties = disputes.parties(held.dispute().id());
                    judge(held, told, facts, parties);
                    write(held, told, facts, parties, asked);
                });
    }

    private void judge(HeldFile held, NewAgreement told, String facts, List<Party> parties) {
        if (!(held.dispute().stage() instanceof DisputeStage.Talking)) {
            throw new Refused(
                    held.dispute().stage().isOpen()
                            ? MediationRefusal.NOT_ALL_AGREED_TO_TALK
                            : MediationRefusal.OVER_ALREADY);
        }
        if (facts.isEmpty()) {
            throw new Refused(MediationRefusal.WORDS_MISSING);
        }
        if (told.signedOn().isBefore(held.dispute().about().since())) {
            throw new Refused(MediationRefusal.AGREEMENT_BEFORE_DISPUTE);
        }
        if (told.signedOn().isAfter(held.today())) {
            throw new Refused(MediationRefusal.AGREEMENT_IN_THE_FUTURE);
        }
        if (told.promises().isEmpty() || told.promises().size() > AgreementRules.MOST_PROMISES) {
            throw new Refused(MediationRefusal.NOTHING_PROMISED);
        }
        var flaws =
                AgreementRules.flaws(told.promises(), parties.size(), told.signedOn(), practice);
        if (!flaws.isEmpty()) {
            var first = flaws.getFirst();
            throw new Refused(
                    MediationRefusal.AGREEMENT_NOT_CLEAR,
                    Map.of("n", first.n(), "flaw", first.what().name(), "said", first.said()));
        }
        if (told.written()) {
            var speakers = MediationRules.speakers(parties).map(parties::indexOf);
            if (!speakers.allMatch(told.signatures()::containsKey)) {
                throw new Refused(MediationRefusal.SIGNATURES_MISSING);
            }
        } else if (!AgreementRules.doneAtOnce(told.promises(), told.signedOn())) {
            throw new Refused(MediationRefusal.ORAL_ONLY_IF_DONE_AT_ONCE);
        }
    }

    private void write(
            HeldFile held,
            NewAgreement told,
            String facts,
            List<Party> parties,
            FileRequest asked) {
        var keeper = DisputeFile.keeper(held);
        var signatures = new java.util.HashMap<UUID, SigningWay>();
        told.signatures()
                .forEach((n, way) -> {
                    if (n < 0 || n >= parties.size()) {
                        throw new Refused(MediationRefusal.PARTY_UNKNOWN);
                    }
                    signatures.put(parties.get(n).id(), way);
                });
        var agreement =
                new Agreement(
                        held.dispute().id(),
                        told.written(),
                        told.openSession(),
                        told.signedOn(),
                        told.signedOn().plusDays(confirmWithin(told.signedOn())),
                        privacy.seal(facts, AgreementStore.FACTS),
                        signatures,
                        asked.who().person(),
                        file.title(held, asked.who()),
                        keeper.level(),
                        held.now());
        var owed = owed(held, told, parties);
        store.insert(agreement, owed);
        var allDone = owed.stream().allMatch(Obligation::isOver);
        disputes.save(
                held.dispute()
                        .keptBy(keeper)
                        .in(
                                allDone
                                        ? new DisputeStage.Performed(held.now(), held.now())
                                        : new DisputeStage.Agreed(held.now())));
        file.settle(
                held,
                new CameToTerms(practice.settled(), told.written(), told.promises().size()),
                practice.settled(),
                file.by(held, asked.who()));
    }

    private int confirmWithin(LocalDate day) {
        return practices
                .law()
                .find(CONFIRM_WITHIN, day)
                .flatMap(LegalRule::value)
                .orElseThrow(() -> new IllegalStateException("no rule " + CONFIRM_WITHIN));
    }

    /** What was agreed by word of mouth was done at once; what is written is owed. */
    private List<Obligation> owed(HeldFile held, NewAgreement told, List<Party> parties) {
        var owed = new ArrayList<Obligation>();
        for (var promise : told.promises()) {
            for (var part : AgreementRules.parts(promise)) {
                owed.add(
                        new Obligation(
                                Ids.next(held.now()),
                                held.dispute().id(),
                                owed.size() + 1,
                                parties.get(promise.by().orElseThrow()).id(),
                                parties.get(promise.to().orElseThrow()).id(),
                                promise.what(),
                                privacy.seal(promise.words(), AgreementStore.PROMISED),
                                part.amount(),
                                promise.manner().orElseThrow(),
                                promise.from(),
                                part.due(),
                                told.written()
                                        ? BigDecimal.ZERO
                                        : part.amount().orElse(BigDecimal.ZERO),
                                told.written() ? OwedStanding.DUE : OwedStanding.DONE,
                                held.now()));
            }
        }
        return owed;
    }
}
