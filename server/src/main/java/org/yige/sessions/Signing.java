package org.yige.sessions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.agreements.Agreement.SigningWay;
import org.yige.agreements.Agreements;
import org.yige.mediation.FileOnTable;
import org.yige.mediation.Mediation;
import org.yige.privacy.Privacy;
import org.yige.sessions.Attendee.AttendeeKind;
import org.yige.sessions.Attendee.SignedHow;
import org.yige.sessions.Bookings.SessionRequest;
import org.yige.sessions.MediationSession.SessionStage.ReadBack;
import org.yige.sessions.MediationSession.SessionStage.Signed;
import org.yige.sessions.SessionHappening.RecordSigned;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/**
 * A record that was read back is signed by those who sat there, and becomes a numbered paper that
 * nothing changes any more. What is drawn on the screen is kept where signatures are.
 */
@Component
class Signing {

    /** As many as a paper takes; what is longer stands several lines to a paragraph. */
    private static final int MOST_PARAGRAPHS = 450;

    private final SessionsStore store;
    private final AttendeesStore attendees;
    private final RecordStore lines;
    private final SessionWords words;
    private final Mediation mediation;
    private final Agreements agreements;
    private final Privacy privacy;

    Signing(
            SessionsStore store,
            AttendeesStore attendees,
            RecordStore lines,
            SessionWords words,
            Mediation mediation,
            Agreements agreements,
            Privacy privacy) {
        this.store = store;
        this.attendees = attendees;
        this.lines = lines;
        this.words = words;
        this.mediation = mediation;
        this.agreements = agreements;
        this.privacy = privacy;
    }

    /** Somebody's signature as it was drawn. */
    @Transactional
    public void draw(SessionRequest asked, UUID attendee, byte[] jpeg) {
        take(asked, "sessions.draw/" + attendee)
                .ifPresent(file -> {
                    var session = readBack(asked.session());
                    var who = signer(session, attendee);
                    agreements.sign(session.id(), who.id(), jpeg, file.now());
                });
    }

    /**
     * Somebody signed, or did not want to.
     *
     * @param way empty: they did not want to, or had left
     * @throws Refused NOT_HEARD_BY_ALL if the record was not read back to them as it is now
     */
    @Transactional
    public void sign(SessionRequest asked, UUID attendee, Optional<SigningWay> way) {
        take(asked, "sessions.sign/" + attendee)
                .ifPresent(file -> {
                    var session = readBack(asked.session());
                    var who = signer(session, attendee);
                    if (way.isPresent()
                            && who.as() == AttendeeKind.PARTY
                            && !RecordRules.isHeard(who, lines.lines(session.id()))) {
                        throw new Refused(SessionsRefusal.NOT_HEARD_BY_ALL);
                    }
                    if (way.filter(each -> each == SigningWay.ON_SCREEN).isPresent()
                            && !agreements.autographs(session.id()).containsKey(who.id())) {
                        throw new Refused(SessionsRefusal.SIGNATURE_NOT_DRAWN);
                    }
                    attendees.save(who.signing(new SignedHow(way, file.now())));
                });
    }

    /**
     * All have signed: it is a paper from now on.
     *
     * @throws Refused NOT_HEARD_BY_ALL, NOT_SIGNED_BY_ALL
     */
    @Transactional
    public void finish(SessionRequest asked, String result) {
        var said = Words.clean(result, "result", Words.MOST);
        if (said.isEmpty()) {
            throw new Refused(SessionsRefusal.LINE_WITHOUT_WORDS);
        }
        take(asked, "sessions.finish")
                .ifPresent(file -> {
                    var session = readBack(asked.session());
                    var all = attendees.of(session.id());
                    var written = lines.lines(session.id());
                    if (!RecordRules.notHeard(all, written).isEmpty()) {
                        throw new Refused(SessionsRefusal.NOT_HEARD_BY_ALL);
                    }
                    if (!RecordRules.notSigned(all).isEmpty()) {
                        throw new Refused(SessionsRefusal.NOT_SIGNED_BY_ALL);
                    }
                    var read = RecordRules.read(written);
                    if (read.isEmpty()
                            || !(session.stage()
                                    instanceof ReadBack(var begun, var ended, var why))) {
                        throw new Refused(SessionsRefusal.LINE_WITHOUT_WORDS);
                    }
                    var paper =
                            mediation.keepRecord(
                                    file, fields(session, all, read, said), asked.who());
                    store.save(
                            session.in(
                                    new Signed(begun, ended, why, file.now(), paper.paper().id()),
                                    file.now()));
                    mediation.tell(
                            file, new RecordSigned(session.number(), read.size()), asked.who());
                });
    }

