package org.yige.agreements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yige.agreements.Agreement.SigningWay;
import org.yige.agreements.Obligation.OwedStanding;
import org.yige.agreements.Performance.PartyVerdict;
import org.yige.practice.LegalRule;
import org.yige.practice.Practices;
import org.yige.privacy.Privacy;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/**
 * What the parties of a dispute came to: checked for clearness, signed, broken down into what is
 * owed when, and whether that is done. Whoever calls holds the dispute locked.
 */
@Service
public class Agreements {

    private static final String CONFIRM_WITHIN = "judicial-confirmation-within";

    private final AgreementStore store;
    private final Privacy privacy;
    private final AgreementsPractice practice;
    private final Practices practices;

    Agreements(
            AgreementStore store,
            Privacy privacy,
            AgreementsPractice practice,
            Practices practices) {
        this.store = store;
        this.privacy = privacy;
        this.practice = practice;
        this.practices = practices;
    }

    /**
     * An agreement as it is written down.
     *
     * @param signatures of parties, by their place in the list
     */
    public record NewAgreement(
            boolean written,
            boolean openSession,
            LocalDate signedOn,
            String facts,
            List<Promise> promises,
            Map<Integer, SigningWay> signatures) {}

    /**
     * Whose agreement it is.
     *
     * @param since no agreement about it is older
     * @param parties in the order in which promises and signatures name them
     * @param speakers the places of those who have to sign
     */
    public record Signatories(
            UUID dispute, LocalDate since, List<UUID> parties, Set<Integer> speakers) {}

    /** Who concluded it. */
    public record Concluder(UUID person, String title, int level) {}

    /** The next day on which something is due, and whether something is broken. */
    public record Outlook(Optional<LocalDate> next, int broken, int open) {}

    /** What somebody says was done. */
    public record ToldPerformance(
            UUID obligation, Optional<LocalDate> on, Optional<BigDecimal> amount, String words) {}

    public AgreementsPractice practice() {
        return practice;
    }

    public Optional<Agreement> find(UUID dispute) {
        return store.find(dispute);
    }

    /** In the order of the agreement. */
    public List<Obligation> obligations(UUID dispute) {
        return store.obligations(dispute);
    }

    public List<Performance> performances(UUID dispute) {
        return store.performances(dispute);
    }

    /** Of disputes with an agreement. */
    public Map<UUID, Outlook> outlooks(List<UUID> disputes) {
        return disputes.isEmpty() ? Map.of() : store.outlooks(disputes);
    }

