package org.yige.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.places.StationCode;
import org.yige.places.Where;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.rosters.Sheet.SheetState;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.staff.Duty;
import org.yige.staff.PersonId;
import org.yige.staff.Scope;

/** A station says who is on, and work goes to who is on, over HTTP. */
@YigeTest
class RostersTest {

    private static final LocalDate FAR = LocalDate.of(2190, 1, 1);

    /** Of a station that no other test works in: who is on there is asked for all of its posts. */
    private static final int GRID = 357;

    private static final int LEVEL = 4;

    @Autowired ReportsOverHttp reports;
    @Autowired SignIn signIn;
    @Autowired RostersStore store;
    @Autowired DutyReader reader;
    @Autowired Places places;
    @Autowired MockMvcTester http;
    @Autowired Clock clock;

    @AfterEach
    void nobodyElseGoesByTheseSheets() {
        store.deleteSheetsBefore(FAR, 1000);
        store.countEdition();
        reader.read();
    }

    private Where place() {
        return reports.place(GRID);
    }

    private String station() {
        return place().station().orElseThrow().value();
    }

    /** The officer of the place's own beat, or of another one of the station. */
    private SignedInClient officer(int number) {
        var own = place().beats().getFirst().value();
        var others =
                places.beats(today()).stream()
                        .map(Place::code)
                        .filter(code -> code.startsWith(station()) && !code.equals(own))
                        .toList();
        return signIn.as(
                Duty.OFFICER, LEVEL, Scope.BEAT, number == 0 ? own : others.get(number - 1));
    }

    private LocalDate today() {
        return County.today(clock);
    }

    private MvcTestResult stand(SignedInClient who, String name, String seats) {
        return who.post(
                        "/api/rosters/stations/" + station() + "/stands",
                        """
                        {"name": "%s", "seats": %s, "shifts": ["DAY", "NIGHT"], "standsFor": ["OFFICER"],
                         "weekdays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]}
                        """
                                .formatted(name, seats))
                .header("Idempotency-Key", key())
                .exchange();
    }

    private MvcTestResult begin(SignedInClient who, LocalDate first, LocalDate last) {
        return who.post(
                        "/api/rosters/stations/" + station() + "/sheets",
                        "{\"first\": \"%s\", \"last\": \"%s\"}".formatted(first, last))
                .header("Idempotency-Key", key())
                .exchange();
    }

    private static String path(String sheet, String what) {
        return "/api/rosters/sheets/" + sheet + "/" + what;
    }

    private MvcTestResult put(
            SignedInClient who,
            String sheet,
            int version,
            LocalDate day,
            String stand,
            String rest) {
        return put(
                who,
                sheet,
                "{\"version\": %d, \"day\": \"%s\", \"shift\": \"DAY\", \"stand\": \"%s\", \"seat\": 0%s}"
                        .formatted(version, day, stand, rest));
    }

