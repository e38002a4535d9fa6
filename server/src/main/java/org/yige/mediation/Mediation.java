package org.yige.mediation;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.By;
import org.yige.incidents.Happening;
import org.yige.incidents.Incident;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.incidents.State;
import org.yige.mediation.Dispute.DisputeStage;
import org.yige.mediation.Dispute.Keeper;
import org.yige.mediation.Dispute.WhyOver;
import org.yige.mediation.DisputeFile.FileRequest;
import org.yige.mediation.DisputeFile.HeldFile;
import org.yige.mediation.DisputeStore.MarkedParty;
import org.yige.mediation.DisputeStore.PartyMarks;
import org.yige.mediation.DisputeStore.WrittenRecord;
import org.yige.mediation.FileOnTable.PartyAtTable;
import org.yige.mediation.MediationHappening.AllWant;
import org.yige.mediation.MediationHappening.AskedAnew;
import org.yige.mediation.MediationHappening.CameToNothing;
import org.yige.mediation.MediationHappening.PutOnFile;
import org.yige.mediation.NewDispute.NewParty;
import org.yige.mediation.Party.Consent;
import org.yige.mediation.Party.PartyAnswer;
import org.yige.mediation.Party.Personal;
import org.yige.mediation.Party.Way;
import org.yige.mediation.PartyDoor.PartyShown;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.papers.Paper;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Decision;
import org.yige.shared.Ids;
import org.yige.shared.Label;
import org.yige.shared.PhoneNumber;
import org.yige.shared.Refused;
import org.yige.shared.SpokenCode;
import org.yige.shared.Words;

/**
 * A dispute put on file, the parties' yes or no to mediation, and what is written down on the way.
 */
@Service
public class Mediation {

    /** The name under which papers and letters know disputes. */
    public static final String MODULE = "mediation";

    private final DisputeStore store;
    private final DisputeFile file;
    private final AgreementPapers papers;
    private final Meetings meetings;
    private final Danger danger;
    private final Incidents incidents;
    private final Privacy privacy;
    private final Once once;
    private final MediationPractice practice;
    private final Clock clock;

    Mediation(
            DisputeStore store,
            DisputeFile file,
            AgreementPapers papers,
            Meetings meetings,
            Danger danger,
            Incidents incidents,
            Privacy privacy,
            Once once,
            MediationPractice practice,
            Clock clock) {
        this.store = store;
        this.file = file;
        this.papers = papers;
        this.meetings = meetings;
        this.danger = danger;
        this.incidents = incidents;
        this.privacy = privacy;
        this.once = once;
        this.practice = practice;
        this.clock = clock;
    }

    MediationPractice practice() {
        return practice;
    }

    /** What a kind of dispute is called. */
    public Label kindLabel(String kind) {
        return practice.kindLabel(kind);
    }

    /** The kinds of dispute that are told apart here. */
    public List<Named> kinds() {
        return practice.kinds().stream().map(kind -> new Named(kind.code(), kind.label())).toList();
    }

    /** On file, and the code its parties follow it with, which nobody keeps. */
    record Registered(UUID dispute, String code) {}

    boolean mayRegister(Incident incident, Actor who) {
        return may(incident, who) instanceof Decision.Yes<?>
                && store.ofIncident(incident.id().value()).isEmpty();
    }

    private Decision<Incident> may(Incident incident, Actor who) {
        if (!file.mayWork(incident, who)) {
            return Decision.no(MediationRefusal.NOT_YOURS_TO_MEDIATE);
        }
        if (!(incident.state() instanceof State.InHand
                || incident.state() instanceof State.OnScene)) {
            return Decision.no(MediationRefusal.INCIDENT_NOT_IN_HAND);
        }
        return practice.barOf(incident.matter().kind()).isPresent()
                ? Decision.no(MediationRefusal.MAY_NOT_BE_MEDIATED)
                : Decision.yes(incident);
    }

