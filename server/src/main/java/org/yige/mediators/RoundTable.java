package org.yige.mediators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.mediation.FileOnTable;
import org.yige.mediation.Mediation;
import org.yige.mediators.ChoiceRules.Able;
import org.yige.mediators.ChoiceRules.Need;
import org.yige.mediators.ChoiceRules.ProposedMediator;
import org.yige.mediators.Guest.GuestCapacity;
import org.yige.mediators.Guest.GuestStanding;
import org.yige.mediators.MediatorChoice.ChoiceStanding;
import org.yige.mediators.TableHappening.MediatorGone;
import org.yige.mediators.TableStore.Deed;
import org.yige.mediators.Tie.TieKind;
import org.yige.once.RequestKey;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.shared.Spot;
import org.yige.shared.Words;

/**
 * Who sits at the table of a dispute: a mediator the parties want and nothing binds to either side,
 * others they let in, and posts that come along.
 */
@Component
class RoundTable {

    static final int MOST_MEDIATORS = 3;
    private static final int MOST_GUESTS = 10;

    private final TableStore store;
    private final MediatorsStore members;
    private final Mediation mediation;
    private final Places places;
    private final Privacy privacy;
    private final Clock clock;

    RoundTable(
            TableStore store,
            MediatorsStore members,
            Mediation mediation,
            Places places,
            Privacy privacy,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.mediation = mediation;
        this.places = places;
        this.privacy = privacy;
        this.clock = clock;
    }

    /** Who asks to change what, under which key. */
    record TableRequest(Actor who, UUID dispute, RequestKey key) {}

    /** Who sits there, or is to. */
    record Seated(
            FileOnTable file,
            List<MediatorChoice> mediators,
            List<Guest> guests,
            List<Companion> companions,
            List<Tie> ties,
            List<Voice> voices) {}

    @Transactional(readOnly = true)
    public Seated of(UUID dispute, Actor who) {
        var file = mediation.look(dispute, who);
        if (!file.reads()) {
            throw notYours();
        }
        return new Seated(
                file,
                store.choices(dispute),
                store.guests(dispute),
                store.companions(dispute),
                store.ties(dispute),
                store.voices(dispute));
    }

    /** Those who could mediate it, the fittest first. */
    @Transactional(readOnly = true)
    public List<ProposedMediator> propose(
            UUID dispute, Set<String> languages, Set<UUID> wished, Actor who) {
        var file = mediation.look(dispute, who);
        if (!file.works()) {
            throw notYours();
        }
        return ChoiceRules.propose(able(file), new Need(file.kind(), languages, wished));
    }

    private List<Able> able(FileOnTable file) {
        var today = County.day(file.now());
        var middles = middles(today);
        var at = spot(file, middles);
        var ties =
                store.ties(file.dispute()).stream()
                        .collect(Collectors.toMap(Tie::member, Tie::what));
        var busy = store.busy();
        var names =
                file.parties().stream()
                        .map(party -> Words.bare(privacy.open(party.name())))
                        .collect(Collectors.toSet());
        var divisions =
                members.committees().stream()
                        .filter(each -> each.works(today))
                        .collect(Collectors.toMap(Committee::id, Committee::division));
        return members.members().stream()
                .filter(member -> member.sits(today) && divisions.containsKey(member.committee()))
                .map(member ->
                        new Able(
                                member,
                                metres(
                                        at,
                                        Optional.ofNullable(divisions.get(member.committee()))
                                                .map(middles::get)),
                                busy.getOrDefault(member.id(), 0),
                                names.contains(Words.bare(privacy.open(member.who().name()))),
                                Optional.ofNullable(ties.get(member.id()))))
                .toList();
    }

    private static Optional<Double> metres(Optional<Spot> from, Optional<Spot> to) {
        return from.flatMap(here -> to.map(here::metresTo));
    }

    private Map<String, Spot> middles(LocalDate today) {
        var all = new ArrayList<Place>(places.villages(today));
        all.addAll(places.towns(today));
        return all.stream()
                .filter(place -> place.middle().isPresent())
                .collect(
                        Collectors.toMap(
                                Place::code, place -> place.middle().orElseThrow(), (a, _) -> a));
    }

    private static Optional<Spot> spot(FileOnTable file, Map<String, Spot> middles) {
        return file.incident()
                .flatMap(incident -> incident.scene().spot())
                .or(() -> Optional.ofNullable(middles.get(file.division())));
    }

