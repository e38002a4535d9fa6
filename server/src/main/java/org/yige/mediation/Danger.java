package org.yige.mediation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.incidents.Board;
import org.yige.incidents.By;
import org.yige.incidents.Incident;
import org.yige.incidents.Routing;
import org.yige.mediation.DangerPractice.SignFrom;
import org.yige.mediation.DangerRules.Counting;
import org.yige.mediation.DangerRules.DangerFact;
import org.yige.mediation.DangerStore.DangerDecision;
import org.yige.mediation.DangerStore.FactOnFile;
import org.yige.mediation.DangerStore.ToldPost;
import org.yige.mediation.Dispute.DisputeStage;
import org.yige.mediation.DisputeFile.FileRequest;
import org.yige.mediation.DisputeFile.HeldFile;
import org.yige.mediation.MediationHappening.DecidedOnDanger;
import org.yige.mediation.MediationHappening.MayTurnViolent;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/**
 * A dispute may turn violent: facts of the matter say so, each for its time, and a person decides
 * what is done about it. Nothing is said of anybody.
 */
@Component
class Danger {

    private static final int MOST_TOLD = 50;

    private final DangerStore store;
    private final DisputeFile file;
    private final Board board;
    private final Routing routing;
    private final Privacy privacy;
    private final DangerPractice practice;

    Danger(
            DangerStore store,
            DisputeFile file,
            Board board,
            Routing routing,
            Privacy privacy,
            MediationPractice practice) {
        this.store = store;
        this.file = file;
        this.board = board;
        this.routing = routing;
        this.privacy = privacy;
        this.practice = practice.danger();
    }

    /** A fact as somebody tells it. */
    record NewDangerFact(String sign, LocalDate on, int number, String words) {}

    /**
     * How a dispute stands in this.
     *
     * @param asks somebody has to decide
     */
    record DangerState(
            List<SaidReason> reasons,
            boolean asks,
            Optional<DangerDecision> decided,
            List<ToldPost> told) {}

    /** A fact that counts, and what was said of it. */
    record SaidReason(Counting counting, Optional<FactOnFile> onFile) {}

    DangerPractice practice() {
        return practice;
    }

    /** What is known from the first day: how many are drawn in, and how often people called. */
    void begin(HeldFile held, By by) {
        var dispute = held.dispute();
        practice.from(SignFrom.PEOPLE)
                .filter(sign -> dispute.about().people() >= sign.atLeast())
                .ifPresent(sign ->
                        count(
                                held,
                                new DangerFact(
                                        sign.code(),
                                        held.today(),
                                        dispute.about().people(),
                                        held.now())));
        notice(held, by);
    }

    /** Calls that came meanwhile go on file, and where it has to be decided others are told. */
    void notice(HeldFile held, By by) {
        called(held, onFile(held)).ifPresent(fact -> count(held, fact));
        tellOthers(held, by);
    }

    private void count(HeldFile held, DangerFact fact) {
        store.insert(
                new FactOnFile(
                        Ids.next(held.now()),
                        held.dispute().id(),
                        fact,
                        Optional.empty(),
                        "",
                        Optional.empty()));
    }

    /**
     * Something happened for which it may turn violent.
     *
     * @throws Refused SIGN_UNKNOWN, DAY_NOT_POSSIBLE, PEOPLE_NOT_POSSIBLE, WORDS_MISSING
     */
    @Transactional
    public void tell(FileRequest asked, NewDangerFact told) {
        var words = Words.clean(told.words(), "words", Words.MOST);
        if (words.isEmpty()) {
            throw new Refused(MediationRefusal.WORDS_MISSING);
        }
        file.takeTogether(asked, "mediation.danger-fact")
                .ifPresent(held -> {
                    refuseOver(held);
                    var fact =
                            DangerRules.told(
                                            new DangerFact(
                                                    told.sign(),
                                                    told.on(),
                                                    told.number(),
                                                    held.now()),
                                            practice,
                                            held.today())
                                    .orRefuse();
                    store.insert(
                            new FactOnFile(
                                    Ids.next(held.now()),
                                    held.dispute().id(),
                                    fact,
                                    Optional.of(privacy.seal(words, DangerStore.FACT)),
                                    file.title(held, asked.who()),
                                    Optional.of(asked.who().person())));
                    tellOthers(held, file.by(held, asked.who()));
                });
    }

    /**
     * A person decides, with the reason: precautions are taken, or none are needed.
     *
     * @throws Refused NOTHING_TO_DECIDE, WORDS_MISSING
     */
    @Transactional
    public void decide(FileRequest asked, boolean precautions, String why) {
        var words = Words.clean(why, "words", Words.MOST);
        if (words.isEmpty()) {
            throw new Refused(MediationRefusal.WORDS_MISSING);
        }
        file.take(asked, "mediation.danger-decision")
                .ifPresent(held -> {
                    refuseOver(held);
                    var by = file.by(held, asked.who());
                    called(held, onFile(held)).ifPresent(fact -> count(held, fact));
                    if (!asks(held)) {
                        throw new Refused(MediationRefusal.NOTHING_TO_DECIDE);
                    }
                    store.decide(
                            Ids.next(held.now()),
                            new DangerDecision(
                                    held.dispute().id(),
                                    precautions,
                                    privacy.seal(words, DangerStore.DECIDED),
                                    file.title(held, asked.who()),
                                    held.now()),
                            asked.who().person());
                    file.tell(held, new DecidedOnDanger(precautions), by);
                });
    }