    private MvcTestResult put(SignedInClient who, String sheet, String json) {
        return who.signed(
                        http.put()
                                .uri(path(sheet, "turns"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json))
                .exchange();
    }

    private static String with(UUID person) {
        return ", \"person\": \"" + person + "\"";
    }

    /** Somebody stands at a stand round the clock since yesterday. */
    private void onSinceYesterday(UUID stand, UUID person) {
        var now = clock.instant();
        var head =
                new SheetHead(
                        Ids.next(now),
                        new StationCode(station()),
                        today().minusDays(1),
                        today().plusDays(1),
                        SheetState.DRAFT,
                        1,
                        now,
                        Optional.empty());
        store.add(head, person);
        for (int day = 0; day < 3; day++) {
            for (var shift : List.of("DAY", "NIGHT")) {
                store.put(
                        head.id(),
                        new DutyTurn(
                                head.first().plusDays(day), shift, stand, 0, new PersonId(person)));
            }
        }
        store.publish(head.id(), person, now);
        store.countEdition();
        reader.read();
    }

    @Test
    void workGoesToWhoIsOnWhileTheHolderSleepsAndTheTimelineSaysSo() {
        var chief = reports.chief(place());
        var holder = officer(0);
        var other = officer(1);
        String desk = read(stand(chief, "夜间值班室", "[\"POLICE\"]"), "$.id");
        onSinceYesterday(UUID.fromString(desk), other.person().value());

        var sent = reports.report(reports.json("order.theft", "摩托车被偷了", reports.spot(GRID)));
        assertThat(sent).hasStatus(201);
        String incident = reports.idOf(other, read(sent, "$.code"));
        var seen = other.get("/api/incidents/" + incident).exchange();
        assertThat(seen).hasStatusOk();
        assertThat(seen).bodyText().contains("由他人代班");
        assertThat(reports.act(other, incident, "answer", "{}")).hasStatus(201);
        assertThat(holder.get("/api/incidents/" + incident).exchange()).hasStatusOk();
    }

    @Test
    void theStrengthOfAStationIsWhoIsOnNowByNameWithHowLong() {
        var chief = reports.chief(place());
        var other = officer(1);
        String desk = read(stand(chief, "实有警力岗", "[\"POLICE\"]"), "$.id");
        onSinceYesterday(UUID.fromString(desk), other.person().value());

        var strength = chief.get("/api/rosters/strength").exchange();
        assertThat(strength).hasStatusOk();
        List<Map<String, Object>> lines =
                read(strength, "$.stations[?(@.code == '" + station() + "')].lines[*]");
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst())
                .containsEntry("where", "实有警力岗")
                .hasEntrySatisfying("name", name -> assertThat((String) name).startsWith("测试员"));
    }

    @Test
    void aSheetIsProposedPublishedAndChangedWithAReason() {
        var chief = reports.chief(place());
        officer(0);
        officer(1);
        officer(2);
        assertThat(stand(chief, "全天值班岗", "[\"LEADER\"]")).hasStatus(201);
        String sheet = read(begin(chief, today(), today().plusDays(6)), "$.sheet.id");
        var proposed = chief.post(path(sheet, "proposal"), "{\"version\": 1}").exchange();
        assertThat(proposed).hasStatusOk();
        List<Map<String, Object>> turns = read(proposed, "$.turns");
        assertThat(turns).isNotEmpty();
        assertThat(ReportsOverHttp.<List<String>>read(proposed, "$.breaches[*].rule"))
                .doesNotContain("ONE_DUTY_A_DAY", "REST_AFTER_NIGHT", "POLICE_IN_EVERY_POST");
        assertThat(chief.post(path(sheet, "proposal"), "{\"version\": 1}").exchange())
                .hasStatus(409);

        var table = chief.get(path(sheet, "table?format=CSV")).locale(Locale.CHINESE).exchange();
        assertThat(table).hasStatusOk();
        assertThat(table).bodyText().contains("日期,星期,班次").contains("全天值班岗,1,带班,测试员");
        assertThat(table)
                .bodyText()
                .hasLineCount(
                        turns.size()
                                + ReportsOverHttp.<List<Object>>read(proposed, "$.fieldDays").size()
                                + 1);

        var published = chief.post(path(sheet, "publication"), "{\"version\": 2}").exchange();
        assertThat(ReportsOverHttp.<String>read(published, "$.sheet.state")).isEqualTo("IN_FORCE");
        var turn = turns.getFirst();
        var stand = (String) turn.get("stand");
        var day = LocalDate.parse((String) turn.get("day"));
        var emptied =
                put(
                        chief,
                        sheet,
                        "{\"version\": 3, \"day\": \"%s\", \"shift\": \"%s\", \"stand\": \"%s\", \"seat\": %s}"
                                .formatted(day, turn.get("shift"), stand, turn.get("seat")));
        assertThat(emptied).hasStatus(400);
        var changed =
                put(
                        chief,
                        sheet,
                        "{\"version\": 3, \"day\": \"%s\", \"shift\": \"%s\", \"stand\": \"%s\", \"seat\": %s, \"reason\": \"AWAY\"}"
                                .formatted(day, turn.get("shift"), stand, turn.get("seat")));
        assertThat(changed).hasStatusOk();
        assertThat(ReportsOverHttp.<String>read(changed, "$.changes[0].before"))
                .isEqualTo(turn.get("person"));
        assertThat(ReportsOverHttp.<List<String>>read(changed, "$.breaches[*].rule"))
                .contains("EVERY_SEAT_FILLED");
        assertThat(chief.delete(path(sheet, "publication?version=4")).exchange()).hasStatus(409);
    }

