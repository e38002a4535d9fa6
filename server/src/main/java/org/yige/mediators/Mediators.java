package org.yige.mediators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.incidents.Vocabulary;
import org.yige.mediation.Mediation;
import org.yige.mediators.Committee.CommitteeKind;
import org.yige.mediators.Committee.Tenure;
import org.yige.mediators.Guest.GuestStanding;
import org.yige.mediators.MediatorChoice.ChoiceStanding;
import org.yige.mediators.Member.CommitteeSeat;
import org.yige.mediators.Member.MemberName;
import org.yige.mediators.Member.Skill;
import org.yige.once.Once;
import org.yige.once.RequestKey;
import org.yige.places.DivisionCode;
import org.yige.places.Places;
import org.yige.practice.LegalRules;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Labels;
import org.yige.shared.PhoneNumber;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/** The county's mediation committees: set up, filed, renewed, closed; who joins and who leaves. */
@Service
public class Mediators {

    private static final int MOST_NAME = 100;
    private static final int MOST_YEARS = 60;

    private final MediatorsStore store;
    private final TableStore table;
    private final MediatorsPractice practice;
    private final LegalRules law;
    private final Mediation mediation;
    private final Places places;
    private final Privacy privacy;
    private final Trail trail;
    private final Once once;
    private final Clock clock;

