package org.yige.mediators;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.Happening;
import org.yige.mediation.FileOnTable;
import org.yige.mediation.FileOnTable.PartyAtTable;
import org.yige.mediation.Mediation;
import org.yige.mediation.PartyDoor.PartyShown;
import org.yige.mediators.Guest.GuestStanding;
import org.yige.mediators.MediatorChoice.ChoiceStanding;
import org.yige.mediators.RoundTable.TableRequest;
import org.yige.mediators.TableHappening.GuestAdmitted;
import org.yige.mediators.TableHappening.MediatorChosen;
import org.yige.mediators.TableHappening.MediatorGone;
import org.yige.once.RequestKey;
import org.yige.shared.Refused;

/**
 * What the parties say of a mediator or a guest: to whoever mediates, on paper, or each alone with
 * the code. With every yes that is needed it is so; one no ends it.
 */
@Component
class Voices {

    private final RoundTable table;
    private final TableStore store;
    private final MediatorsStore members;
    private final Mediation mediation;

    Voices(RoundTable table, TableStore store, MediatorsStore members, Mediation mediation) {
        this.table = table;
        this.store = store;
        this.members = members;
        this.mediation = mediation;
    }

    /** A party says so to staff, or on paper. */
    @Transactional
    public void hear(TableRequest asked, Voice voice) {
        table.take(asked, act(voice))
                .ifPresent(
                        file -> hear(file, voice, what -> mediation.tell(file, what, asked.who())));
    }

    /** A party says so with the code. */
    @Transactional
    public void hear(PartyShown party, RequestKey key, UUID about, boolean yes) {
        var voice = new Voice(about, party.party(), yes, Voice.SaidHow.BY_CODE);
        mediation
                .takeAsParty(party, key, act(voice))
                .ifPresent(file -> {
                    if (!file.open()) {
                        throw new Refused(MediatorsRefusal.TABLE_CLOSED);
                    }
                    hear(file, voice, what -> mediation.tellAsParty(file, what));
                });
    }

    private static String act(Voice voice) {
        return "mediators.voice/" + voice.about() + "/" + voice.party();
    }

    private void hear(FileOnTable file, Voice voice, Consumer<Happening> tell) {
        var needed = needed(file);
        if (!needed.contains(voice.party())) {
            throw new Refused(MediatorsRefusal.NOT_A_PARTY_TO_ASK);
        }
        store.save(file.dispute(), voice, file.now());
        decide(file, voice.about(), heard(file, needed, voice.about()), tell);
    }

    private static List<UUID> needed(FileOnTable file) {
        return file.parties().stream().filter(PartyAtTable::asked).map(PartyAtTable::id).toList();
    }

    private Optional<Boolean> heard(FileOnTable file, List<UUID> needed, UUID about) {
        return ChoiceRules.heard(
                needed,
                store.voices(file.dispute()).stream()
                        .filter(each -> each.about().equals(about))
                        .toList());
    }

    private void decide(
            FileOnTable file, UUID about, Optional<Boolean> heard, Consumer<Happening> tell) {
        var choice =
                store.choices(file.dispute()).stream()
                        .filter(each -> each.id().equals(about))
                        .findFirst();
        if (choice.isPresent()) {
            heard.ifPresent(yes -> decide(choice.get(), yes, tell));
            return;
        }
        var guest =
                store.guests(file.dispute()).stream()
                        .filter(each -> each.id().equals(about))
                        .findFirst()
                        .orElseThrow(() -> new Refused(MediatorsRefusal.MEMBER_UNKNOWN));
        heard.ifPresent(yes -> decide(guest, yes, tell));
    }

    private void decide(MediatorChoice choice, boolean yes, Consumer<Happening> tell) {
        if (choice.standing() == ChoiceStanding.STEPPED_DOWN) {
            throw new Refused(MediatorsRefusal.MEMBER_UNKNOWN);
        }
        if (!yes) {
            store.save(choice.as(ChoiceStanding.NOT_WANTED));
            tell.accept(new MediatorGone(ChoiceStanding.NOT_WANTED));
        } else if (choice.standing() != ChoiceStanding.CHOSEN) {
            store.save(choice.as(ChoiceStanding.CHOSEN));
            tell.accept(
                    new MediatorChosen(
                            members.findMember(choice.member())
                                    .flatMap(member -> members.find(member.committee()))
                                    .map(Committee::name)
                                    .orElse("")));
        }
    }

    private void decide(Guest guest, boolean yes, Consumer<Happening> tell) {
        if (!yes) {
            store.save(guest.as(GuestStanding.NOT_WANTED));
        } else if (guest.standing() != GuestStanding.ADMITTED) {
            store.save(guest.as(GuestStanding.ADMITTED));
            tell.accept(new GuestAdmitted(guest.capacity()));
        }
    }

    /**
     * Whom a party is asked about, as they see it: their own word, and of the others only whether
     * all agreed.
     *
     * @param mine what they said themselves
     * @param all whether everybody said yes; empty while somebody has not said anything
     */
    record Question<T>(T about, Optional<Boolean> mine, Optional<Boolean> all) {}

    /** What a party is asked, and whether their own word is needed. */
    record AskedOfParty(
            boolean asked,
            List<Question<MediatorChoice>> mediators,
            List<Question<Guest>> guests) {}

    @Transactional(readOnly = true)
    public AskedOfParty askedOf(PartyShown party) {
        var file = mediation.lookAsParty(party);
        var needed = needed(file);
        return new AskedOfParty(
                file.open() && needed.contains(party.party()),
                store.choices(file.dispute()).stream()
                        .filter(each -> each.standing() != ChoiceStanding.STEPPED_DOWN)
                        .map(each -> question(file, needed, party, each, each.id()))
                        .toList(),
                store.guests(file.dispute()).stream()
                        .map(each -> question(file, needed, party, each, each.id()))
                        .toList());
    }

    private <T> Question<T> question(
            FileOnTable file, List<UUID> needed, PartyShown party, T about, UUID id) {
        return new Question<>(
                about,
                store.voices(file.dispute()).stream()
                        .filter(each ->
                                each.about().equals(id) && each.party().equals(party.party()))
                        .map(Voice::yes)
                        .findFirst(),
                heard(file, needed, id));
    }
}