    /**
     * Puts a dispute on file. Sent again under the same key it is the same dispute with the same
     * code.
     *
     * @throws Refused what the rules of {@link MediationRules#register} say
     */
    @Transactional
    public Registered register(Actor who, RequestKey key, NewDispute told) {
        var now = clock.instant();
        var code = code(who, key);
        if (!once.first(who.person() + "/mediation.register/" + told.incident(), key, now)) {
            return store.coded(mark(code))
                    .map(dispute -> new Registered(dispute.id(), code))
                    .orElseThrow(DisputeFile::unknown);
        }
        var incident =
                incidents
                        .findForUpdate(new IncidentId(told.incident()), who)
                        .orElseThrow(DisputeFile::unknown);
        if (store.ofIncident(told.incident()).isPresent()) {
            throw new Refused(MediationRefusal.ON_FILE_ALREADY);
        }
        may(incident, who).orRefuse();
        var clean =
                MediationRules.register(told, incident.matter().kind(), County.day(now), practice)
                        .orRefuse();
        var owner = incident.owner();
        var dispute =
                new Dispute(
                        Ids.next(now),
                        told.incident(),
                        incident.scene().division(),
                        new Keeper(owner.post(), owner.title(), owner.level()),
                        clean.about(),
                        Mediated.PEOPLE,
                        new DisputeStage.Consulting(),
                        now);
        var ids = clean.parties().stream().map(_ -> Ids.next(now)).toList();
        var parties = new java.util.ArrayList<MarkedParty>();
        for (int i = 0; i < ids.size(); i++) {
            parties.add(sealed(ids.get(i), clean.parties().get(i), ids));
        }
        store.insert(
                dispute, privacy.seal(clean.matter(), DisputeStore.MATTER), mark(code), parties);
        var held = new HeldFile(dispute, Optional.of(incident), now);
        file.write(
                held,
                file.takenInHand(incident, now),
                new PutOnFile(clean.about().kind()),
                file.by(held, who));
        papers.open(held, who);
        danger.begin(held, file.by(held, who));
        return new Registered(dispute.id(), code);
    }

    private MarkedParty sealed(UUID id, NewParty told, List<UUID> ids) {
        return new MarkedParty(
                new Party(
                        id,
                        told.side(),
                        told.role(),
                        new Personal(
                                privacy.seal(told.name(), DisputeStore.NAME),
                                told.phone()
                                        .map(phone ->
                                                privacy.seal(phone.digits(), DisputeStore.PHONE)),
                                Optional.of(told.particulars())
                                        .filter(text -> !text.isEmpty())
                                        .map(text -> privacy.seal(text, DisputeStore.PARTICULARS))),
                        told.minor(),
                        told.actsFor().map(ids::get),
                        Consent.NOT_YET,
                        Optional.empty(),
                        false),
                new PartyMarks(nameMark(told.name()), told.phone().map(this::phoneMark)));
    }

    /** Somebody becomes a party of a dispute on file, as the heir of another; their number. */
    UUID join(HeldFile held, NewParty told, UUID dead) {
        var id = Ids.next(held.now());
        store.join(held.dispute().id(), sealed(id, told, List.of()), dead);
        return id;
    }

    private byte[] nameMark(String name) {
        return privacy.blindIndex(Words.bare(name), DisputeStore.NAME);
    }

    private byte[] phoneMark(PhoneNumber phone) {
        return privacy.blindIndex(phone.digits(), DisputeStore.PHONE);
    }

    private String code(Actor who, RequestKey key) {
        return SpokenCode.of(
                privacy.blindIndex(
                        who.person()
                                + "\n"
                                + key.key()
                                + "\n"
                                + HexFormat.of().formatHex(key.digest()),
                        DisputeStore.CODE));
    }

    private byte[] mark(String code) {
        return privacy.blindIndex(code, DisputeStore.CODE);
    }

    /**
     * Who is asking by code, phone and, where one number belongs to both sides, name.
     *
     * @throws Refused CODE_OR_PHONE_WRONG, NAME_NEEDED_TOO
     */
    ProvenParty known(String typedCode, String typedPhone, Optional<String> name) {
        var wrong = new Refused(MediationRefusal.CODE_OR_PHONE_WRONG);
        var dispute =
                SpokenCode.read(typedCode)
                        .flatMap(code -> store.coded(mark(code)))
                        .orElseThrow(() -> wrong);
        var phone = PhoneNumber.find(typedPhone).orElseThrow(() -> wrong);
        var ids =
                store.known(
                        dispute.id(),
                        phoneMark(phone),
                        name.map(Words::bare).filter(bare -> !bare.isEmpty()).map(this::nameMark));
        var parties =
                store.parties(dispute.id()).stream()
                        .filter(party -> ids.contains(party.id()))
                        .toList();
        if (parties.isEmpty()) {
            throw wrong;
        }
        if (parties.size() > 1) {
            throw new Refused(MediationRefusal.NAME_NEEDED_TOO);
        }
        return new ProvenParty(dispute, parties.getFirst());
    }

    /** A party that has shown who they are. */
    record ProvenParty(Dispute dispute, Party party) {}