    /** Disputes in which something is broken. */
    public List<UUID> broken() {
        return store.broken();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(List<UUID> disputes) {
        store.delete(disputes);
    }

    /** What is unclear in it; nothing is written. */
    public List<Flaw> check(NewAgreement told, int parties) {
        return AgreementRules.flaws(told.promises(), parties, told.signedOn(), practice);
    }

    /**
     * Concludes it: it binds from that day, and what is owed is followed.
     *
     * @return what is owed under it
     * @throws Refused NOT_CLEAR, SIGNATURES_MISSING, ORAL_ONLY_IF_DONE_AT_ONCE …
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Obligation> conclude(
            NewAgreement told, Signatories those, Concluder by, Instant now) {
        var facts = Words.clean(told.facts(), "facts", Words.MOST * 2);
        judge(told, facts, those, County.day(now));
        var signatures = new HashMap<UUID, SigningWay>();
        told.signatures()
                .forEach((n, way) -> {
                    if (n < 0 || n >= those.parties().size()) {
                        throw new Refused(AgreementsRefusal.PARTY_UNKNOWN);
                    }
                    signatures.put(those.parties().get(n), way);
                });
        var agreement =
                new Agreement(
                        those.dispute(),
                        told.written(),
                        told.openSession(),
                        told.signedOn(),
                        told.signedOn().plusDays(confirmWithin(told.signedOn())),
                        privacy.seal(facts, AgreementStore.FACTS),
                        signatures,
                        by.person(),
                        by.title(),
                        by.level(),
                        now);
        var owed = owed(told, those, now);
        store.insert(agreement, owed);
        return owed;
    }

    private void judge(NewAgreement told, String facts, Signatories those, LocalDate today) {
        if (facts.isEmpty()) {
            throw new Refused(AgreementsRefusal.WORDS_MISSING);
        }
        if (told.signedOn().isBefore(those.since())) {
            throw new Refused(AgreementsRefusal.BEFORE_DISPUTE);
        }
        if (told.signedOn().isAfter(today)) {
            throw new Refused(AgreementsRefusal.IN_THE_FUTURE);
        }
        if (told.promises().isEmpty() || told.promises().size() > AgreementRules.MOST_PROMISES) {
            throw new Refused(AgreementsRefusal.NOTHING_PROMISED);
        }
        var flaws = check(told, those.parties().size());
        if (!flaws.isEmpty()) {
            var first = flaws.getFirst();
            throw new Refused(
                    AgreementsRefusal.NOT_CLEAR,
                    Map.of("n", first.n(), "flaw", first.what().name(), "said", first.said()));
        }
        if (told.written()) {
            if (!told.signatures().keySet().containsAll(those.speakers())) {
                throw new Refused(AgreementsRefusal.SIGNATURES_MISSING);
            }
        } else if (!AgreementRules.doneAtOnce(told.promises(), told.signedOn())) {
            throw new Refused(AgreementsRefusal.ORAL_ONLY_IF_DONE_AT_ONCE);
        }
    }

    private int confirmWithin(LocalDate day) {
        return practices
                .law()
                .find(CONFIRM_WITHIN, day)
                .flatMap(LegalRule::value)
                .orElseThrow(() -> new IllegalStateException("no rule " + CONFIRM_WITHIN));
    }

    /** What was agreed by word of mouth was done at once; what is written is owed. */
    private List<Obligation> owed(NewAgreement told, Signatories those, Instant now) {
        var owed = new ArrayList<Obligation>();
        for (var promise : told.promises()) {
            for (var part : AgreementRules.parts(promise)) {
                owed.add(
                        new Obligation(
                                Ids.next(now),
                                those.dispute(),
                                owed.size() + 1,
                                those.parties().get(promise.by().orElseThrow()),
                                those.parties().get(promise.to().orElseThrow()),
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
                                now));
            }
        }
        return owed;
    }

    /**
     * One thing that is owed.
     *
     * @throws Refused OBLIGATION_UNKNOWN
     */
    public Obligation owed(UUID dispute, UUID id) {
        return store.obligations(dispute).stream()
                .filter(owed -> owed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(AgreementsRefusal.OBLIGATION_UNKNOWN));
    }

    /**
     * Somebody says that it was done. Whose word is enough, staff's or theirs to whom it is owed,
     * makes it so; else the other side is waited for.
     *
     * @param party who says so; empty: staff
     * @return how it stands now
     * @throws Refused DONE_ALREADY, DAY_NOT_POSSIBLE, MORE_THAN_IS_OWED …
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Obligation tell(
            Obligation owed,
            ToldPerformance told,
            Optional<UUID> party,
            PartyVerdict verdict,
            Instant now) {
        var said = Words.clean(told.words(), "words", Words.MOST);
        ObligationRules.told(owed, told.amount()).orRefuse();
        var today = County.day(now);
        var on = told.on().orElse(today);
        if (on.isAfter(today)) {
            throw new Refused(AgreementsRefusal.DAY_NOT_POSSIBLE);
        }
        var amount = owed.left().map(left -> told.amount().orElse(left));
        store.insert(
                owed.dispute(),
                new Performance(
                        Ids.next(now),
                        owed.id(),
                        party,
                        on,
                        amount,
                        privacy.seal(said, AgreementStore.PERFORMED),
                        verdict,
                        now));
        return saved(
                verdict == PartyVerdict.CONFIRMED
                        ? ObligationRules.kept(owed, amount, today, now)
                        : ObligationRules.told(owed, now));
    }

    /**
     * Whether it is so.
     *
     * @return how it stands now
     * @throws Refused NOTHING_TOLD
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Obligation judge(Obligation owed, boolean so, Instant now) {
        var told =
                store.performances(owed.dispute()).stream()
                        .filter(each ->
                                each.obligation().equals(owed.id())
                                        && each.verdict() == PartyVerdict.OPEN)
                        .findFirst()
                        .orElseThrow(() -> new Refused(AgreementsRefusal.NOTHING_TOLD));
        store.judge(told, so ? PartyVerdict.CONFIRMED : PartyVerdict.CONTESTED);
        var today = County.day(now);
        return saved(
                so
                        ? ObligationRules.kept(owed, told.amount(), today, now)
                        : ObligationRules.contested(owed, today, now));
    }

    /** Who it is owed to does without. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(Obligation owed, Instant now) {
        if (owed.isOver()) {
            throw new Refused(AgreementsRefusal.DONE_ALREADY);
        }
        saved(ObligationRules.letGo(owed, now));
    }

    private Obligation saved(Obligation owed) {
        store.save(owed);
        return owed;
    }
}