    private static void refuseOver(HeldFile held) {
        if (!matters(held.dispute())) {
            throw new Refused(MediationRefusal.OVER_ALREADY);
        }
    }

    /** While it is talked about, and while what was agreed is not all done. */
    private static boolean matters(Dispute dispute) {
        return dispute.stage().isOpen() || dispute.stage() instanceof DisputeStage.Agreed;
    }

    private void tellOthers(HeldFile held, By by) {
        if (!asks(held)) {
            return;
        }
        var to = held.incident().map(incident -> toTell(incident, held.now())).orElse(List.of());
        to.forEach(post -> store.told(held.dispute().id(), post, held.now()));
        file.tell(
                held,
                new MayTurnViolent(
                        Optional.of(
                                        to.stream()
                                                .map(ToldPost::title)
                                                .collect(Collectors.joining(", ")))
                                .filter(titles -> !titles.isEmpty())),
                by);
    }

    private List<ToldPost> toTell(Incident incident, Instant now) {
        var posts = new LinkedHashMap<UUID, ToldPost>();
        for (var whom : practice.tell()) {
            var owner =
                    switch (whom) {
                        case NEXT_LEVEL -> routing.head(incident, now);
                        case STATION -> Optional.of(routing.room(incident, now));
                    };
            owner.map(Routing.Owner::ownership)
                    .filter(found -> !found.post().equals(incident.owner().post()))
                    .ifPresent(found ->
                            posts.put(found.post(), new ToldPost(found.post(), found.title())));
        }
        return List.copyOf(posts.values());
    }

    private List<FactOnFile> onFile(HeldFile held) {
        var id = held.dispute().id();
        return store.facts(List.of(id)).getOrDefault(id, List.of());
    }

    private boolean asks(HeldFile held) {
        return asking(List.of(held.dispute()), held.today()).contains(held.dispute().id());
    }

    /** Those of these about which somebody has to decide. */
    Set<UUID> asking(Collection<Dispute> disputes, LocalDate today) {
        var ids = disputes.stream().filter(Danger::matters).map(Dispute::id).toList();
        var facts = ids.isEmpty() ? java.util.Map.<UUID, List<FactOnFile>>of() : store.facts(ids);
        if (facts.isEmpty()) {
            return Set.of();
        }
        var decisions = store.decisions(facts.keySet());
        return facts.entrySet().stream()
                .filter(each ->
                        DangerRules.asks(
                                each.getValue().stream().map(FactOnFile::fact).toList(),
                                practice,
                                today,
                                Optional.ofNullable(decisions.get(each.getKey()))
                                        .map(DangerDecision::at)))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Disputes about which the reader's posts were told, as far as what was told can still count.
     */
    List<UUID> toldTo(Actor who, Instant now) {
        var longest =
                practice.signs().stream().mapToInt(DangerPractice.DangerSign::days).max().orElse(0);
        return who.posts().isEmpty()
                ? List.of()
                : store.toldTo(who.posts(), now.minus(Duration.ofDays(longest)), MOST_TOLD);
    }

    /** With the calls that came since somebody last worked on it. */
    DangerState of(HeldFile held) {
        var dispute = held.dispute();
        var onFile = onFile(held);
        var decided = Optional.ofNullable(store.decisions(List.of(dispute.id())).get(dispute.id()));
        var facts = new ArrayList<>(onFile.stream().map(FactOnFile::fact).toList());
        if (matters(dispute)) {
            called(held, onFile).ifPresent(facts::add);
        }
        return new DangerState(
                DangerRules.counting(facts, practice, held.today()).stream()
                        .map(each ->
                                new SaidReason(
                                        each,
                                        onFile.stream()
                                                .filter(one ->
                                                        Objects.equals(one.fact(), each.fact()))
                                                .findFirst()))
                        .toList(),
                matters(dispute)
                        && DangerRules.asks(
                                facts, practice, held.today(), decided.map(DangerDecision::at)),
                decided,
                store.told(dispute.id()));
    }

    private Optional<DangerFact> called(HeldFile held, List<FactOnFile> onFile) {
        return practice.from(SignFrom.CALLS)
                .flatMap(sign ->
                        held.incident()
                                .flatMap(incident ->
                                        DangerRules.called(
                                                calls(incident, held, sign.days()).stream(),
                                                practice,
                                                onFile.stream().map(FactOnFile::fact).toList(),
                                                held.today(),
                                                County::day)));
    }

    private List<Instant> calls(Incident incident, HeldFile held, int days) {
        return board.calls(
                new Board.Near(
                        incident.matter().kind(),
                        incident.scene().spot(),
                        Optional.of(incident.scene().division()),
                        practice.metres(),
                        County.start(held.today().minusDays(days - 1L))),
                Area.WHOLE_COUNTY);
    }
}
