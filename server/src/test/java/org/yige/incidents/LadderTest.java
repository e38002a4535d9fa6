package org.yige.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.yige.ClockInHand;
import org.yige.HandClock;
import org.yige.YigeTest;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadline.DeadlineState;
import org.yige.deadlines.Deadlines;
import org.yige.deadlines.DeadlinesSweep;
import org.yige.incidents.LadderHappening.AtTheTop;
import org.yige.incidents.LadderHappening.Escalated;
import org.yige.incidents.LadderHappening.HeadTold;
import org.yige.incidents.LadderHappening.PassedAlong;
import org.yige.incidents.State.InHand;
import org.yige.incidents.State.OnScene;
import org.yige.incidents.State.Waiting;
import org.yige.intake.ReportsOverHttp;
import org.yige.places.Where;
import org.yige.shared.County;
import org.yige.staff.Availability;
import org.yige.staff.Candidate;
import org.yige.staff.Duty;
import org.yige.staff.LeaveReason;
import org.yige.staff.NewPerson;
import org.yige.staff.NewPost;
import org.yige.staff.People;
import org.yige.staff.Scope;
import org.yige.staff.Staff;

/**
 * The ladder is fair and true: whoever has an incident has it for their own time, and owner, limits
 * and sentences agree.
 */
@YigeTest
@Import(ClockInHand.class)
class LadderTest {

    private static final int LADDERS = Integer.getInteger("yige.ladders", 24);
    private static final int STEPS = 14;

    @Autowired HandClock clock;
    @Autowired ReportsOverHttp reports;
    @Autowired DeadlinesSweep sweep;
    @Autowired Deadlines deadlines;
    @Autowired IncidentStore incidents;
    @Autowired TimelineStore timelines;
    @Autowired Routing routing;
    @Autowired Staff staff;
    @Autowired People people;

    private Instant began = Instant.EPOCH;

    @BeforeEach
    void theClockStands() {
        began = clock.instant();
    }

    @AfterEach
    void theClockGoesOn() {
        clock.set(began);
    }

    @Test
    void limitsThatPassTogetherAreOneStepAndTheNextHasItForItsOwnTime() {
        var where = reports.place(140);
        hold(new NewPost(Duty.STATION_CHIEF, 4, "所长", Scope.STATION, station(where)));
        hold(new NewPost(Duty.COUNTY_HEAD, 5, "县长", Scope.COUNTY, "610824"));
        var id = open("order.fight", 140);
        var first = incidents.get(id).owner();

        clock.set(began.plus(Duration.ofHours(1)));
        sweep.sweep(clock.instant());

        var second = incidents.get(id);
        assertThat(second.owner().post()).isNotEqualTo(first.post());
        assertThat(steps(id)).hasSize(1);
        assertThat(((Happening.OfLimits) steps(id).getFirst().what()).limits())
                .containsExactly("answer", "scene");

        // Until a second before its own time is over it is still theirs.
        var due =
                limits(id).stream()
                        .filter(limit ->
                                limit.limit().equals("answer")
                                        && limit.state() == DeadlineState.OPEN)
                        .findFirst()
                        .orElseThrow()
                        .dueAt();
        clock.set(due.minusSeconds(1));
        sweep.sweep(clock.instant());
        assertThat(incidents.get(id).owner()).isEqualTo(second.owner());
        // In between its list says that it was late.
        assertThat(second.marks().late()).isTrue();
        clock.set(due);
        sweep.sweep(clock.instant());
        assertThat(incidents.get(id).owner().post()).isNotEqualTo(second.owner().post());
        assertThat(limits(id))
                .filteredOn(limit -> limit.limit().equals("scene"))
                .extracting(Deadline::state)
                .first()
                .isEqualTo(DeadlineState.PASSED);
        assertThat(limits(id)).noneMatch(limit -> limit.state() == DeadlineState.MET);
    }