    Mediators(
            MediatorsStore store,
            TableStore table,
            MediatorsPractice practice,
            Vocabulary vocabulary,
            Mediation mediation,
            Places places,
            Privacy privacy,
            Trail trail,
            Once once,
            Clock clock) {
        this.store = store;
        this.table = table;
        this.practice = practice;
        this.law = vocabulary.law();
        this.mediation = mediation;
        this.places = places;
        this.privacy = privacy;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    /** A committee, who sits on it, and what the law wants of it that is not so. */
    record StaffedCommittee(Committee committee, List<Member> members, List<CommitteeFlaw> flaws) {}

    /** A committee as it is told. */
    public record NewCommittee(
            DivisionCode division,
            CommitteeKind kind,
            String name,
            Tenure term,
            Optional<LocalDate> filedOn,
            Optional<LocalDate> closedOn) {}

    /** A member as they are told. */
    public record NewMember(
            String name,
            Optional<PhoneNumber> phone,
            boolean woman,
            boolean chair,
            Skill skill,
            Optional<LocalDate> since,
            Optional<LocalDate> until) {}

    /** The last day of a term that begins on this one, by the law of today. */
    LocalDate lastOf(LocalDate from) {
        return CommitteeLaw.on(today(), law).lastOf(from);
    }

    LocalDate today() {
        return County.today(clock);
    }

    @Transactional(readOnly = true)
    public List<StaffedCommittee> all() {
        var today = today();
        var members = store.members().stream().collect(Collectors.groupingBy(Member::committee));
        return store.committees().stream()
                .map(each -> sitting(each, members.getOrDefault(each.id(), List.of()), today))
                .toList();
    }

    @Transactional(readOnly = true)
    public StaffedCommittee of(UUID committee) {
        return sitting(
                store.find(committee).orElseThrow(Mediators::unknown),
                store.membersOf(committee),
                today());
    }

    private StaffedCommittee sitting(Committee committee, List<Member> members, LocalDate today) {
        var here = members.stream().filter(each -> each.until().isEmpty() || each.sits(today));
        return new StaffedCommittee(
                committee,
                here.toList(),
                committee.works(today)
                        ? MediatorsRules.flaws(
                                committee,
                                members,
                                today,
                                CommitteeLaw.on(today, law),
                                practice.warnDays())
                        : List.of());
    }

    /** The mediators the parties of a dispute chose, and the guests they let in. */
    @Transactional(readOnly = true)
    public List<AtTable> atTable(UUID dispute) {
        var mediators =
                table.choices(dispute).stream()
                        .filter(each -> each.standing() == ChoiceStanding.CHOSEN)
                        .flatMap(each -> store.findMember(each.member()).stream())
                        .map(each ->
                                new AtTable(
                                        each.id(),
                                        true,
                                        each.who().name(),
                                        Labels.of("mediators.table.mediator")));
        var guests =
                table.guests(dispute).stream()
                        .filter(each -> each.standing() == GuestStanding.ADMITTED)
                        .map(each ->
                                new AtTable(
                                        each.id(), false, each.name(), each.capacity().label()));
        return Stream.concat(mediators, guests).toList();
    }

    /** A member's name, if there is such a member. */
    @Transactional(readOnly = true)
    public Optional<Sealed> nameOf(UUID member) {
        return store.findMember(member).map(each -> each.who().name());
    }

    /** Sets one up. Sent again under the same key it is the same committee. */
    @Transactional
    public UUID add(Actor who, RequestKey key, NewCommittee told) {
        var now = clock.instant();
        var id = idOf(who, key);
        if (once.first(who.person() + "/mediators.committee", key, now)) {
            write(who, id, told);
        }
        return id;
    }

    /** Corrects it, gives it a new term, says when it was filed, or closes it. */
    @Transactional
    public void correct(Actor who, UUID id, NewCommittee told) {
        store.findForUpdate(id).orElseThrow(Mediators::unknown);
        write(who, id, told);
    }

    private void write(Actor who, UUID id, NewCommittee told) {
        var today = today();
        if (places.name(told.division(), today).isEmpty()) {
            throw new Refused(MediatorsRefusal.NO_SUCH_DIVISION);
        }
        var committee =
                MediatorsRules.accept(
                                new Committee(
                                        id,
                                        told.division().value(),
                                        told.kind(),
                                        Words.clean(told.name(), "name", MOST_NAME),
                                        told.term(),
                                        told.filedOn(),
                                        told.closedOn()),
                                today,
                                CommitteeLaw.on(today, law))
                        .orRefuse();
        if (committee.closedOn().isEmpty() && store.isAnother(committee)) {
            throw new Refused(MediatorsRefusal.COMMITTEE_TWICE);
        }
        store.save(committee);
        record(who, "mediators.committee", id, Map.of("name", committee.name()));
    }

    /** Somebody joins. Sent again under the same key it is the same member. */
    @Transactional
    public UUID join(Actor who, RequestKey key, UUID committee, NewMember told) {
        var now = clock.instant();
        var id = idOf(who, key);
        if (once.first(who.person() + "/mediators.member/" + committee, key, now)) {
            var held = store.findForUpdate(committee).orElseThrow(Mediators::unknown);
            if (!held.works(today())) {
                throw new Refused(MediatorsRefusal.COMMITTEE_CLOSED);
            }
            write(who, id, committee, told);
        }
        return id;
    }

    /** Corrects what is known of a member, or says from which day they are none. */
    @Transactional
    public UUID correctMember(Actor who, UUID id, NewMember told) {
        var before =
                store.findMember(id)
                        .orElseThrow(() -> new Refused(MediatorsRefusal.MEMBER_UNKNOWN));
        store.findForUpdate(before.committee());
        write(who, id, before.committee(), told);
        return before.committee();
    }

    private void write(Actor who, UUID id, UUID committee, NewMember told) {
        var today = today();
        var since = told.since().orElse(today);
        if (told.name().isEmpty()) {
            throw new Refused(MediatorsRefusal.MEMBER_WITHOUT_NAME);
        }
        if (since.isAfter(today.plusYears(1))
                || since.isBefore(today.minusYears(MOST_YEARS))
                || told.until().filter(day -> day.isBefore(since)).isPresent()) {
            throw new Refused(MediatorsRefusal.MEMBER_DAY_NOT_POSSIBLE);
        }
        if (!told.skill().languages().stream().allMatch(practice::knows)) {
            throw new Refused(MediatorsRefusal.LANGUAGE_UNKNOWN);
        }
        if (!told.skill().kinds().stream().allMatch(this::isKind)) {
            throw new Refused(MediatorsRefusal.MEMBER_KIND_UNKNOWN);
        }
        var mark = mark(told.name());
        if (told.until().isEmpty() && store.sitsThere(committee, mark, id)) {
            throw new Refused(MediatorsRefusal.MEMBER_TWICE);
        }
        store.save(
                new Member(
                        id,
                        committee,
                        new MemberName(
                                privacy.seal(told.name(), MediatorsStore.NAME),
                                told.phone()
                                        .map(phone ->
                                                privacy.seal(
                                                        phone.digits(), MediatorsStore.PHONE))),
                        told.skill(),
                        new CommitteeSeat(told.woman(), told.chair(), since),
                        told.until()),
                mark);
        record(who, "mediators.member", id, Map.of());
    }

    List<Named> kinds() {
        return mediation.kinds();
    }

    private boolean isKind(String code) {
        return kinds().stream().anyMatch(each -> each.code().equals(code));
    }

    private byte[] mark(String name) {
        return privacy.blindIndex(Words.bare(name), MediatorsStore.NAME);
    }

    /** The same for the same key of the same sender, so that an answer lost can be given again. */
    private UUID idOf(Actor who, RequestKey key) {
        var bytes = privacy.blindIndex(who.person() + "\n" + key.key(), MediatorsStore.NAME);
        return UUID.nameUUIDFromBytes(bytes);
    }

    private void record(Actor who, String action, UUID subject, Map<String, ?> facts) {
        trail.record(who, action, subject.toString(), "mediation-committees", facts);
    }

    private static Refused unknown() {
        return new Refused(MediatorsRefusal.COMMITTEE_UNKNOWN);
    }
}
