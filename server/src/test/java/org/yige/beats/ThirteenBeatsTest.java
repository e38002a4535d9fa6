package org.yige.beats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.beats.Answers.beatOf;
import static org.yige.beats.Answers.move;
import static org.yige.beats.Answers.proposed;
import static org.yige.beats.Answers.publish;
import static org.yige.beats.Answers.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.HandClock;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.staff.Duty;
import org.yige.staff.NewPost;
import org.yige.staff.People;
import org.yige.staff.Scope;

/**
 * Yuncheng's story (Y2): a station of three police areas becomes thirteen beats; an officer edits
 * two villages; it goes live on the first of the month; what was reported before keeps its beat.
 */
@YigeTest
@TestPropertySource(properties = "yige.practice=yuncheng")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThirteenBeatsTest {

    static final HandClock CLOCK = new HandClock(Instant.parse("2026-11-20T02:00:00Z"));
    static final InventedStation STATION = new InventedStation("140802", 8, 6, 3);

    @TestConfiguration
    static class OurClock {
        @Bean
        @Primary
        HandClock handClock() {
            return CLOCK;
        }
    }

    @Autowired SignIn signIn;
    @Autowired People people;
    @Autowired MockMvcTester http;

    MvcTestResult proposal;
    MvcTestResult edited;
    MvcTestResult tooSoon;
    MvcTestResult published;
    String first;
    String second;
    String firstBeat;
    String secondBeat;
    String before;
    String after;
    SignedInClient chief;

    @BeforeAll
    void theStory() throws Exception {
        STATION.draw(signIn.asAdministrator());
        for (int i = 0; i < 13; i++) {
            people.create(
                    new NewPost(
                            Duty.AUXILIARY,
                            2,
                            "演示辅警" + i,
                            Scope.VILLAGE,
                            STATION.village(i % 8, i * 5 % 6)));
        }
        var officer = signIn.as(Duty.OFFICER, STATION.village(0, 0));
        proposal = proposed(officer, "{\"station\": \"%s\"}".formatted(STATION.station));
        editTwo(officer);
        tooSoon = publish(officer, edited, "2026-12-01");
        chief = signIn.as(Duty.STATION_CHIEF, STATION.station);
        published = publish(chief, edited, "2026-12-01");
        CLOCK.set(Instant.parse("2026-11-30T15:59:00Z"));
        before = report();
        CLOCK.set(Instant.parse("2026-11-30T16:01:00Z"));
        after = report();
    }

    /** Two villages on a border, each dragged over it. */
    private void editTwo(SignedInClient officer) {
        var plan = beatOf(proposal);
        var moved = proposal;
        int done = 0;
        for (int i = 0; i < 48 && done < 2; i++) {
            var village = STATION.village(i % 8, i / 8);
            var into = across(plan, i % 8, i / 8);
            if (into.isEmpty()) {
                continue;
            }
            var tried = move(officer, moved, village, into.get());
            if (tried.getResponse().getStatus() != 201) {
                continue;
            }
            moved = tried;
            if (done++ == 0) {
                first = village;
                firstBeat = into.get();
            } else {
                second = village;
                secondBeat = into.get();
            }
        }
        edited = moved;
    }

    private static Optional<String> across(Map<String, String> plan, int x, int y) {
        var own = plan.get(STATION.village(x, y));
        return STATION.beside(x, y).stream()
                .map(plan::get)
                // One of the new ones, so that the old beat and the new are told apart below.
                .filter(beat -> !beat.equals(own) && beat.compareTo(STATION.beat(3)) > 0)
                .findFirst();
    }

    private String report() {
        int at = Integer.parseInt(first.substring(9)) - (first.charAt(9) == '0' ? 1 : 200);
        int x = at % 8;
        int y = at / 8;
        var result =
                http.post()
                        .uri("/api/intake/reports")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"kind": "street.light", "words": "路灯不亮", "facts": [], "spot": {"lon": %s, "lat": %s},
                                 "place": null, "village": null, "happenedAt": null, "phone": null, "photos": []}
                                """
                                        .formatted(STATION.lon(x), STATION.lat(y)))
                        .exchange();
        assertThat(result).hasStatus(201);
        return read(result, "$.code");
    }

    private String beatOfIncident(String code) {
        var room = signIn.as(Duty.STATION_CHIEF, STATION.station);
        return read(room.get("/api/incidents?q=" + code).exchange(), "$.items[0].beat");
    }

    @Test
    void threePoliceAreasBecomeThirteenBeatsEachWithAnAuxiliaryOfItsOwn() {
        List<Map<String, Object>> beats = read(proposal, "$.plan.beats");
        List<String> posts = read(proposal, "$.plan.beats[*].auxiliary.post");
        assertThat(beats).hasSize(13);
        assertThat(posts).hasSize(13).doesNotHaveDuplicates();
        assertThat(beats)
                .extracting(beat -> beat.get("code"))
                .contains(STATION.beat(1), STATION.beat(2), STATION.beat(3));
        assertThat(((Number) read(proposal, "$.plan.measures.maxDeviation")).doubleValue())
                .isLessThan(25);
    }

    @Test
    void theProposalSaysHowGoodItIsAndWhatItDoesNotKnow() {
        double gap = ((Number) read(proposal, "$.plan.gap")).doubleValue();
        assertThat(gap).isBetween(0.0, 1.0);
        assertThat((Boolean) read(proposal, "$.travel.roadsKnown")).isFalse();
        assertThat((String) read(proposal, "$.plan.beats[0].reasons[0].zh")).isNotBlank();
    }

    @Test
    void bothVillagesTheOfficerDraggedAreWhereTheyWereDragged() {
        assertThat(beatOf(edited))
                .containsEntry(first, firstBeat)
                .containsEntry(second, secondBeat)
                .hasSize(48);
        assertThat((List<?>) read(edited, "$.wishes")).hasSize(2);
    }

    @Test
    void onlyWhoAnswersForTheWholeStationPublishes() {
        assertThat(tooSoon).hasStatus(403);
        assertThat(published).hasStatus(201);
        assertThat((String) read(published, "$.state")).isEqualTo("PUBLISHED");
    }

    @Test
    void anIncidentFromBeforeKeepsItsOldBeatAndOneFromTheFirstOnHasTheNew() {
        assertThat(beatOfIncident(before)).isIn(STATION.beat(1), STATION.beat(2), STATION.beat(3));
        assertThat(beatOfIncident(after)).isEqualTo(firstBeat).isNotEqualTo(beatOfIncident(before));
    }

    @Test
    void figuresCountTheOldIncidentForTheOldBeatAndTheNewOneForTheNew() {
        var room = signIn.as(Duty.STATION_CHIEF, STATION.station);
        var span = "from=2026-11-30&until=2026-12-01&by=BEAT";
        var rows = "$.measures[0].rows";
        var figures = room.get("/api/supervision/figures?" + span).exchange();
        assertThat(Answers.<List<Integer>>read(figures, rows + "[*].cases"))
                .containsExactly(2, 1, 1);
        List<String> names = read(figures, rows + "[*].label.zh");
        assertThat(names.get(1)).startsWith("演示·第").endsWith("警务区（2026-01-01至2026-11-30）");
        assertThat(names.get(2)).endsWith("（2026-12-01起）");
        List<String> keys = read(figures, rows + "[*].key");
        assertThat(keys.get(1)).isEqualTo(beatOfIncident(before) + "@2026-01-01");
        assertThat(keys.get(2)).isEqualTo(firstBeat + "@2026-12-01");
        var behind =
                room.get(
                                "/api/supervision/figures/cases?measure=ANSWER&stretch=NOT_YET&key={key}&"
                                        + span,
                                keys.get(1))
                        .exchange();
        assertThat(Answers.<List<String>>read(behind, "$.items[*].beat"))
                .containsExactly(beatOfIncident(before));
    }

    @Test
    void theMapOfEveryDayShowsTheBeatsOfThatDay() {
        var room = signIn.as(Duty.STATION_CHIEF, STATION.station);
        var last = room.get("/api/places/layers/beats?day=2026-11-30").exchange();
        var next = room.get("/api/places/layers/beats?day=2026-12-01").exchange();
        assertThat((List<?>) read(last, "$.features")).hasSize(3);
        assertThat((List<?>) read(next, "$.features")).hasSize(13);
    }

    @Test
    void publishingAgainForTheSameDayChangesNothingAndForAnotherIsRefused() {
        var room = signIn.as(Duty.STATION_CHIEF, STATION.station);
        assertThat(publish(room, edited, "2026-12-01")).hasStatus(201);
        assertThat(publish(room, edited, "2026-12-15"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/beats/published-already");
    }

    @Test
    void aStationOfOneVillageIsOneBeat() throws Exception {
        var draft =
                proposed(
                        signIn.asAdministrator(),
                        "{\"station\": \"%s\"}".formatted(STATION.lonely()));
        assertThat((List<?>) read(draft, "$.plan.beats")).hasSize(1);
        assertThat((Double) read(draft, "$.plan.gap")).isZero();
    }

    @Test
    void aVillageNobodyCountedIsNamedAndAnEstimateStaysAnEstimate() throws Exception {
        var admin = signIn.asAdministrator();
        var ask = "{\"station\": \"%s\"%s}";
        assertThat(admin.post("/api/beats/drafts", ask.formatted(STATION.uncounted(), "")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.pieces[*].name")
                .isEqualTo(List.of("后山村"));
        var put = ", \"estimates\": {\"%s\": 900}".formatted(STATION.hamlet(4));
        var draft = proposed(admin, ask.formatted(STATION.uncounted(), put));
        assertThat((Integer) read(draft, "$.plan.beats[0].people")).isEqualTo(2400);
        assertThat((Integer) read(draft, "$.plan.beats[0].estimated")).isEqualTo(900);
    }

    @Test
    void thePlanStandsInTheStationsHistoryAndInTheAuditTrail() {
        var room = signIn.as(Duty.STATION_CHIEF, STATION.station);
        var lines = room.get("/api/beats/drafts?station=" + STATION.station).exchange();
        assertThat((List<?>) read(lines, "$.items[?(@.publishedFrom == '2026-12-01')]")).hasSize(1);
        var trail = signIn.asAuditor().get("/api/privacy/trail?action=beats.publish").exchange();
        assertThat(Answers.text(trail))
                .contains(STATION.station)
                .contains(LocalDate.of(2026, 12, 1).toString());
    }
}
