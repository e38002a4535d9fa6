package org.yige.beats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.beats.Answers.beatOf;
import static org.yige.beats.Answers.move;
import static org.yige.beats.Answers.proposed;
import static org.yige.beats.Answers.publish;
import static org.yige.beats.Answers.read;
import static org.yige.beats.Answers.wish;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.places.Places;
import org.yige.places.PlacesDemo;
import org.yige.places.StationCode;
import org.yige.staff.Duty;

/** What cannot be wished, who may not, and that nothing is lost between two people. */
@YigeTest
class DraftsTest {

    @Autowired SignIn signIn;
    @Autowired Places places;
    @Autowired PlacesDemo demo;

    SignedInClient chief;
    String station;

    @BeforeEach
    void aCountyToLookAt() {
        demo.load();
        at(0);
    }

    /** The station of this number among those of ten villages or more, and its chief. */
    private void at(int number) {
        station =
                places.stations(places.today()).stream()
                        .map(place -> new StationCode(place.code()))
                        .filter(code -> places.villagesOf(code, places.today()).size() >= 10)
                        .skip(number)
                        .findFirst()
                        .orElseThrow()
                        .value();
        chief = signIn.as(Duty.STATION_CHIEF, station);
    }

    private MvcTestResult draft() throws InterruptedException {
        return proposed(chief, "{\"station\": \"%s\"}".formatted(station));
    }

    private static String type(MvcTestResult result) {
        return read(result, "$.type");
    }

