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
import org.yige.incidents.Incident;
import org.yige.incidents.Routing;
import org.yige.mediation.FileOnTable;
import org.yige.mediation.FileOnTable.PartyAtTable;
import org.yige.mediation.Mediation;
import org.yige.mediators.ChoiceRules.Able;
import org.yige.mediators.ChoiceRules.Need;
import org.yige.mediators.ChoiceRules.ProposedMediator;
import org.yige.mediators.Companion.CompanionStanding;
import org.yige.mediators.Guest.GuestCapacity;
import org.yige.mediators.Guest.GuestStanding;
import org.yige.mediators.MediatorChoice.ChoiceStanding;
import org.yige.mediators.TableHappening.AskedAlong;
import org.yige.mediators.TableHappening.ComesAlong;
import org.yige.mediators.TableHappening.GuestAdmitted;
import org.yige.mediators.TableHappening.MediatorChosen;
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
import org.yige.staff.Candidate;
import org.yige.staff.PostId;
import org.yige.staff.Staff;

/**
 * Who sits at the table of a dispute: a mediator the parties want and nothing binds to either side,
 * others they let in, and posts that come along.
 */
@Component
class RoundTable {

    static final int MOST_MEDIATORS = 3;
    private static final int MOST_GUESTS = 10;
    private static final int MOST_ASKED = 50;

    private final TableStore store;
    private final MediatorsStore members;
    private final Mediation mediation;
    private final Routing routing;
    private final Staff staff;
    private final Places places;
    private final Privacy privacy;
    private final Clock clock;

