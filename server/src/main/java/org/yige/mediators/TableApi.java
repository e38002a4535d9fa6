package org.yige.mediators;

import static org.yige.once.Once.KEY;
import static org.yige.shared.Wire.missing;
import static org.yige.shared.Wire.present;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.mediators.ChoiceRules.ProposedMediator;
import org.yige.mediators.Companion.CompanionStanding;
import org.yige.mediators.Guest.GuestCapacity;
import org.yige.mediators.Guest.GuestStanding;
import org.yige.mediators.MediatorChoice.ChoiceStanding;
import org.yige.mediators.RoundTable.Seated;
import org.yige.mediators.RoundTable.TableRequest;
import org.yige.mediators.Tie.TieKind;
import org.yige.mediators.Voice.SaidHow;
import org.yige.once.RequestKey;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.ForWhoWorks;
import org.yige.shared.Label;
import org.yige.shared.PersonName;

/** Who sits at the table of a dispute. */
@RestController
@RequestMapping("/api/mediators")
class TableApi {

    private static final int MOST_PROPOSED = 12;

    private final RoundTable table;
    private final Voices voices;
    private final ComingAlong along;
    private final MediatorsStore members;
    private final Privacy privacy;
    private final Clock clock;

    TableApi(
            RoundTable table,
            Voices voices,
            ComingAlong along,
            MediatorsStore members,
            Privacy privacy,
            Clock clock) {
        this.table = table;
        this.voices = voices;
        this.along = along;
        this.members = members;
        this.privacy = privacy;
        this.clock = clock;
    }

    record NeedBody(Optional<List<String>> languages, Optional<List<UUID>> wished) {}

    record NamingBody(Optional<UUID> member, Optional<Boolean> wished, Optional<Boolean> neutral) {}

    record TieBody(Optional<UUID> member, Optional<TieKind> what, Optional<String> words) {}

    record SteppingDownBody(Optional<UUID> member) {}

    record GuestBody(Optional<GuestCapacity> capacity, Optional<String> name) {}

    record VoiceBody(
            Optional<UUID> about,
            Optional<UUID> party,
            Optional<Boolean> yes,
            Optional<SaidHow> way) {}

    record AlongBody(Optional<UUID> post) {}

    record ComingBody(Optional<Boolean> coming) {}

    /**
     * Somebody who could mediate, and why they stand where they do.
     *
     * @param metres from where it happened to their committee's place
     * @param files disputes they have in hand
     */
    record ProposalView(
            UUID member,
            String name,
            String committee,
            boolean neutral,
            boolean party,
            Optional<Label> tie,
            boolean wished,
            boolean speaks,
            boolean knows,
            Optional<Long> metres,
            int files) {}

    record VoiceView(UUID party, boolean yes, SaidHow way) {}

    record ChoiceView(
            UUID id,
            UUID member,
            String name,
            Optional<String> phone,
            String committee,
            ChoiceStanding standing,
            Label standingLabel,
            boolean wished,
            Optional<Label> tie,
            List<VoiceView> voices) {}

    record GuestView(
            UUID id,
            String name,
            Label capacityLabel,
            GuestStanding standing,
            Label standingLabel,
            List<VoiceView> voices) {}

    /**
     * @param mine the reader holds the post, and may say whether they come
     */
    record CompanionView(
            UUID post,
            String title,
            int level,
            CompanionStanding standing,
            Label standingLabel,
            String askedBy,
            Instant askedAt,
            boolean mine) {}

    /** A post that answers for where it happened. */
    record NearPostView(UUID post, String title, int level, boolean there) {}

    record CapacityView(GuestCapacity code, Label label) {}

    record TieKindView(TieKind code, Label label) {}

    /**
     * @param works whether the reader may change it
     */
    record TableView(
            boolean works,
            List<UUID> asked,
            List<ChoiceView> mediators,
            List<GuestView> guests,
            List<CompanionView> companions,
            List<CapacityView> capacities,
            List<TieKindView> tieKinds,
            Instant asOf) {}

    /** A dispute the reader's post was asked along to. */
    record AskedView(
            UUID dispute,
            String askedBy,
            Instant askedAt,
            CompanionStanding standing,
            Label standingLabel) {}

    @GetMapping("/disputes/{id}")
    @ForWhoWorks
    TableView show(@PathVariable UUID id, Actor who) {
        return view(table.of(id, who), who);
    }

    /** What parties wish travels in the body; nothing of it is kept. */
    @PostMapping("/disputes/{id}/proposals")
    @ForWhoWorks
    List<ProposalView> propose(@PathVariable UUID id, @RequestBody NeedBody body, Actor who) {
        var proposed =
                table.propose(
                        id,
                        new HashSet<>(present(body.languages())),
                        new HashSet<>(present(body.wished())),
                        who);
        var committees = committees();
        return proposed.stream().limit(MOST_PROPOSED).map(each -> view(each, committees)).toList();
    }

    @PostMapping("/disputes/{id}/mediators")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    TableView name(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody NamingBody body,
            Actor who) {
        table.name(
                new TableRequest(who, id, key),
                body.member().orElseThrow(() -> missing("member")),
                body.wished().orElse(false),
                body.neutral().orElse(false));
        return show(id, who);
    }

    @PostMapping("/disputes/{id}/ties")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    TableView tie(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody TieBody body,
            Actor who) {
        table.tie(
                new TableRequest(who, id, key),
                body.member().orElseThrow(() -> missing("member")),
                body.what().orElseThrow(() -> missing("what")),
                body.words().orElse(""));
        return show(id, who);
    }