    private String elsewhere() {
        return places.villages(places.today()).stream()
                .map(place -> place.code())
                .filter(code ->
                        places.villagesOf(new StationCode(station), places.today()).stream()
                                .noneMatch(own -> own.value().equals(code)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyVillagesOfTheStationAndBeatsOfThePlanCanBeNamed() throws Exception {
        var draft = draft();
        var beat = beatOf(draft).values().iterator().next();
        var village = beatOf(draft).keySet().iterator().next();
        assertThat(type(move(chief, draft, elsewhere(), beat)))
                .isEqualTo("/problems/beats/not-in-the-station");
        assertThat(type(move(chief, draft, village, station + "999")))
                .isEqualTo("/problems/beats/not-a-beat-of-the-plan");
        assertThat(wish(chief, draft, "{\"kind\": \"TAG\", \"piece\": \"x\"}")).hasStatus(400);
    }

    @Test
    void ofTwoPeopleWhoChangeOneDraftTheSecondIsToldAndTheFirstLosesNothing() throws Exception {
        var draft = draft();
        var desk = signIn.asAdministrator();
        var villages = List.copyOf(beatOf(draft).keySet());
        var pin = "{\"kind\": \"PIN\", \"piece\": \"%s\"}";
        var first = wish(chief, draft, pin.formatted(villages.get(0)));
        var second = wish(desk, draft, pin.formatted(villages.get(1)));
        assertThat(first).hasStatus(201);
        assertThat(second).hasStatus(409);
        assertThat(type(second)).isEqualTo("/problems/beats/changed-meanwhile");
        var now = chief.get("/api/beats/drafts/" + read(draft, "$.id")).exchange();
        assertThat((List<?>) read(now, "$.wishes[*].want.piece"))
                .isEqualTo(List.of(villages.get(0)));
    }

    @Test
    void aWishThatCannotBeNamesTheWishThatStandsAgainstItAndChangesNothing() throws Exception {
        var draft = draft();
        var beats = beatOf(draft).values().stream().distinct().toList();
        var village =
                beatOf(draft).keySet().stream()
                        .filter(one ->
                                Collections.frequency(
                                                beatOf(draft).values(), beatOf(draft).get(one))
                                        > 1)
                        .findFirst()
                        .orElseThrow();
        var kept = move(chief, draft, village, beatOf(draft).get(village));
        var mate =
                beatOf(draft).entrySet().stream()
                        .filter(e -> e.getValue().equals(beatOf(draft).get(village)))
                        .map(Map.Entry::getKey)
                        .filter(other -> !other.equals(village))
                        .map(other ->
                                wish(
                                        chief,
                                        kept,
                                        "{\"kind\": \"KEEP_TOGETHER\", \"one\": \"%s\", \"other\": \"%s\"}"
                                                .formatted(village, other)))
                        .filter(tried -> tried.getResponse().getStatus() == 201)
                        .findFirst()
                        .orElseThrow();
        String with = read(mate, "$.wishes[1].want.other");
        var refused =
                beats.stream()
                        .filter(beat -> !beat.equals(beatOf(draft).get(village)))
                        .map(beat -> move(chief, mate, with, beat))
                        .toList();
        assertThat(refused)
                .allSatisfy(one -> {
                    assertThat(one).hasStatus(422);
                    assertThat(type(one)).isEqualTo("/problems/beats/wish-impossible");
                    assertThat((String) read(one, "$.why.en")).isNotBlank();
                })
                .anySatisfy(one -> assertThat((List<?>) read(one, "$.wishes")).isNotEmpty());
        var now = chief.get("/api/beats/drafts/" + read(draft, "$.id")).exchange();
        assertThat(beatOf(now)).isEqualTo(beatOf(mate));
    }

    @Test
    void villagesThatDoNotTouchCannotBeKeptTogether() throws Exception {
        var draft = draft();
        var pieces = chief.get("/api/beats/drafts/" + read(draft, "$.id") + "/pieces").exchange();
        List<Double> lons = read(pieces, "$[*].middle.lon");
        List<String> codes = read(pieces, "$[*].code");
        int west = lons.indexOf(lons.stream().min(Double::compare).orElseThrow());
        int east = lons.indexOf(lons.stream().max(Double::compare).orElseThrow());
        var refused =
                wish(
                        chief,
                        draft,
                        "{\"kind\": \"KEEP_TOGETHER\", \"one\": \"%s\", \"other\": \"%s\"}"
                                .formatted(codes.get(west), codes.get(east)));
        assertThat(type(refused)).isEqualTo("/problems/beats/wish-impossible");
        assertThat((List<?>) read(refused, "$.wishes")).isEmpty();
    }

    @Test
    void takingAllWishesBackGivesTheProposalBack() throws Exception {
        var draft = draft();
        var beats = beatOf(draft).values().stream().distinct().toList();
        var other =
                beatOf(draft).keySet().stream()
                        .flatMap(village ->
                                beats.stream()
                                        .filter(beat -> !beat.equals(beatOf(draft).get(village)))
                                        .map(beat -> move(chief, draft, village, beat)))
                        .filter(tried -> tried.getResponse().getStatus() == 201)
                        .findFirst()
                        .orElseThrow();
        assertThat(beatOf(other)).isNotEqualTo(beatOf(draft));
        var back =
                chief.delete(
                                "/api/beats/drafts/{id}/wishes/1?version={version}",
                                Answers.<String>read(draft, "$.id"),
                                Answers.<Integer>read(other, "$.version"))
                        .exchange();
        assertThat(beatOf(back)).isEqualTo(beatOf(draft));
    }

    @Test
    void whatIsDroppedGoesToTheVillagesShownThereAndTheLastDropTakenBackGivesThePlanBackAsItWas()
            throws Exception {
        var draft = draft();
        var shown = draft;
        int put = 0;
        var villages = List.copyOf(beatOf(draft).keySet());
        for (int n = 0; n < villages.size() && put < 5; n++) {
            var dragged = villages.get(n);
            var before = beatOf(shown);
            var under =
                    beside(shown, dragged).stream()
                            .filter(one -> !before.get(one).equals(before.get(dragged)))
                            .findFirst();
            if (under.isEmpty()) {
                continue;
            }
            var beat = before.get(under.get());
            var dropped = move(chief, shown, dragged, beat);
            if (dropped.getResponse().getStatus() != 201) {
                assertThat((String) read(dropped, "$.why.zh")).isNotBlank();
                continue;
            }
            put++;
            var after = beatOf(dropped);
            before.forEach((village, its) -> {
                if (its.equals(beat)) {
                    assertThat(after).as(dragged).containsEntry(village, beat);
                }
            });
            assertThat(after).containsEntry(dragged, beat);
            shown = backAndForth(dropped, before, dragged, beat);
        }
        assertThat(put).isEqualTo(5);
    }

    private List<String> beside(MvcTestResult draft, String village) {
        var pieces = chief.get("/api/beats/drafts/" + read(draft, "$.id") + "/pieces").exchange();
        List<List<String>> beside = read(pieces, "$[?(@.code == '" + village + "')].beside");
        return beside.getFirst();
    }

    /** Takes the last wish back, sees the plan before it, and wishes it again. */
    private MvcTestResult backAndForth(
            MvcTestResult dropped, Map<String, String> before, String village, String beat) {
        List<Integer> numbers = read(dropped, "$.wishes[*].no");
        var back =
                chief.delete(
                                "/api/beats/drafts/{id}/wishes/{no}?version={version}",
                                Answers.<String>read(dropped, "$.id"),
                                numbers.getLast(),
                                Answers.<Integer>read(dropped, "$.version"))
                        .exchange();
        assertThat(beatOf(back)).isEqualTo(before);
        return move(chief, back, village, beat);
    }

    @Test
    void aPublicationIsTakenBackBeforeItsDayAndItIsSaidWhoDid() throws Exception {
        at(4);
        var day = places.today().plusDays(20);
        var today = chief.get("/api/beats/standing?station=" + station).exchange();
        var then = "/api/beats/standing?station=" + station + "&day=" + day;
        var before = beats(chief.get(then).exchange());
        var published = publish(chief, draft(), day.toString());
        assertThat((Boolean) read(published, "$.mayTakeBack")).isTrue();
        assertThat(beats(chief.get(then).exchange())).isNotEqualTo(before);
        assertThat(beats(chief.get("/api/beats/standing?station=" + station).exchange()))
                .isEqualTo(beats(today));

        var path =
                "/api/beats/drafts/%s/publication?version=%s"
                        .formatted(read(published, "$.id"), read(published, "$.version"));
        assertThat(
                        signIn.as(Duty.OFFICER, beatOf(published).keySet().iterator().next())
                                .delete(path))
                .hasStatus(403);
        var back = chief.delete(path).exchange();
        assertThat(back).hasStatusOk();
        assertThat((String) read(back, "$.state")).isEqualTo("READY");
        assertThat((String) read(back, "$.takenBack.from")).isEqualTo(day.toString());
        assertThat((String) read(back, "$.takenBack.by")).isNotBlank();
        assertThat(beats(chief.get(then).exchange())).isEqualTo(before);
        assertThat(type(chief.delete(path).exchange())).isEqualTo("/problems/beats/not-published");
        var trail =
                signIn.asAuditor()
                        .get("/api/privacy/trail?subject={id}", (Object) read(published, "$.id"))
                        .exchange();
        assertThat((List<String>) read(trail, "$.items[*].subjectLabel.zh"))
                .hasSize(2)
                .allMatch(said -> said.matches(".+所的警格方案（.+）"));
        assertThat((List<String>) read(trail, "$.items[*].factsInWords[*].value.zh"))
                .doesNotContain(station);
        // And it can be published again, for another day; on its day it stays.
        var again = publish(chief, back, places.today().toString());
        assertThat(again).hasStatus(201);
        assertThat((Boolean) read(again, "$.mayTakeBack")).isFalse();
        assertThat(
                        type(
                                chief.delete(
                                                "/api/beats/drafts/%s/publication?version=%s"
                                                        .formatted(
                                                                read(again, "$.id"),
                                                                read(again, "$.version")))
                                        .exchange()))
                .isEqualTo("/problems/beats/in-force-already");
    }

    private static List<?> beats(MvcTestResult standing) {
        return read(standing, "$.beats[*]['code', 'villages', 'people']");
    }

    @Test
    void todaysBeatsAreListedWithTheirVillagesPeoplePostsAndHoldersBeforeAnyPlan() {
        at(5);
        var standing = chief.get("/api/beats/standing?station=" + station).exchange();
        assertThat(standing).hasStatusOk();
        List<List<?>> villages = read(standing, "$.beats[*].villages");
        assertThat(villages).isNotEmpty().allSatisfy(some -> assertThat(some).isNotEmpty());
        List<Integer> people = read(standing, "$.beats[*].people");
        assertThat(people).allSatisfy(some -> assertThat(some).isPositive());
        assertThat(
                        signIn.as(Duty.OFFICER, elsewhere())
                                .get("/api/beats/standing?station=" + station))
                .hasStatus(403);
    }

    @Test
    void anAlternativeThatIsChosenIsThePlanFromThenOn() throws Exception {
        var draft = draft();
        List<?> alternatives = read(draft, "$.alternatives");
        int last = alternatives.size() - 1;
        var chosen =
                chief.post(
                                "/api/beats/drafts/" + read(draft, "$.id") + "/choice",
                                "{\"version\": %s, \"alternative\": %s}"
                                        .formatted(Answers.<Integer>read(draft, "$.version"), last))
                        .exchange();
        assertThat(chosen).hasStatusOk();
        assertThat((Integer) read(chosen, "$.chosen")).isEqualTo(last);
        assertThat((Double) read(chosen, "$.plan.measures.travel"))
                .isCloseTo(
                        read(draft, "$.alternatives[" + last + "].measures.travel"),
                        org.assertj.core.api.Assertions.within(0.3));
    }

    @Test
    void aSearchThatIsStoppedEndsWithThePlanItHas() throws Exception {
        var asked =
                chief.post("/api/beats/drafts", "{\"station\": \"%s\"}".formatted(station))
                        .exchange();
        var id = Answers.<String>read(asked, "$.id");
        assertThat(chief.post("/api/beats/drafts/" + id + "/stop", "{}")).hasStatusOk();
        var ended = Answers.ended(chief, id);
        assertThat((String) read(ended, "$.state")).isEqualTo("READY");
        assertThat((List<?>) read(ended, "$.plan.beats")).isNotEmpty();
    }

    @Test
    void aPlanBeginsNeitherInThePastNorYearsAhead() throws Exception {
        var draft = draft();
        var today = places.today();
        assertThat(type(publish(chief, draft, today.minusDays(1).toString())))
                .isEqualTo("/problems/beats/day-in-the-past");
        assertThat(type(publish(chief, draft, today.plusYears(3).toString())))
                .isEqualTo("/problems/beats/day-too-far");
    }

    @Test
    void aDraftDrawnBeforePlacesChangedIsRefusedInWords() throws Exception {
        at(1);
        var today = places.today();
        var first = draft();
        var second = draft();
        assertThat(publish(chief, first, today.toString())).hasStatus(201);
        var village = beatOf(second).keySet().iterator().next();
        assertThat(
                        type(
                                wish(
                                        chief,
                                        second,
                                        "{\"kind\": \"PIN\", \"piece\": \"%s\"}"
                                                .formatted(village))))
                .isEqualTo("/problems/beats/stale");
        assertThat(type(publish(chief, second, today.plusDays(3).toString())))
                .isEqualTo("/problems/places/ground-changed");
        assertThat(type(publish(chief, draft(), today.toString())))
                .isEqualTo("/problems/beats/began-today");
    }

    @Test
    void whatIsPublishedForLaterIsNotUndoneUnseenByAnEarlierPlan() throws Exception {
        at(2);
        var today = places.today();
        var early = draft();
        assertThat(publish(chief, draft(), today.plusDays(20).toString())).hasStatus(201);
        var refused = publish(chief, early, today.plusDays(5).toString());
        assertThat(type(refused)).isEqualTo("/problems/places/drawn-later");
        assertThat((String) read(refused, "$.day")).isEqualTo(today.plusDays(20).toString());
        assertThat(places.beats(LocalDate.of(2026, 11, 1))).isNotEmpty();
    }

    @Test
    void whoAnswersForOtherGroundNeitherDrawsNorLooks() throws Exception {
        var draft = draft();
        at(3);
        var id = Answers.<String>read(draft, "$.id");
        assertThat(chief.get("/api/beats/drafts/" + id)).hasStatus(403);
        assertThat(chief.post("/api/beats/drafts/" + id + "/stop", "{}")).hasStatus(403);
        var worker = signIn.as(Duty.GRID_WORKER, elsewhere() + "001");
        assertThat(worker.get("/api/beats/stations")).hasStatus(403);
        var officer = signIn.as(Duty.OFFICER, elsewhere());
        assertThat(
                        officer.post(
                                "/api/beats/drafts/" + id + "/publication",
                                "{\"version\": 2, \"from\": \"2027-01-01\"}"))
                .hasStatus(403);
    }

    @Test
    void settingsOutOfRangeAndPlacesElsewhereAreRefused() {
        var ask = "{\"station\": \"" + station + "\", %s}";
        for (var wrong :
                List.of(
                        "\"wholeUpTo\": 0",
                        "\"mostOff\": -1",
                        "\"beats\": 0",
                        "\"weights\": {\"travel\": -1}",
                        "\"day\": \"1900-01-01\"")) {
            assertThat(chief.post("/api/beats/drafts", ask.formatted(wrong)))
                    .as(wrong)
                    .hasStatus(400);
        }
        assertThat(
                        chief.post(
                                "/api/beats/drafts",
                                ask.formatted("\"estimates\": {\"" + elsewhere() + "\": 5}")))
                .hasStatus(422);
    }
}