    /** A party said to staff whether they want mediation. */
    @Transactional
    public void answer(FileRequest asked, UUID party, PartyAnswer answer, Way way) {
        file.take(asked, "mediation.answer/" + party)
                .ifPresent(held -> answer(held, party, answer, way, file.by(held, asked.who())));
    }

    /** The same, said by the party with the code. */
    @Transactional
    public void answer(ProvenParty known, RequestKey key, PartyAnswer answer) {
        var now = clock.instant();
        if (once.first(known.party().id() + "/mediation.answer", key, now)) {
            var held = file.hold(known.dispute().id(), now).orElseThrow(DisputeFile::unknown);
            answer(held, known.party().id(), answer, Way.BY_CODE, By.RESIDENT);
        }
    }

    private void answer(HeldFile held, UUID id, PartyAnswer answer, Way way, By by) {
        var stage = held.dispute().stage();
        if (!stage.isOpen()) {
            throw new Refused(MediationRefusal.OVER_ALREADY);
        }
        var before =
                store.parties(held.dispute().id()).stream()
                        .filter(party -> party.id().equals(id) && party.speaks())
                        .findFirst()
                        .orElseThrow(() -> new Refused(MediationRefusal.PARTY_UNKNOWN));
        store.save(
                before.answering(new Consent(answer, Optional.of(way), Optional.of(held.now()))));
        var parties = store.parties(held.dispute().id());
        if (MediationRules.somebodyDoesNot(parties)) {
            over(
                    held,
                    stage instanceof DisputeStage.Talking ? WhyOver.STOPPED : WhyOver.REFUSED,
                    by);
        } else if (stage instanceof DisputeStage.Consulting && MediationRules.allWant(parties)) {
            store.save(held.dispute().in(new DisputeStage.Talking()));
            file.tell(held, new AllWant(), by);
        }
    }

    /** What was asked, said or seen, and what each side would accept. */
    @Transactional
    public void write(FileRequest asked, RecordKind what, String words, String offers) {
        var said = Words.clean(words, "words", MOST_RECORD);
        var would = Words.clean(offers, "offers", Words.MOST);
        if (said.isEmpty()) {
            throw new Refused(MediationRefusal.WORDS_MISSING);
        }
        file.takeTogether(asked, "mediation.record")
                .ifPresent(held -> {
                    var keeper = DisputeFile.keeper(held);
                    store.write(
                            held.dispute().id(),
                            asked.who().person(),
                            new WrittenRecord(
                                    Ids.next(held.now()),
                                    what,
                                    held.now(),
                                    file.title(held, asked.who()),
                                    keeper.level(),
                                    privacy.seal(said, DisputeStore.RECORD),
                                    Optional.of(would)
                                            .filter(text -> !text.isEmpty())
                                            .map(text -> privacy.seal(text, DisputeStore.OFFERS))));
                    danger.notice(held, file.by(held, asked.who()));
                });
    }

    static final int MOST_RECORD = 20_000;

    /** They came to nothing, and were told where else to go (人民调解法 26). */
    @Transactional
    public void end(FileRequest asked, String words) {
        var said = Words.clean(words, "words", Words.MOST);
        if (said.isEmpty()) {
            throw new Refused(MediationRefusal.WORDS_MISSING);
        }
        write(asked, RecordKind.NOTE, said, "");
        file.take(asked, "mediation.end")
                .ifPresent(held -> {
                    var stage = held.dispute().stage();
                    if (!stage.isOpen() && !(stage instanceof DisputeStage.Agreed)) {
                        throw new Refused(MediationRefusal.OVER_ALREADY);
                    }
                    over(held, WhyOver.FAILED, file.by(held, asked.who()));
                });
    }

    /** A dispute as a module above sees it, without a lock. */
    public FileOnTable look(UUID dispute, Actor who) {
        return onTable(file.seen(dispute, who), who);
    }

    /** The same where the reader may see it at all. */
    public Optional<FileOnTable> findLook(UUID dispute, Actor who) {
        return file.findSeen(dispute, who).map(held -> onTable(held, who));
    }

    /** The record of a session becomes a numbered paper and goes where it belongs. */
    public Paper.Issued keepRecord(FileOnTable at, Map<String, Object> fields, Actor who) {
        return papers.keepRecord(
                file.hold(at.dispute(), at.now()).orElseThrow(DisputeFile::unknown), fields, who);
    }