    @PostMapping("/disputes/{id}/stepping-down")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    TableView stepDown(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody SteppingDownBody body,
            Actor who) {
        table.stepDown(
                new TableRequest(who, id, key), body.member().orElseThrow(() -> missing("member")));
        return show(id, who);
    }

    @PostMapping("/disputes/{id}/guests")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    TableView invite(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody GuestBody body,
            Actor who) {
        table.invite(
                new TableRequest(who, id, key),
                body.capacity().orElseThrow(() -> missing("capacity")),
                PersonName.clean(body.name().orElse("")));
        return show(id, who);
    }

    @PostMapping("/disputes/{id}/voices")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    TableView hear(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody VoiceBody body,
            Actor who) {
        voices.hear(
                new TableRequest(who, id, key),
                new Voice(
                        body.about().orElseThrow(() -> missing("about")),
                        body.party().orElseThrow(() -> missing("party")),
                        body.yes().orElseThrow(() -> missing("yes")),
                        body.way()
                                .filter(way -> way != SaidHow.BY_CODE)
                                .orElse(SaidHow.IN_PERSON)));
        return show(id, who);
    }

    @GetMapping("/disputes/{id}/near")
    @ForWhoWorks
    List<NearPostView> near(@PathVariable UUID id, Actor who) {
        return along.near(id, who).stream()
                .map(each ->
                        new NearPostView(
                                each.post().id().value(),
                                each.post().title(),
                                each.post().level(),
                                !each.on().isEmpty()))
                .toList();
    }

    @PostMapping("/disputes/{id}/companions")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    TableView askAlong(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody AlongBody body,
            Actor who) {
        along.askAlong(
                new TableRequest(who, id, key), body.post().orElseThrow(() -> missing("post")));
        return show(id, who);
    }

    @PostMapping("/disputes/{id}/coming")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.CREATED)
    List<AskedView> come(
            @PathVariable UUID id,
            @RequestHeader(KEY) RequestKey key,
            @RequestBody ComingBody body,
            Actor who) {
        along.answer(
                new TableRequest(who, id, key), body.coming().orElseThrow(() -> missing("coming")));
        return asked(who);
    }

    @GetMapping("/asked")
    @ForWhoWorks
    List<AskedView> asked(Actor who) {
        return along.askedOf(who).stream()
                .map(each ->
                        new AskedView(
                                each.dispute(),
                                each.askedBy(),
                                each.askedAt(),
                                each.standing(),
                                each.standing().label()))
                .toList();
    }

    private Map<UUID, String> committees() {
        return members.committees().stream()
                .collect(Collectors.toMap(Committee::id, Committee::name));
    }

    private ProposalView view(ProposedMediator each, Map<UUID, String> committees) {
        var able = each.able();
        return new ProposalView(
                able.member().id(),
                privacy.open(able.member().who().name()),
                committees.getOrDefault(able.member().committee(), ""),
                able.neutral(),
                able.party(),
                able.tie().map(TieKind::label),
                each.wished(),
                each.speaks(),
                each.knows(),
                able.metres().map(Math::round),
                able.files());
    }

    private TableView view(Seated seated, Actor who) {
        var committees = committees();
        var ties =
                seated.ties().stream()
                        .collect(Collectors.toMap(Tie::member, tie -> tie.what().label()));
        var seats = members.some(seated.mediators().stream().map(MediatorChoice::member).toList());
        var said = seated.voices().stream().collect(Collectors.groupingBy(Voice::about));
        return new TableView(
                seated.file().works() && seated.file().open(),
                seated.file().parties().stream()
                        .filter(party -> party.asked())
                        .map(party -> party.id())
                        .toList(),
                seated.mediators().stream()
                        .flatMap(each ->
                                Optional.ofNullable(seats.get(each.member())).stream()
                                        .map(member ->
                                                new ChoiceView(
                                                        each.id(),
                                                        each.member(),
                                                        privacy.open(member.who().name()),
                                                        member.who().phone().map(privacy::open),
                                                        committees.getOrDefault(
                                                                member.committee(), ""),
                                                        each.standing(),
                                                        each.standing().label(),
                                                        each.wished(),
                                                        Optional.ofNullable(
                                                                ties.get(each.member())),
                                                        views(
                                                                said.getOrDefault(
                                                                        each.id(), List.of())))))
                        .toList(),
                seated.guests().stream()
                        .map(each ->
                                new GuestView(
                                        each.id(),
                                        privacy.open(each.name()),
                                        each.capacity().label(),
                                        each.standing(),
                                        each.standing().label(),
                                        views(said.getOrDefault(each.id(), List.of()))))
                        .toList(),
                seated.companions().stream()
                        .map(each ->
                                new CompanionView(
                                        each.post(),
                                        each.title(),
                                        each.level(),
                                        each.standing(),
                                        each.standing().label(),
                                        each.askedBy(),
                                        each.askedAt(),
                                        who.holds(each.post())))
                        .toList(),
                Arrays.stream(GuestCapacity.values())
                        .map(each -> new CapacityView(each, each.label()))
                        .toList(),
                Arrays.stream(TieKind.values())
                        .map(each -> new TieKindView(each, each.label()))
                        .toList(),
                clock.instant());
    }

    private static List<VoiceView> views(List<Voice> voices) {
        return voices.stream()
                .map(each -> new VoiceView(each.party(), each.yes(), each.way()))
                .toList();
    }
}