    @Test
    void aPublicationIsTakenBackBeforeItsFirstDayAndACopyFallsOnTheSameDays() {
        var chief = reports.chief(place());
        var one = officer(0);
        String stand = read(stand(chief, "周一岗", "[\"POLICE\"]"), "$.id");
        var first = today().plusDays(3);
        String sheet = read(begin(chief, first, first.plusDays(6)), "$.sheet.id");
        assertThat(put(chief, sheet, 1, first.plusDays(2), stand, with(one.person().value())))
                .hasStatusOk();
        assertThat(chief.post(path(sheet, "publication"), "{\"version\": 2}").exchange())
                .hasStatusOk();
        var back = chief.delete(path(sheet, "publication?version=3")).exchange();
        assertThat(ReportsOverHttp.<String>read(back, "$.sheet.state")).isEqualTo("TAKEN_BACK");
        var copy =
                chief.post(
                                "/api/rosters/stations/" + station() + "/sheets",
                                "{\"first\": \"%s\", \"last\": \"%s\", \"like\": \"%s\"}"
                                        .formatted(first.plusDays(7), first.plusDays(13), sheet))
                        .header("Idempotency-Key", key())
                        .exchange();
        assertThat(ReportsOverHttp.<List<String>>read(copy, "$.turns[*].day"))
                .containsExactly(first.plusDays(9).toString());
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var chief = reports.chief(place());
        var one = officer(0);
        assertThat(stand(chief, "辅警独岗", "[\"ANY\"]")).hasStatus(422);
        assertThat(stand(chief, "", "[\"POLICE\"]")).hasStatus(400);
        assertThat(stand(chief, "没有席位", "[]")).hasStatus(400);
        assertThat(stand(chief, "同名岗", "[\"POLICE\"]")).hasStatus(201);
        assertThat(stand(chief, "同名岗", "[\"POLICE\"]")).hasStatus(409);
        assertThat(stand(reports.gridWorker(place()), "别人的岗", "[\"POLICE\"]")).hasStatus(403);
        assertThat(begin(chief, today().minusDays(1), today())).hasStatus(400);
        assertThat(begin(chief, today(), today().plusDays(92))).hasStatus(400);
        assertThat(begin(chief, today().plusDays(1), today())).hasStatus(400);

        String stand = read(stand(chief, "边界岗", "[\"POLICE\"]"), "$.id");
        String sheet = read(begin(chief, today(), today().plusDays(2)), "$.sheet.id");
        assertThat(chief.post(path(sheet, "publication"), "{\"version\": 1}").exchange())
                .hasStatus(409);
        assertThat(put(chief, sheet, 1, today().plusDays(9), stand, with(one.person().value())))
                .hasStatus(400);
        assertThat(put(chief, sheet, 7, today(), stand, with(one.person().value()))).hasStatus(409);
        var stranger = signIn.as(Duty.GRID_WORKER, place().grid().orElseThrow().value());
        assertThat(put(chief, sheet, 1, today(), stand, with(stranger.person().value())))
                .hasStatus(400);
        assertThat(put(stranger, sheet, 1, today(), stand, with(one.person().value())))
                .hasStatus(403);
        var elsewhere =
                signIn.as(Duty.STATION_CHIEF, reports.place(20).station().orElseThrow().value());
        if (!reports.place(20).station().equals(place().station())) {
            assertThat(elsewhere.get("/api/rosters/sheets/" + sheet).exchange()).hasStatus(403);
        }
    }
}