    RoundTable(
            TableStore store,
            MediatorsStore members,
            Mediation mediation,
            Routing routing,
            Staff staff,
            Places places,
            Privacy privacy,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.mediation = mediation;
        this.routing = routing;
        this.staff = staff;
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

    /** A party says whether they want a mediator, or let somebody sit there. */
    @Transactional
    public void hear(TableRequest asked, Voice voice) {
        take(asked, "mediators.voice/" + voice.about() + "/" + voice.party())
                .ifPresent(file -> {
                    var needed =
                            file.parties().stream()
                                    .filter(PartyAtTable::asked)
                                    .map(PartyAtTable::id)
                                    .toList();
                    if (!needed.contains(voice.party())) {
                        throw new Refused(MediatorsRefusal.NOT_A_PARTY_TO_ASK);
                    }
                    store.save(file.dispute(), voice, file.now());
                    var heard =
                            ChoiceRules.heard(
                                    needed,
                                    store.voices(file.dispute()).stream()
                                            .filter(each -> each.about().equals(voice.about()))
                                            .toList());
                    decide(asked, file, voice.about(), heard);
                });
    }

    private void decide(TableRequest asked, FileOnTable file, UUID about, Optional<Boolean> heard) {
        var choice =
                store.choices(file.dispute()).stream()
                        .filter(each -> each.id().equals(about))
                        .findFirst();
        if (choice.isPresent()) {
            heard.ifPresent(yes -> decide(asked, file, choice.get(), yes));
            return;
        }
        var guest =
                store.guests(file.dispute()).stream()
                        .filter(each -> each.id().equals(about))
                        .findFirst()
                        .orElseThrow(() -> new Refused(MediatorsRefusal.MEMBER_UNKNOWN));
        heard.ifPresent(yes -> decide(asked, file, guest, yes));
    }

    private void decide(TableRequest asked, FileOnTable file, MediatorChoice choice, boolean yes) {
        if (choice.standing() == ChoiceStanding.STEPPED_DOWN) {
            throw new Refused(MediatorsRefusal.MEMBER_UNKNOWN);
        }
        if (!yes) {
            end(asked, file, choice, ChoiceStanding.NOT_WANTED);
            return;
        }
        if (choice.standing() != ChoiceStanding.CHOSEN) {
            store.save(choice.as(ChoiceStanding.CHOSEN));
            var committee =
                    members.findMember(choice.member())
                            .flatMap(member -> members.find(member.committee()))
                            .map(Committee::name)
                            .orElse("");
            mediation.tell(file, new MediatorChosen(committee), asked.who());
        }
    }

    private void decide(TableRequest asked, FileOnTable file, Guest guest, boolean yes) {
        if (!yes) {
            store.save(guest.as(GuestStanding.NOT_WANTED));
        } else if (guest.standing() != GuestStanding.ADMITTED) {
            store.save(guest.as(GuestStanding.ADMITTED));
            mediation.tell(file, new GuestAdmitted(guest.capacity()), asked.who());
        }
    }

    /** The posts that answer for where it happened: whoever is nearest on each level. */
    @Transactional(readOnly = true)
    public List<Candidate> near(UUID dispute, Actor who) {
        var file = mediation.look(dispute, who);
        if (!file.works()) {
            throw notYours();
        }
        var asked = store.companions(dispute).stream().map(Companion::post).toList();
        return file.incident().stream()
                .flatMap(incident -> chain(incident, file).stream())
                .filter(each -> !asked.contains(each.post().id().value()))
                .toList();
    }

    private List<Candidate> chain(Incident incident, FileOnTable file) {
        return routing
                .where(incident.scene(), County.day(file.now()))
                .map(where -> staff.chain(where, 1, file.now()))
                .orElseGet(() -> staff.deskOnly(file.now()))
                .stream()
                .filter(each -> !each.post().id().value().equals(incident.owner().post()))
                .toList();
    }

    /** Asks a post to come along. */
    @Transactional
    public void askAlong(TableRequest asked, UUID post) {
        take(asked, "mediators.ask-along/" + post)
                .ifPresent(file -> {
                    var found =
                            staff.post(new PostId(post))
                                    .orElseThrow(() -> new Refused(MediatorsRefusal.POST_UNKNOWN));
                    if (file.incident().filter(each -> each.owner().post().equals(post)).isPresent()
                            || isAsked(file, post)) {
                        throw new Refused(MediatorsRefusal.ASKED_BEFORE);
                    }
                    store.save(
                            new Companion(
                                    file.dispute(),
                                    post,
                                    found.title(),
                                    found.level(),
                                    CompanionStanding.ASKED,
                                    routing.titleOf(asked.who()).orElse(""),
                                    file.now()),
                            file.now());
                    mediation.tell(file, new AskedAlong(found.title()), asked.who());
                });
    }

    private boolean isAsked(FileOnTable file, UUID post) {
        return store.companions(file.dispute()).stream()
                .anyMatch(each ->
                        each.post().equals(post)
                                && each.standing() != CompanionStanding.NOT_COMING);
    }

    /** Whoever was asked says whether they come. */
    @Transactional
    public void answer(TableRequest asked, boolean coming) {
        mediation
                .takeTogether(asked.dispute(), asked.who(), asked.key(), "mediators.come-along")
                .ifPresent(file -> {
                    var mine =
                            store.companions(file.dispute()).stream()
                                    .filter(each -> asked.who().holds(each.post()))
                                    .findFirst()
                                    .orElseThrow(
                                            () -> new Refused(MediatorsRefusal.POST_NOT_ASKED));
                    var next =
                            new Companion(
                                    mine.dispute(),
                                    mine.post(),
                                    mine.title(),
                                    mine.level(),
                                    coming
                                            ? CompanionStanding.COMING
                                            : CompanionStanding.NOT_COMING,
                                    mine.askedBy(),
                                    mine.askedAt());
                    store.save(next, file.now());
                    mediation.tell(file, new ComesAlong(mine.title(), coming), asked.who());
                });
    }

    /** Where the reader's posts are asked along. */
    @Transactional(readOnly = true)
    public List<Companion> askedOf(Actor who) {
        return store.askedOf(who.posts(), MOST_ASKED);
    }

    private Optional<FileOnTable> take(TableRequest asked, String act) {
        var taken = mediation.take(asked.dispute(), asked.who(), asked.key(), act);
        if (taken.filter(file -> !file.open()).isPresent()) {
            throw new Refused(MediatorsRefusal.TABLE_CLOSED);
        }
        return taken;
    }

    private static Deed deed(TableRequest asked, FileOnTable file) {
        return new Deed(asked.who().person(), file.now());
    }

    private static Refused notYours() {
        return new Refused(MediatorsRefusal.NOT_YOURS_TO_SEAT);
    }
}
