package org.yige.mediators;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;
import static org.yige.shared.Wire.present;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.incidents.IncidentsPractice.Named;
import org.yige.mediators.Committee.CommitteeKind;
import org.yige.mediators.Committee.Tenure;
import org.yige.mediators.Mediators.NewCommittee;
import org.yige.mediators.Mediators.NewMember;
import org.yige.mediators.Mediators.StaffedCommittee;
import org.yige.mediators.Member.Skill;
import org.yige.once.RequestKey;
import org.yige.places.DivisionCode;
import org.yige.places.Places;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.ForAllButAuditors;
import org.yige.shared.Label;
import org.yige.shared.PersonName;
import org.yige.shared.PhoneNumber;
import org.yige.shared.Refused;
import org.yige.shared.Role;

/** The committees of the county: read by whoever works here, kept by the administrator. */
@RestController
@RequestMapping("/api/mediators")
class CommitteesApi {

    private final Mediators mediators;
    private final MediatorsPractice practice;
    private final Places places;
    private final Privacy privacy;
    private final Clock clock;

    CommitteesApi(
            Mediators mediators,
            MediatorsPractice practice,
            Places places,
            Privacy privacy,
            Clock clock) {
        this.mediators = mediators;
        this.practice = practice;
        this.places = places;
        this.privacy = privacy;
        this.clock = clock;
    }

    record CommitteeBody(
            Optional<String> division,
            Optional<CommitteeKind> kind,
            Optional<String> name,
            Optional<LocalDate> termFrom,
            Optional<LocalDate> termUntil,
            Optional<LocalDate> filedOn,
            Optional<LocalDate> closedOn) {

        /** A term whose end is not told ends with the law's years. */
        NewCommittee read(Mediators mediators) {
            var from = termFrom.orElseThrow(() -> missing("termFrom"));
            return new NewCommittee(
                    new DivisionCode(division.orElseThrow(() -> missing("division"))),
                    kind.orElseThrow(() -> missing("kind")),
                    name.orElse(""),
                    new Tenure(from, termUntil.orElse(mediators.lastOf(from))),
                    filedOn,
                    closedOn);
        }
    }

    record MemberBody(
            Optional<String> name,
            Optional<String> phone,
            Optional<Boolean> woman,
            Optional<Boolean> chair,
            Optional<List<String>> languages,
            Optional<List<String>> kinds,
            Optional<LocalDate> since,
            Optional<LocalDate> until) {

        NewMember read() {
            return new NewMember(
                    PersonName.clean(name.orElse("")),
                    phone.filter(text -> !text.isBlank())
                            .map(text ->
                                    PhoneNumber.find(text)
                                            .orElseThrow(() ->
                                                    new Refused(
                                                            MediatorsRefusal
                                                                    .MEMBER_PHONE_NOT_READABLE))),
                    woman.orElse(false),
                    chair.orElse(false),
                    new Skill(present(languages), present(kinds)),
                    since,
                    until);
        }
    }

    /** Their number is for work, as their name is. */
    record MemberView(
            UUID id,
            String name,
            Optional<String> phone,
            boolean woman,
            boolean chair,
            List<String> languages,
            List<String> kinds,
            LocalDate since,
            Optional<LocalDate> until) {}

    record FlawOfCommittee(CommitteeFlaw code, Label label) {}

    record CommitteeView(
            UUID id,
            String division,
            String place,
            CommitteeKind kind,
            Label kindLabel,
            String name,
            LocalDate termFrom,
            LocalDate termUntil,
            Optional<LocalDate> filedOn,
            Optional<LocalDate> closedOn,
            List<MemberView> members,
            List<FlawOfCommittee> flaws) {}

    record CommitteeKindView(CommitteeKind code, Label label) {}

    /**
     * @param women of those who sit today
     */
    record CommitteesView(
            List<CommitteeView> committees,
            List<CommitteeKindView> kinds,
            List<Named> languages,
            List<Named> disputeKinds,
            int members,
            int women,
            int flawed,
            Instant asOf) {}

    @GetMapping("/committees")
    @ForAllButAuditors
    CommitteesView committees() {
        var all = mediators.all();
        var today = mediators.today();
        var sitting =
                all.stream()
                        .filter(each -> each.committee().works(today))
                        .flatMap(each -> each.members().stream())
                        .filter(member -> member.sits(today))
                        .toList();
        return new CommitteesView(
                all.stream().map(this::view).toList(),
                Arrays.stream(CommitteeKind.values())
                        .map(kind -> new CommitteeKindView(kind, kind.label()))
                        .toList(),
                practice.languages(),
                mediators.kinds(),
                sitting.size(),
                (int) sitting.stream().filter(member -> member.seat().woman()).count(),
                (int) all.stream().filter(each -> !each.flaws().isEmpty()).count(),
                clock.instant());
    }

    @PostMapping("/committees")
    @For(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    CommitteeView add(
            @RequestHeader(KEY) RequestKey key, @RequestBody CommitteeBody body, Actor who) {
        return view(mediators.of(mediators.add(who, key, body.read(mediators))));
    }

    @PutMapping("/committees/{id}")
    @For(Role.ADMINISTRATOR)
    CommitteeView correct(@PathVariable UUID id, @RequestBody CommitteeBody body, Actor who) {
        mediators.correct(who, id, body.read(mediators));
        return view(mediators.of(id));
    }

    @PostMapping("/committees/{id}/members")
    @For(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    CommitteeView join(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody MemberBody body,
            Actor who) {
        mediators.join(who, key, id, body.read());
        return view(mediators.of(id));
    }

    @PutMapping("/members/{id}")
    @For(Role.ADMINISTRATOR)
    CommitteeView correctMember(@PathVariable UUID id, @RequestBody MemberBody body, Actor who) {
        return view(mediators.of(mediators.correctMember(who, id, body.read())));
    }

    private CommitteeView view(StaffedCommittee sitting) {
        var committee = sitting.committee();
        return new CommitteeView(
                committee.id(),
                committee.division(),
                places.name(new DivisionCode(committee.division()), mediators.today())
                        .orElse(committee.division()),
                committee.kind(),
                committee.kind().label(),
                committee.name(),
                committee.term().from(),
                committee.term().until(),
                committee.filedOn(),
                committee.closedOn(),
                sitting.members().stream().map(this::view).toList(),
                sitting.flaws().stream()
                        .map(flaw -> new FlawOfCommittee(flaw, flaw.label()))
                        .toList());
    }

    private MemberView view(Member member) {
        return new MemberView(
                member.id(),
                privacy.open(member.who().name()),
                member.who().phone().map(privacy::open),
                member.seat().woman(),
                member.seat().chair(),
                member.skill().languages(),
                member.skill().kinds(),
                member.seat().since(),
                member.until());
    }
}
