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
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yige.agreements.Agreement.SigningWay;
import org.yige.agreements.AgreementCopy.HandedOver;
import org.yige.agreements.AgreementsPractice.SpecialMatter;
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
    private final CopyStore copies;
    private final Privacy privacy;
    private final AgreementsPractice practice;
    private final Practices practices;

    Agreements(
            AgreementStore store,
            CopyStore copies,
            Privacy privacy,
            AgreementsPractice practice,
            Practices practices) {
        this.store = store;
        this.copies = copies;
        this.privacy = privacy;
        this.practice = practice;
        this.practices = practices;
    }

    /**
     * An agreement as it is written down.
     *
     * @param signatures of parties, by their place in the list
     * @param special codes of what it touches on that the law treats apart
     */
    public record NewAgreement(
            boolean written,
            boolean openSession,
            LocalDate signedOn,
            String facts,
            List<Promise> promises,
            Map<Integer, SigningWay> signatures,
            List<String> special) {}

    /**
     * Whose agreement it is.
     *
     * @param about the kind of dispute, more closely
     * @param since no agreement about it is older
     * @param parties in the order in which promises and signatures name them
     * @param speakers the places of those who have to sign
     */
    public record Signatories(
            UUID dispute,
            String about,
            LocalDate since,
            List<UUID> parties,
            Set<Integer> speakers) {}

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

    /** The parties' own copies, in their order. */
    public List<AgreementCopy> copies(UUID dispute) {
        return copies.of(dispute);
    }

    /** A copy was written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copied(UUID dispute, AgreementCopy copy) {
        copies.insert(dispute, copy);
    }

    /**
     * A party has their copy, and signed for it.
     *
     * @throws Refused DAY_NOT_POSSIBLE, NO_SUCH_COPY
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(UUID dispute, int n, HandedOver handed, UUID person, LocalDate today) {
        var signed = store.find(dispute).map(Agreement::signedOn).orElse(today);
        if (handed.on().isAfter(today) || handed.on().isBefore(signed)) {
            throw new Refused(AgreementsRefusal.DAY_NOT_POSSIBLE);
        }
        if (!copies.handOver(dispute, n, handed, person)) {
            throw new Refused(AgreementsRefusal.NO_SUCH_COPY);
        }
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
        var special = AgreementRules.special(told.special(), those.about(), practice).orRefuse();
        refuseOnScreen(those.dispute(), signatures, special, told.signedOn());
        var agreement =
                new Agreement(
                        those.dispute(),
                        told.written(),
                        told.openSession(),
                        told.signedOn(),
                        told.signedOn().plusDays(confirmWithin(told.signedOn())),
                        privacy.seal(facts, AgreementStore.FACTS),
                        signatures,
                        special.stream().map(SpecialMatter::code).toList(),
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

    /** What is signed on the screen has the picture of it, and may be signed there. */
    private void refuseOnScreen(
            UUID dispute,
            Map<UUID, SigningWay> signatures,
            List<SpecialMatter> special,
            LocalDate day) {
        var there =
                signatures.entrySet().stream()
                        .filter(each -> each.getValue() == SigningWay.ON_SCREEN)
                        .map(Map.Entry::getKey)
                        .toList();
        if (there.isEmpty()) {
            return;
        }
        special.stream()
                .flatMap(each -> each.byHand().stream())
                .findFirst()
                .ifPresent(rule -> {
                    throw new Refused(AgreementsRefusal.SIGNED_BY_HAND_ONLY, article(rule, day));
                });
        if (!store.autographs(dispute).keySet().containsAll(there)) {
            throw new Refused(AgreementsRefusal.PICTURE_OF_SIGNATURE_MISSING);
        }
    }

    private Map<String, Object> article(String rule, LocalDate day) {
        return practices
                .law()
                .find(rule, day)
                .map(found ->
                        Map.<String, Object>of("law", found.law(), "article", found.article()))
                .orElseThrow(() -> new IllegalStateException("no rule " + rule));
    }

    /** A party's signature as it was drawn, kept sealed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(UUID dispute, UUID party, byte[] jpeg, Instant now) {
        store.sign(dispute, party, privacy.seal(jpeg, AgreementStore.AUTOGRAPH), now);
    }

    /** Of those who signed on the screen, as JPEG. */
    public Map<UUID, byte[]> autographs(UUID dispute) {
        return store.autographs(dispute).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, each -> privacy.openBytes(each.getValue())));
    }

    /** What keeps a court from confirming it, whenever it is asked. */
    public Optional<SpecialMatter> notConfirmed(Agreement agreement) {
        return practice.special().stream()
                .filter(each -> agreement.special().contains(each.code()))
                .filter(each -> each.notConfirmed().isPresent())
                .findFirst();
    }

    /**
     * Refuses what no court would confirm on this day.
     *
     * @throws Refused NOT_IN_WRITING, NOT_CONFIRMED_BY_A_COURT with the article,
     *     TOO_LATE_TO_CONFIRM
     */
    public void refuseUnconfirmable(Agreement agreement, LocalDate today) {
        if (!agreement.written()) {
            throw new Refused(AgreementsRefusal.NOT_IN_WRITING);
        }
        notConfirmed(agreement)
                .flatMap(SpecialMatter::notConfirmed)
                .ifPresent(rule -> {
                    throw new Refused(
                            AgreementsRefusal.NOT_CONFIRMED_BY_A_COURT,
                            article(rule, agreement.signedOn()));
                });
        if (today.isAfter(agreement.confirmUntil())) {
            throw new Refused(
                    AgreementsRefusal.TOO_LATE_TO_CONFIRM,
                    Map.of("until", agreement.confirmUntil().toString()));
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

    /** Somebody died: whoever takes their place owes and is owed; without anybody it ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void died(UUID dispute, UUID dead, Optional<UUID> heir, Instant now) {
        store.obligations(dispute).stream()
                .filter(owed -> !owed.isOver())
                .filter(owed -> owed.debtor().equals(dead) || owed.creditor().equals(dead))
                .forEach(owed -> {
                    store.remember(owed, dead, now);
                    saved(ObligationRules.after(owed, dead, heir, now));
                });
    }

    /**
     * They did not die: what they owed and were owed is theirs again. What was done meanwhile stays
     * done.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alive(UUID dispute, UUID notDead, Instant now) {
        var before = store.before(dispute, notDead);
        store.obligations(dispute)
                .forEach(owed ->
                        Optional.ofNullable(before.get(owed.id()))
                                .ifPresent(then ->
                                        saved(
                                                ObligationRules.again(
                                                        owed,
                                                        then,
                                                        notDead,
                                                        County.day(now),
                                                        now))));
        store.forgetBefore(dispute, notDead);
    }

    private Obligation saved(Obligation owed) {
        store.save(owed);
        return owed;
    }
}
