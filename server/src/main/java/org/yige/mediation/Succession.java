package org.yige.mediation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.agreements.Agreements;
import org.yige.agreements.Obligation;
import org.yige.mediation.Dispute.DisputeStage;
import org.yige.mediation.DisputeFile.FileRequest;
import org.yige.mediation.DisputeFile.HeldFile;
import org.yige.mediation.MediationHappening.Died;
import org.yige.mediation.MediationHappening.NotDead;
import org.yige.mediation.NewDispute.NewParty;
import org.yige.mediation.Party.PartyRole;
import org.yige.shared.PhoneNumber;
import org.yige.shared.Refused;

/** A party dies: somebody of their side takes their place, or what they owed and were owed ends. */
@Component
class Succession {

    private final DisputeStore store;
    private final Agreements agreements;
    private final Settlement settlement;
    private final Mediation mediation;
    private final DisputeFile file;

    Succession(
            DisputeStore store,
            Agreements agreements,
            Settlement settlement,
            Mediation mediation,
            DisputeFile file) {
        this.store = store;
        this.agreements = agreements;
        this.settlement = settlement;
        this.mediation = mediation;
        this.file = file;
    }

    /** Who takes the place of the dead: one of the parties, or somebody who becomes one. */
    sealed interface Heir {

        record OfTheParties(UUID party) implements Heir {}

        record Newcomer(String name, Optional<PhoneNumber> phone) implements Heir {}
    }

    /**
     * @param words why: how it is known, and where nobody takes their place, why it ends
     */
    record ToldDeath(UUID party, LocalDate on, Optional<Heir> heir, String words) {}

    /**
     * @throws Refused PARTY_UNKNOWN, DEAD_ALREADY, DAY_NOT_POSSIBLE, HEIR_NOT_POSSIBLE,
     *     WORDS_MISSING
     */
    @Transactional
    public void died(FileRequest asked, ToldDeath told) {
        mediation.write(asked, RecordKind.NOTE, told.words(), "");
        file.take(asked, "mediation.death/" + told.party())
                .ifPresent(held -> {
                    var dead = party(held, told.party());
                    if (dead.diedOn().isPresent()) {
                        throw new Refused(MediationRefusal.DEAD_ALREADY);
                    }
                    if (told.on().isAfter(held.today())) {
                        throw new Refused(MediationRefusal.DAY_NOT_POSSIBLE);
                    }
                    var heir = told.heir().map(who -> heir(held, dead, who));
                    store.died(dead.id(), told.on());
                    agreements.died(held.dispute().id(), dead.id(), heir, held.now());
                    var by = file.by(held, asked.who());
                    file.tell(held, new Died(heir.isPresent()), by);
                    if (!held.dispute().stage().isOpen()) {
                        settlement.finish(held, by);
                    }
                });
    }

    /**
     * The death was recorded by mistake: they are a party as before, what they owed and were owed
     * is theirs again, and whoever became a party in their place is none. Nothing that was said or
     * done meanwhile is lost.
     *
     * @throws Refused PARTY_UNKNOWN, NOT_DEAD, WORDS_MISSING
     */
    @Transactional
    public void mistaken(FileRequest asked, UUID notDead, String why) {
        mediation.write(asked, RecordKind.NOTE, why, "");
        file.take(asked, "mediation.not-dead/" + notDead)
                .ifPresent(held -> {
                    if (party(held, notDead).diedOn().isEmpty()) {
                        throw new Refused(MediationRefusal.NOT_DEAD);
                    }
                    var dispute = held.dispute();
                    store.alive(dispute.id(), notDead, held.now());
                    agreements.alive(dispute.id(), notDead, held.now());
                    if (dispute.stage() instanceof DisputeStage.Performed(var agreedAt, _)
                            && !agreements.obligations(dispute.id()).stream()
                                    .allMatch(Obligation::isOver)) {
                        store.save(dispute.in(new DisputeStage.Agreed(agreedAt)));
                    }
                    file.tell(held, new NotDead(), file.by(held, asked.who()));
                });
    }

    private Party party(HeldFile held, UUID id) {
        return store.parties(held.dispute().id()).stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(MediationRefusal.PARTY_UNKNOWN));
    }

    private UUID heir(HeldFile held, Party dead, Heir heir) {
        return switch (heir) {
            case Heir.OfTheParties(var id) -> {
                var one = party(held, id);
                if (one.id().equals(dead.id())
                        || one.side() != dead.side()
                        || one.role() != PartyRole.PARTY
                        || one.diedOn().isPresent()
                        || one.left()) {
                    throw new Refused(MediationRefusal.HEIR_NOT_POSSIBLE);
                }
                yield id;
            }
            case Heir.Newcomer(var name, var phone) -> newcomer(held, dead, name, phone);
        };
    }

    private UUID newcomer(HeldFile held, Party dead, String name, Optional<PhoneNumber> phone) {
        if (name.isEmpty()) {
            throw new Refused(MediationRefusal.NAME_MISSING);
        }
        return mediation.join(
                held,
                new NewParty(
                        dead.side(), PartyRole.PARTY, name, phone, "", false, Optional.empty()),
                dead.id());
    }
}