    /** A party says with the code that they cannot come to a meeting. */
    @Transactional
    public void excuse(ProvenParty known, RequestKey key, UUID meeting, String words) {
        var now = clock.instant();
        var said = Words.clean(words, "words", Words.MOST_SHORT);
        if (once.first(known.party().id() + "/mediation.excuse/" + meeting, key, now)) {
            var held = file.hold(known.dispute().id(), now).orElseThrow(DisputeFile::unknown);
            file.tell(
                    held,
                    meetings.excuse(held.dispute().id(), known.party().id(), meeting, said, now),
                    By.RESIDENT);
        }
    }

    /**
     * The same, locked for one act of whoever works on it; empty if it was done before under this
     * key.
     *
     * @throws Refused DISPUTE_UNKNOWN, NOT_YOURS_TO_MEDIATE
     */
    public Optional<FileOnTable> take(UUID dispute, Actor who, RequestKey key, String act) {
        return file.take(new FileRequest(who, dispute, key), act).map(held -> onTable(held, who));
    }

    /** The same for an act of whoever comes along. */
    public Optional<FileOnTable> takeTogether(UUID dispute, Actor who, RequestKey key, String act) {
        return file.takeTogether(new FileRequest(who, dispute, key), act)
                .map(held -> onTable(held, who));
    }

    /** The same for a party that has shown who they are: they work on nothing and read no words. */
    public FileOnTable lookAsParty(PartyShown party) {
        var dispute = store.find(party.dispute()).orElseThrow(DisputeFile::unknown);
        return onTable(
                new HeldFile(dispute, Optional.empty(), clock.instant()), false, false, false);
    }

    /** The same, locked for one act of theirs. */
    public Optional<FileOnTable> takeAsParty(PartyShown party, RequestKey key, String act) {
        var now = clock.instant();
        return once.first(party.party() + "/" + act, key, now)
                ? Optional.of(
                        onTable(
                                file.hold(party.dispute(), now).orElseThrow(DisputeFile::unknown),
                                false,
                                false,
                                false))
                : Optional.empty();
    }

    /** A line by the people concerned. */
    public void tellAsParty(FileOnTable at, Happening what) {
        file.tell(at.incident(), what, By.RESIDENT, at.now());
    }

    private FileOnTable onTable(HeldFile held, Actor who) {
        return onTable(
                held, file.mayWork(held, who), file.joins(held, who), file.readsWords(held, who));
    }

    private FileOnTable onTable(HeldFile held, boolean works, boolean joins, boolean reads) {
        var dispute = held.dispute();
        var parties = store.parties(dispute.id());
        var asked = MediationRules.speakers(parties).map(Party::id).toList();
        return new FileOnTable(
                dispute.id(),
                dispute.incident(),
                held.incident(),
                dispute.division(),
                dispute.about().kind(),
                DisputeFile.keeper(held).post(),
                DisputeFile.keeper(held).level(),
                dispute.stage().isOpen(),
                dispute.stage() instanceof DisputeStage.Talking,
                works,
                joins,
                reads,
                parties.stream()
                        .map(party ->
                                new PartyAtTable(
                                        party.id(),
                                        party.label(),
                                        party.personal().name(),
                                        party.personal().phone(),
                                        asked.contains(party.id())))
                        .toList(),
                held.now());
    }

    /**
     * A line on its incident, where that is still kept, by whoever of staff did it. Whoever took
     * the dispute holds it: nothing is locked again.
     */
    public void tell(FileOnTable at, Happening what, Actor who) {
        file.tell(at.incident(), what, file.by(at.incident(), who), at.now());
    }

    /**
     * Somebody else mediates it, or it comes back: what the parties said counts no more, and each
     * is asked anew.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAnew(FileOnTable at, Mediated as, Actor who) {
        var held = file.hold(at.dispute(), at.now()).orElseThrow(DisputeFile::unknown);
        store.askAnew(at.dispute());
        store.save(held.dispute().mediatedAs(as));
        file.tell(held, new AskedAnew(as), file.by(held, who));
    }

    /** Another organ concluded it: here it is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void concludedElsewhere(FileOnTable at, Actor who) {
        var held = file.hold(at.dispute(), at.now()).orElseThrow(DisputeFile::unknown);
        over(held, WhyOver.ELSEWHERE, practice.elsewhere(), file.by(held, who));
    }

    private void over(HeldFile held, WhyOver why, By by) {
        over(held, why, practice.failed(), by);
    }

    private void over(HeldFile held, WhyOver why, String outcome, By by) {
        store.save(
                held.dispute()
                        .keptBy(DisputeFile.keeper(held))
                        .in(new DisputeStage.Over(why, held.now())));
        meetings.talksOver(held.dispute().id(), false, held.now());
        file.over(held, new CameToNothing(outcome, why), by);
    }
}
