package org.yige.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.rosters.OnDutyNow;
import org.yige.shared.County;

/**
 * A station's units, who is on them, what speaks against them, their vehicles and boxes, over HTTP.
 */
@YigeTest
class UnitsTest {

    /** Of the station in which the tests of rosters work too, who clear away as well. */
    private static final int GRID = 357;

    @Autowired ReportsOverHttp reports;
    @Autowired OnDutyNow roster;
    @Autowired MockMvcTester http;
    @Autowired Clock clock;

    @AfterEach
    void nobodyIsOnAnyMore() {
        roster.clear();
    }

    private String station() {
        return reports.place(GRID).station().orElseThrow().value();
    }

    private SignedInClient chief() {
        return reports.chief(reports.place(GRID));
    }

    private SignedInClient officer(int number) {
        return roster.officer(station(), number);
    }

    private LocalDate today() {
        return County.today(clock);
    }

    private MvcTestResult vehicle(String plate, String kind, LocalDate inspected) {
        return post(
                chief(),
                "/api/units/stations/" + station() + "/vehicles",
                "{\"plate\": \"%s\", \"kind\": \"%s\", \"inspectedUntil\": \"%s\"}"
                        .formatted(plate, kind, inspected));
    }

    private MvcTestResult unit(String name, String kind, String rest) {
        return post(
                chief(),
                "/api/units/stations/" + station() + "/units",
                "{\"name\": \"%s\", \"kind\": \"%s\"%s}".formatted(name, kind, rest));
    }

    private static String id(String what, Object id) {
        return ", \"" + what + "\": \"" + id + "\"";
    }

    private MvcTestResult post(SignedInClient who, String path, String json) {
        return who.post(path, json)
                .header("Idempotency-Key", key())
                .locale(Locale.ENGLISH)
                .exchange();
    }