    private Map<String, Object> fields(
            MediationSession session, List<Attendee> all, List<RecordLine> read, String result) {
        var there = all.stream().filter(each -> each.coming().present()).toList();
        var fields = new HashMap<String, Object>();
        fields.put("held", County.day(session.time().begins()));
        fields.put("hours", words.hours(session));
        fields.put("place", words.place(session).zh());
        fields.put(
                "open",
                (session.open() ? Labels.of("sessions.open") : Labels.of("sessions.closed")).zh());
        fields.put(
                "present",
                there.stream()
                        .map(each ->
                                Map.of(
                                        "name", privacy.open(each.name()),
                                        "role", each.role().zh()))
                        .toList());
        fields.put("said", paragraphs(read, all));
        fields.put("result", result);
        fields.put("signed", signatures(session, there));
        fields.put("mediator", names(there, AttendeeKind.MEDIATOR));
        fields.put("recorder", names(there, AttendeeKind.RECORDER));
        return fields;
    }

    /** Who says what, in the order of the record. */
    private List<String> paragraphs(List<RecordLine> read, List<Attendee> all) {
        var names =
                all.stream()
                        .collect(Collectors.toMap(Attendee::id, each -> privacy.open(each.name())));
        var texts = read.stream().map(line -> text(line, names)).toList();
        var together = (texts.size() + MOST_PARAGRAPHS - 1) / MOST_PARAGRAPHS;
        var paragraphs = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i += together) {
            paragraphs.add(
                    String.join("　", texts.subList(i, Math.min(texts.size(), i + together))));
        }
        return paragraphs;
    }

    private String text(RecordLine line, Map<UUID, String> names) {
        var said = Labels.same(privacy.open(line.words()));
        var who = line.speaker().map(names::get).orElse("");
        var facts =
                Map.<String, Label>of("who", Labels.same(who.isEmpty() ? "-" : who), "said", said);
        return switch (line.what()) {
            case NOTE -> Labels.of("sessions.paper.note", facts).zh();
            case SO -> Labels.of("sessions.paper.so", facts).zh();
            case CORRECTION -> Labels.of("sessions.paper.correction", facts).zh();
            case SAID -> who.isEmpty() ? said.zh() : Labels.of("sessions.paper.said", facts).zh();
        };
    }

    private List<Map<String, Object>> signatures(MediationSession session, List<Attendee> there) {
        var drawn = agreements.autographs(session.id());
        return there.stream()
                .filter(Attendee::signs)
                .map(each -> {
                    var row = new HashMap<String, Object>();
                    row.put("name", privacy.open(each.name()));
                    row.put("role", each.role().zh());
                    row.put(
                            "how",
                            each.signed()
                                    .flatMap(SignedHow::way)
                                    .map(SigningWay::label)
                                    .orElseGet(() -> Labels.of("sessions.not-signed"))
                                    .zh());
                    Optional.ofNullable(drawn.get(each.id()))
                            .filter(_ -> isOnScreen(each))
                            .ifPresent(picture -> row.put("signature", picture));
                    return (Map<String, Object>) row;
                })
                .toList();
    }

    private static boolean isOnScreen(Attendee one) {
        return one.signed()
                .flatMap(SignedHow::way)
                .filter(way -> way == SigningWay.ON_SCREEN)
                .isPresent();
    }

    private String names(List<Attendee> there, AttendeeKind as) {
        return there.stream()
                .filter(each -> each.as() == as)
                .map(each -> privacy.open(each.name()))
                .collect(Collectors.joining("、"));
    }

    private MediationSession readBack(UUID id) {
        var session = store.findForUpdate(id).orElseThrow(Bookings::unknown);
        return switch (session.stage()) {
            case ReadBack _ -> session;
            case Signed _ -> throw new Refused(SessionsRefusal.RECORD_SIGNED_ALREADY);
            case MediationSession.SessionStage.Planned _,
                    MediationSession.SessionStage.Sitting _,
                    MediationSession.SessionStage.CalledOff _ ->
                    throw new Refused(SessionsRefusal.NOT_READ_BACK_NOW);
        };
    }

    private Attendee signer(MediationSession session, UUID attendee) {
        return attendees.of(session.id()).stream()
                .filter(each -> each.id().equals(attendee) && each.signs())
                .findFirst()
                .orElseThrow(() -> new Refused(SessionsRefusal.ATTENDEE_UNKNOWN));
    }

    private Optional<FileOnTable> take(SessionRequest asked, String act) {
        var seen = store.find(asked.session()).orElseThrow(Bookings::unknown);
        return mediation.takeTogether(
                seen.dispute(), asked.who(), asked.key(), act + "/" + asked.session());
    }
}