    @Test
    void whatTheLastOwnerOwedIsPassedOnAndNeverKeptInTime() {
        hold(
                new NewPost(
                        Duty.VILLAGE_HEAD,
                        2,
                        "村长",
                        Scope.VILLAGE,
                        reports.place(139).village().value()));
        var id = open("street.light", 139);
        var room = reports.room(reports.place(139));
        assertThat(
                        reports.act(
                                room,
                                id.value().toString(),
                                "passing-up",
                                "{\"tried\": \"去过\", \"whyFailed\": \"没人\"}"))
                .hasStatus(201);
        assertThat(limits(id))
                .filteredOn(limit -> limit.state() == DeadlineState.PASSED_ON)
                .extracting(Deadline::limit)
                .containsExactlyInAnyOrder("answer", "scene");
        var shown = room.get("/api/incidents/" + id.value()).exchange();
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                shown, "$.deadlines[?(@.state == 'PASSED_ON')].stateLabel.zh"))
                .containsOnly("已转上级");
    }

    @Test
    void aClockPutBackMovesNoLine() {
        var id = open("street.light", 138);
        clock.set(began.minus(Duration.ofHours(2)));
        reports.act(reports.room(reports.place(138)), id.value().toString(), "answer", "{}");
        assertThat(timelines.timeline(id))
                .extracting(entry -> Happenings.code(entry.what()))
                .containsExactly("intake.reported", "casework.answered");
    }

    @Test
    void ofWhateverLadderOwnerLimitsAndSentencesAgree() {
        int on = 0;
        int kept = 0;
        for (int seed = 0; seed < LADDERS; seed++) {
            var walk = new Walk(seed, 141 + seed);
            for (int i = 0; i < STEPS; i++) {
                walk.go();
            }
            on += walk.on;
            kept += walk.kept;
        }
        assertThat(on).as("ladders were climbed").isGreaterThan(LADDERS);
        assertThat(kept).as("some kept it and their heads were told").isPositive();
    }

    /** One incident on a random ladder, as time goes by and its owner does this or that. */
    private final class Walk {

        private final Random random;
        private final String seed;
        private final Where where;
        private final int place;
        private final IncidentId id;
        private int on;
        private int kept;

        Walk(long seed, int place) {
            this.random = new Random(seed);
            this.seed = "seed " + seed;
            this.place = place;
            clock.set(began.plus(Duration.ofMinutes(random.nextInt(10_000))));
            where = reports.place(place);
            staffed();
            var kinds = List.of("street.light", "street.supply", "order.fight");
            id = open(kinds.get(random.nextInt(kinds.size())), place);
        }

        private void staffed() {
            var grid = where.grid().orElseThrow().value();
            var village = where.village().value();
            Stream.of(
                            new NewPost(Duty.GRID_WORKER, 1, "网格员", Scope.GRID, grid),
                            new NewPost(Duty.AUXILIARY, 2, "辅警", Scope.VILLAGE, village),
                            new NewPost(Duty.OFFICER, 2, "民警", Scope.VILLAGE, village),
                            new NewPost(Duty.VILLAGE_HEAD, 2, "村长", Scope.VILLAGE, village),
                            new NewPost(Duty.TOWN_HEAD, 3, "镇长", Scope.TOWN, where.town().value()),
                            new NewPost(Duty.STATION_CHIEF, 4, "所长", Scope.STATION, station(where)))
                    .filter(_ -> random.nextInt(4) > 0)
                    .forEach(this::staffed);
        }

        private void staffed(NewPost post) {
            var title = post.title() + " " + seed;
            var named =
                    new NewPost(post.duty(), post.level(), title, post.scope(), post.scopeCode());
            if (random.nextInt(5) == 0) {
                people.create(named);
                return;
            }
            var person = hold(named);
            if (random.nextInt(3) == 0) {
                var from = County.day(clock.instant()).plusDays(random.nextInt(3) - 1);
                people.leave(person, from, from.plusDays(random.nextInt(6)), LeaveReason.LEAVE);
            }
        }

        void go() {
            if (random.nextInt(4) == 0) {
                act();
            } else {
                wait(random.nextBoolean());
            }
        }

        private void act() {
            var word =
                    switch (incidents.get(id).state()) {
                        case Waiting _ -> "answer";
                        case InHand _ -> "arrival";
                        default -> "note";
                    };
            var done =
                    reports.act(
                            reports.room(where), id.value().toString(), word, "{\"words\": \"在\"}");
            assertThat(done).as(seed + " " + word).hasStatus(201);
            agree();
        }

        /** Until the next limit is due, or longer. */
        private void wait(boolean longer) {
            var before = incidents.get(id);
            var running = running();
            var next = running.stream().map(Deadline::dueAt).min(Instant::compareTo).orElseThrow();
            var then = next.isBefore(clock.instant()) ? clock.instant() : next;
            clock.set(longer ? then.plus(Duration.ofMinutes(random.nextInt(3_000))) : then);
            var now = clock.instant();
            var passed =
                    running.stream()
                            .filter(limit -> !limit.dueAt().isAfter(now))
                            .filter(limit -> LadderRules.LADDER.contains(limit.limit()))
                            .toList();
            int told = steps(id).size();
            sweep.sweep(now);
            if (passed.isEmpty()) {
                assertThat(incidents.get(id).owner()).as(seed).isEqualTo(before.owner());
            } else {
                assertThat(steps(id)).as(seed + ": one step, one line").hasSize(told + 1);
                stepped(before, passed, now);
            }
            agree();
        }

        private void stepped(Incident before, List<Deadline> passed, Instant now) {
            var after = incidents.get(id);
            var line = steps(id).getLast().what();
            assertThat(((Happening.OfLimits) line).limits())
                    .as(seed)
                    .containsExactlyInAnyOrderElementsOf(
                            passed.stream().map(Deadline::limit).toList());
            assertThat(after.marks().late()).as(seed).isTrue();
            var above = after(before, now);
            var own =
                    passed.stream()
                            .anyMatch(limit ->
                                    !limit.from().plusMillis(1).isBefore(before.owner().since()));
            if (above.isEmpty()) {
                assertThat(line).as(seed).isInstanceOf(AtTheTop.class);
                assertThat(after.owner()).as(seed).isEqualTo(before.owner());
            } else if (own && !(before.state() instanceof OnScene)) {
                on++;
                handedOn(before, after, line, above, now);
            } else {
                kept++;
                assertThat(line).as(seed).isInstanceOf(HeadTold.class);
                assertThat(after.owner()).as(seed).isEqualTo(before.owner());
                assertThat(after.state()).as(seed).isEqualTo(before.state());
            }
        }

        private void handedOn(
                Incident before,
                Incident after,
                Happening line,
                List<Candidate> above,
                Instant now) {
            var skipped = new ArrayList<String>();
            for (var candidate : above) {
                if (candidate.availability() == Availability.AVAILABLE) {
                    assertThat(after.owner().post())
                            .as(seed + ": the next who can")
                            .isEqualTo(candidate.post().id().value());
                    break;
                }
                skipped.add(candidate.post().title());
            }
            assertThat(((Happening.Routed) line).passedOver())
                    .as(seed + ": nobody is skipped without a word")
                    .extracting(PassedOver::title)
                    .containsAll(skipped);
            assertThat(from(line)).as(seed).isEqualTo(before.owner().title());
            assertThat(to(line)).as(seed).isEqualTo(after.owner().title());
            assertThat(line instanceof PassedAlong)
                    .as(seed)
                    .isEqualTo(before.owner().level() == after.owner().level());
            assertThat(after.state()).as(seed).isInstanceOf(Waiting.class);
            assertThat(running())
                    .as(seed + ": its own time")
                    .filteredOn(limit ->
                            limit.limit().equals("answer") || limit.limit().equals("scene"))
                    .hasSize(2)
                    .allMatch(limit ->
                            Duration.between(limit.from(), now).abs().toMillis() <= 1
                                    && limit.dueAt().isAfter(now));
        }

        /** Whom its owner could be followed by, in order; nobody behind the county's desk. */
        private List<Candidate> after(Incident before, Instant now) {
            var all =
                    staff.chain(
                            routing.where(before.scene(), County.day(now)).orElseThrow(), 1, now);
            var ids = all.stream().map(one -> one.post().id().value()).toList();
            int own = ids.indexOf(before.owner().post());
            return all.stream()
                    .skip(own + 1)
                    .filter(one -> own >= 0 || one.post().level() > before.owner().level())
                    .filter(one ->
                            !before.matter().kind().equals("order.fight")
                                    || staff.practice().dutyOf(one.post()).roles().stream()
                                            .anyMatch(IncidentsRules::decides))
                    .toList();
        }

        /** What holds at every moment. */
        private void agree() {
            var incident = incidents.get(id);
            var names =
                    running().stream()
                            .map(Deadline::limit)
                            .filter(LadderRules.LADDER::contains)
                            .toList();
            if (!incident.marks().supervised()) {
                assertThat(names)
                        .as(seed + " " + incident.state())
                        .containsExactlyInAnyOrderElementsOf(
                                switch (incident.state()) {
                                    case Waiting _ -> List.of("answer", "scene", "finish");
                                    case InHand _ -> List.of("scene", "finish");
                                    default -> List.of("finish");
                                });
            }
            long answered =
                    timelines.timeline(id).stream()
                            .filter(entry ->
                                    Happenings.code(entry.what()).equals("casework.answered"))
                            .count();
            assertThat(limits(id))
                    .as(seed + ": only what somebody did was done")
                    .filteredOn(
                            limit -> limit.limit().equals("answer") && limit.metAt().isPresent())
                    .hasSize(Math.toIntExact(answered));
            var named =
                    steps(id).stream()
                            .flatMap(entry -> ((Happening.OfLimits) entry.what()).limits().stream())
                            .filter(LadderRules.LADDER::contains)
                            .count();
            assertThat(limits(id))
                    .as(seed + ": each limit that passed is named once")
                    .filteredOn(limit -> limit.state() == DeadlineState.PASSED)
                    .filteredOn(limit -> LadderRules.LADDER.contains(limit.limit()))
                    .hasSize(Math.toIntExact(named));
        }

        private List<Deadline> running() {
            return deadlines
                    .open(List.of(id.value()), Casebook.SUBJECT)
                    .getOrDefault(id.value(), List.of());
        }
    }

    private static String from(Happening line) {
        return switch (line) {
            case Escalated up -> up.from();
            case PassedAlong along -> along.from();
            default -> "";
        };
    }

    private static String to(Happening line) {
        return switch (line) {
            case Escalated up -> up.to();
            case PassedAlong along -> along.to();
            default -> "";
        };
    }

    /** The lines of the ladder, without the reminders of the desk. */
    private List<Entry> steps(IncidentId id) {
        return timelines.timeline(id).stream()
                .filter(entry ->
                        switch (entry.what()) {
                            case Escalated _, PassedAlong _, HeadTold _ -> true;
                            case AtTheTop top -> !top.limit().equals(Casebook.SUPERVISION);
                            default -> false;
                        })
                .toList();
    }

    private List<Deadline> limits(IncidentId id) {
        return deadlines.all(Casebook.subject(id));
    }

    private org.yige.staff.PersonId hold(NewPost wanted) {
        var person = people.enrol(NewPerson.named("测试梯"));
        var post = people.create(wanted);
        people.appoint(post, person, County.day(began).minusYears(1), Optional.empty());
        return person;
    }

    private static String station(Where where) {
        return where.station().orElseThrow().value();
    }

    private IncidentId open(String kind, int place) {
        String code =
                read(reports.report(reports.json(kind, "需要处理的事", reports.spot(place))), "$.code");
        return new IncidentId(
                UUID.fromString(reports.idOf(reports.room(reports.place(place)), code)));
    }
}