    private Map<String, Object> now(SignedInClient who, String unit) {
        List<Map<String, Object>> found =
                read(who.get("/api/units").exchange(), "$.units[?(@.id == '" + unit + "')]");
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> findings(SignedInClient who, String unit) {
        return read(
                who.get("/api/units").exchange(),
                "$.units[?(@.id == '" + unit + "')].findings[*].kind");
    }

    private void correct(String unit, String json) {
        assertThat(
                        chief().signed(
                                        http.put()
                                                .uri(
                                                        "/api/units/stations/"
                                                                + station()
                                                                + "/units/"
                                                                + unit)
                                                .contentType(MediaType.APPLICATION_JSON)
                                                .content(json))
                                .exchange())
                .hasStatusOk();
    }

    @Test
    void theCrewIsWhoIsOnAndTheStatusIsWhatTheTimelineSays() {
        var police = officer(1);
        var stand = roster.stand(station(), "摩托巡逻岗一");
        String bike = read(vehicle("陕K0001警", "MOTORCYCLE", today()), "$.id");
        String unit =
                read(unit("摩托一组", "MOTORCYCLE", id("stand", stand) + id("vehicle", bike)), "$.id");
        assertThat(now(chief(), unit)).containsEntry("mayBeSent", false);
        assertThat(findings(chief(), unit)).containsExactly("NO_SHEET");

        roster.putOn(station(), Map.of(stand, List.of(police)));
        var on = now(chief(), unit);
        assertThat(on)
                .containsEntry("mayBeSent", true)
                .containsEntry("mayDecide", true)
                .containsEntry("status", "FREE");
        assertThat(on.get("crew").toString()).contains(police.person().value().toString());

        var sent = reports.report(reports.json("order.theft", "摩托车被偷了", reports.spot(GRID)));
        String incident = reports.idOf(police, read(sent, "$.code"));
        assertThat(reports.act(police, incident, "answer", "{}")).hasStatus(201);
        assertThat(now(chief(), unit))
                .containsEntry("status", "ON_THE_WAY")
                .hasEntrySatisfying(
                        "incidents", of -> assertThat(of).asString().contains(incident));
        assertThat(reports.act(police, incident, "arrival", "{}")).hasStatus(201);
        assertThat(now(chief(), unit)).containsEntry("status", "ON_SCENE");
    }

    @Test
    void aVehicleWhoseInspectionEndedOrWithAFaultThatForbidsDrivingIsNotOfferedAndSaysWhy() {
        var police = officer(2);
        var stand = roster.stand(station(), "警车巡逻岗");
        String car = read(vehicle("陕K0002警", "CAR", today().minusDays(1)), "$.id");
        String unit = read(unit("警车二组", "CAR", id("stand", stand) + id("vehicle", car)), "$.id");
        roster.putOn(station(), Map.of(stand, List.of(police)));
        assertThat(findings(chief(), unit)).containsExactly("INSPECTION_OVER");
        assertThat(now(chief(), unit)).containsEntry("mayBeSent", false);
        assertThat(now(chief(), unit).get("findings").toString())
                .contains("陕K0002警")
                .contains(today().minusDays(1).toString());

        var path = "/api/units/stations/" + station() + "/vehicles/" + car;
        assertThat(
                        chief().signed(
                                        http.put()
                                                .uri(path)
                                                .contentType(MediaType.APPLICATION_JSON)
                                                .content(
                                                        "{\"plate\": \"陕K0002警\", \"kind\": \"CAR\", \"inspectedUntil\": \"%s\"}"
                                                                .formatted(today())))
                                .exchange())
                .hasStatusOk();
        assertThat(findings(chief(), unit)).isEmpty();

        var faults = "/api/units/vehicles/" + car + "/faults";
        assertThat(post(police, faults, "{\"words\": \"刮花\", \"forbids\": false}")).hasStatus(201);
        assertThat(now(chief(), unit)).containsEntry("mayBeSent", true);
        var broken = post(police, faults, "{\"words\": \"刹车失灵\", \"forbids\": true}");
        assertThat(broken).hasStatus(201);
        assertThat(now(chief(), unit)).containsEntry("mayBeSent", false);
        assertThat(now(chief(), unit).get("findings").toString()).contains("刹车失灵");
        List<String> fault = read(broken, "$.faults[?(@.forbids == true)].id");
        assertThat(chief().post(faults + "/" + fault.getFirst() + "/mending", "{}").exchange())
                .hasStatusOk();
        assertThat(chief().post(faults + "/" + fault.getFirst() + "/mending", "{}").exchange())
                .hasStatus(404);
        assertThat(now(chief(), unit)).containsEntry("mayBeSent", true);
        assertThat(post(police, faults, "{\"words\": \" \"}")).hasStatus(400);
        assertThat(post(reports.gridWorker(reports.place(20)), faults, "{\"words\": \"x\"}"))
                .hasStatus(403);
    }

    @Test
    void aCrewOfAuxiliariesOnlyMayNotDecideAndAPersonOnTwoUnitsIsSaidByName() {
        var helper = roster.auxiliary(station());
        var first = roster.stand(station(), "双岗甲");
        var second = roster.stand(station(), "双岗乙");
        String one = read(unit("甲组", "POST", id("stand", first)), "$.id");
        String two = read(unit("乙组", "FOOT", id("stand", second)), "$.id");
        roster.putOn(station(), Map.of(first, List.of(helper), second, List.of(helper)));
        assertThat(findings(chief(), one)).containsExactly("AUXILIARIES_ONLY", "PERSON_TWICE");
        assertThat(findings(chief(), two)).containsExactly("AUXILIARIES_ONLY", "PERSON_TWICE");
        assertThat(now(chief(), one))
                .containsEntry("mayDecide", false)
                .containsEntry("mayBeSent", true);
        assertThat(now(chief(), one).get("findings").toString()).contains("甲组").contains("乙组");
    }

    @Test
    void aUnitOfOnePersonRestsWhileTheyStandAtAStandThatHasOne() {
        var police = officer(3);
        var stand = roster.stand(station(), "有单元的岗");
        String own = read(unit("本人徒步", "FOOT", id("person", police.person().value())), "$.id");
        String desk = read(unit("岗上单元", "POST", id("stand", stand)), "$.id");
        var other = roster.stand(station(), "没有单元的岗");
        roster.putOn(station(), Map.of(other, List.of(police)));
        assertThat(findings(chief(), own)).isEmpty();
        roster.clear();
        roster.putOn(station(), Map.of(stand, List.of(police)));
        assertThat(findings(chief(), own)).containsExactly("NOBODY_ON");
        assertThat(findings(chief(), desk)).isEmpty();
    }

    @Test
    void theBoxIsCountedUsedByWorkThatSaysSoAndRefilled() {
        var police = officer(4);
        var stand = roster.stand(station(), "百宝箱岗");
        String bike = read(vehicle("陕K0005警", "MOTORCYCLE", today()), "$.id");
        String unit =
                read(unit("百宝箱组", "MOTORCYCLE", id("stand", stand) + id("vehicle", bike)), "$.id");
        roster.putOn(station(), Map.of(stand, List.of(police)));
        var box = "/api/units/" + unit + "/box";
        List<Map<String, Object>> items = read(police.get(box).exchange(), "$.items");
        assertThat(items).extracting("code").contains("DISPUTE_FORM", "BLOOD_PRESSURE");
        var counts =
                items.stream()
                        .map(item -> "\"%s\": %s".formatted(item.get("code"), item.get("should")))
                        .collect(Collectors.joining(", ", "{", "}"));
        assertThat(post(police, box + "/checks", "{\"way\": \"OUT\", \"counts\": {}}"))
                .hasStatus(400);
        var out = post(police, box + "/checks", "{\"way\": \"OUT\", \"counts\": " + counts + "}");
        assertThat(out).hasStatus(201);
        assertThat(ReportsOverHttp.<Boolean>read(out, "$.last.ticked")).isTrue();

        var sent = reports.report(reports.json("order.theft", "家里进了小偷", reports.spot(GRID)));
        String incident = reports.idOf(police, read(sent, "$.code"));
        var use = "{\"incident\": \"%s\", \"item\": \"DISPUTE_FORM\", \"count\": %d}";
        assertThat(post(police, box + "/uses", use.formatted(incident, 3))).hasStatus(201);
        assertThat(post(police, box + "/uses", use.formatted(incident, 18))).hasStatus(409);
        assertThat(post(police, box + "/uses", use.formatted(UUID.randomUUID(), 1))).hasStatus(404);
        assertThat(police.get("/api/incidents/" + incident).exchange())
                .bodyText()
                .contains("使用了百宝箱物品");
        assertThat(now(chief(), unit).get("lacking").toString()).contains("DISPUTE_FORM");

        var refill = "{\"item\": \"%s\", \"count\": %d}";
        assertThat(post(chief(), box + "/refills", refill.formatted("DISPUTE_FORM", 3)))
                .hasStatus(201);
        assertThat((List<?>) now(chief(), unit).get("lacking")).isEmpty();
        assertThat(post(chief(), box + "/refills", refill.formatted("HELICOPTER", 1)))
                .hasStatus(400);
        assertThat(post(chief(), box + "/refills", refill.formatted("TOOLS", 0))).hasStatus(400);
        assertThat(officer(5).get(box).exchange()).hasStatus(403);
        List<String> why = read(police.get(box).exchange(), "$.lines[*].why");
        assertThat(why).startsWith("REFILLED", "USED").contains("COUNTED");
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var stand = roster.stand(station(), "配置岗");
        String bike = read(vehicle("陕K0006警", "MOTORCYCLE", today()), "$.id");
        assertThat(vehicle("陕K0006警", "CAR", today())).hasStatus(409);
        assertThat(vehicle(" ", "CAR", today())).hasStatus(400);
        assertThat(unit("", "FOOT", id("stand", stand))).hasStatus(400);
        assertThat(unit("两头来人", "FOOT", "")).hasStatus(400);
        assertThat(unit("车不对", "CAR", id("stand", stand) + id("vehicle", bike))).hasStatus(400);
        assertThat(unit("没有的岗", "FOOT", id("stand", UUID.randomUUID()))).hasStatus(400);
        String unit =
                read(unit("正好", "MOTORCYCLE", id("stand", stand) + id("vehicle", bike)), "$.id");
        assertThat(unit("正好", "FOOT", id("person", officer(6).person().value()))).hasStatus(409);
        assertThat(unit("同岗", "FOOT", id("stand", stand))).hasStatus(409);
        assertThat(
                        unit(
                                "同车",
                                "MOTORCYCLE",
                                id("person", officer(6).person().value()) + id("vehicle", bike)))
                .hasStatus(409);
        assertThat(
                        post(
                                reports.gridWorker(reports.place(GRID)),
                                "/api/units/stations/" + station() + "/units",
                                "{\"name\": \"x\", \"kind\": \"FOOT\"" + id("stand", stand) + "}"))
                .hasStatus(403);
        correct(
                unit,
                "{\"name\": \"正好\", \"kind\": \"MOTORCYCLE\", \"closedOn\": \"%s\"%s}"
                        .formatted(today(), id("stand", stand)));
        List<String> left = read(chief().get("/api/units").exchange(), "$.units[*].id");
        assertThat(left).doesNotContain(unit);
        assertThat(unit("同岗再来", "FOOT", id("stand", stand))).hasStatus(201);
    }
}