    /**
     * Asks the parties whether they want this mediator, who has said that nothing binds them to
     * either side.
     *
     * @throws Refused NEUTRALITY_NOT_SAID, NOT_NEUTRAL, MEMBER_UNKNOWN, ASKED_BEFORE,
     *     TOO_MANY_MEDIATORS, TABLE_CLOSED
     */
    @Transactional
    public void name(TableRequest asked, UUID member, boolean wished, boolean neutral) {
        take(asked, "mediators.name")
                .ifPresent(file -> {
                    if (!neutral) {
                        throw new Refused(MediatorsRefusal.NEUTRALITY_NOT_SAID);
                    }
                    var able =
                            able(file).stream()
                                    .filter(each -> each.member().id().equals(member))
                                    .findFirst()
                                    .orElseThrow(
                                            () -> new Refused(MediatorsRefusal.MEMBER_UNKNOWN));
                    if (!able.neutral()) {
                        throw new Refused(MediatorsRefusal.NOT_NEUTRAL);
                    }
                    var before = store.choices(file.dispute());
                    if (before.stream().anyMatch(each -> each.member().equals(member))) {
                        throw new Refused(MediatorsRefusal.ASKED_BEFORE);
                    }
                    if (before.stream().filter(each -> each.standing().stands()).count()
                            >= MOST_MEDIATORS) {
                        throw new Refused(MediatorsRefusal.TOO_MANY_MEDIATORS);
                    }
                    store.insert(
                            new MediatorChoice(
                                    Ids.next(file.now()),
                                    file.dispute(),
                                    member,
                                    ChoiceStanding.ASKED,
                                    wished),
                            deed(asked, file));
                });
    }

    /**
     * What binds a mediator to a party: whoever was to mediate steps down unless the parties may
     * decide.
     */
    @Transactional
    public void tie(TableRequest asked, UUID member, TieKind what, String words) {
        var said = Words.clean(words, "words", Words.MOST_SHORT);
        take(asked, "mediators.tie/" + member)
                .ifPresent(file -> {
                    members.findMember(member)
                            .orElseThrow(() -> new Refused(MediatorsRefusal.MEMBER_UNKNOWN));
                    store.save(
                            Ids.next(file.now()),
                            new Tie(
                                    file.dispute(),
                                    member,
                                    what,
                                    Optional.of(said)
                                            .filter(text -> !text.isEmpty())
                                            .map(text -> privacy.seal(text, TableStore.TIE))),
                            deed(asked, file));
                    if (what.bars()) {
                        standing(file, member)
                                .ifPresent(each ->
                                        end(asked, file, each, ChoiceStanding.STEPPED_DOWN));
                    }
                });
    }

    /** A mediator does not go on, for a reason of their own. */
    @Transactional
    public void stepDown(TableRequest asked, UUID member) {
        take(asked, "mediators.step-down/" + member)
                .ifPresent(file ->
                        end(
                                asked,
                                file,
                                standing(file, member)
                                        .orElseThrow(
                                                () -> new Refused(MediatorsRefusal.MEMBER_UNKNOWN)),
                                ChoiceStanding.STEPPED_DOWN));
    }

    private Optional<MediatorChoice> standing(FileOnTable file, UUID member) {
        return store.choices(file.dispute()).stream()
                .filter(each -> each.member().equals(member) && each.standing().stands())
                .findFirst();
    }

    private void end(
            TableRequest asked, FileOnTable file, MediatorChoice choice, ChoiceStanding how) {
        store.save(choice.as(how));
        mediation.tell(file, new MediatorGone(how), asked.who());
    }

    /** Invites somebody to sit there too; they may once every party has said yes. */
    @Transactional
    public void invite(TableRequest asked, GuestCapacity capacity, String name) {
        take(asked, "mediators.guest")
                .ifPresent(file -> {
                    if (name.isEmpty()) {
                        throw new Refused(MediatorsRefusal.MEMBER_WITHOUT_NAME);
                    }
                    if (file.parties().stream()
                            .anyMatch(party ->
                                    Words.bare(privacy.open(party.name()))
                                            .equals(Words.bare(name)))) {
                        throw new Refused(MediatorsRefusal.GUEST_IS_A_PARTY);
                    }
                    if (store.guests(file.dispute()).size() >= MOST_GUESTS) {
                        throw new Refused(MediatorsRefusal.TOO_MANY_GUESTS);
                    }
                    store.insert(
                            new Guest(
                                    Ids.next(file.now()),
                                    file.dispute(),
                                    capacity,
                                    privacy.seal(name, TableStore.GUEST),
                                    GuestStanding.INVITED),
                            deed(asked, file));
                });
    }

    Optional<FileOnTable> take(TableRequest asked, String act) {
        var taken = mediation.take(asked.dispute(), asked.who(), asked.key(), act);
        if (taken.filter(file -> !file.open()).isPresent()) {
            throw new Refused(MediatorsRefusal.TABLE_CLOSED);
        }
        return taken;
    }

    private static Deed deed(TableRequest asked, FileOnTable file) {
        return new Deed(asked.who().person(), file.now());
    }

    static Refused notYours() {
        return new Refused(MediatorsRefusal.NOT_YOURS_TO_SEAT);
    }
}
