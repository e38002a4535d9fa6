package org.yige.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.places.GridCode;
import org.yige.places.Located.Inside;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.places.PlacesDemo;
import org.yige.places.Where;
import org.yige.staff.Duty;

/** For tests: a county whose grids are numbered, and the people who answer in each of them. */
@Component
@Lazy
class SupervisedCounty {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final MockMvcTester http;
    private final SignIn signIn;
    private final Places places;
    private final PassedLimits limits;

    SupervisedCounty(
            MockMvcTester http,
            SignIn signIn,
            Places places,
            PlacesDemo shapes,
            PassedLimits limits) {
        this.http = http;
        this.signIn = signIn;
        this.places = places;
        this.limits = limits;
        shapes.load();
    }

    SignedInClient worker(int grid) {
        return signIn.as(Duty.GRID_WORKER, where(grid).grid().map(GridCode::value).orElseThrow());
    }

    SignedInClient chief(int grid) {
        return signIn.as(Duty.STATION_CHIEF, where(grid).station().orElseThrow().value());
    }

    SignedInClient room(int grid) {
        return signIn.as(Duty.COMMAND_ROOM, where(grid).station().orElseThrow().value());
    }

    private SignedInClient villageHead(int grid) {
        return signIn.as(Duty.VILLAGE_HEAD, where(grid).village().value());
    }

    /** The chief of a station that the grid does not belong to. */
    SignedInClient elsewhere(int grid) {
        var own = where(grid).station().orElseThrow().value();
        var other =
                places.stations(DAY).stream()
                        .map(Place::code)
                        .filter(code -> !code.equals(own))
                        .findFirst()
                        .orElseThrow();
        return signIn.as(Duty.STATION_CHIEF, other);
    }

    /** Whoever of the grid's people holds the incident now. */
    SignedInClient owner(int grid, String id) {
        String post = JsonPath.read(body(chief(grid).get("/api/incidents/" + id)), "$.owner.post");
        return Stream.of(worker(grid), chief(grid), room(grid), villageHead(grid))
                .filter(each -> each.post().value().toString().equals(post))
                .findFirst()
                .orElseThrow();
    }

    private Where where(int grid) {
        var middle = places.grids(DAY).get(grid).middle().orElseThrow();
        return ((Inside) places.locate(middle, DAY)).where();
    }

    /** A light out in a grid, told by a resident; its case code. */
    String report(int grid) {
        // Everybody who may come to hold it is there before it is reported.
        worker(grid);
        chief(grid);
        room(grid);
        villageHead(grid);
        var spot = places.grids(DAY).get(grid).middle().orElseThrow();
        var sent =
                tell(
                        "/api/intake/reports",
                        "{\"kind\": \"street.light\", \"words\": \"灯不亮\", \"spot\": {\"lon\": %s, \"lat\": %s}}"
                                .formatted(spot.lon(), spot.lat()));
        assertThat(sent).hasStatus(201);
        return JsonPath.read(body(sent), "$.code");
    }

    /** What a resident sends. */
    MvcTestResult tell(String uri, String json) {
        return http.post()
                .uri(uri)
                .header("Idempotency-Key", key())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    /** An incident nobody answered in time. */
    String late(int grid) {
        var id = idOf(chief(grid), report(grid));
        limits.pass("incident", id, "answer");
        return id;
    }

    void replyIsLate(String card) {
        limits.pass(Supervision.SUBJECT, card, Supervision.REPLY);
    }

    MvcTestResult open(SignedInClient who, String incident) {
        return post(who, "/api/supervision/cards", card(incident, "OVERDUE", "为什么没人接办？"));
    }

    /** A picture somebody took, kept and shown with nothing yet; its number. */
    String photo() {
        var jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var kept =
                http.post()
                        .uri("/api/pictures")
                        .header("Idempotency-Key", key())
                        .contentType("image/jpeg")
                        .content(jpeg.toByteArray())
                        .exchange();
        return JsonPath.read(body(kept), "$.id");
    }

    static String card(String incident, String reason, String words) {
        return "{\"incident\": \"%s\", \"reason\": \"%s\", \"words\": \"%s\"}"
                .formatted(incident, reason, words);
    }

    static String idOf(SignedInClient who, String code) {
        return JsonPath.read(body(who.get("/api/incidents?q=" + code)), "$.items[0].id");
    }

    static void act(SignedInClient who, String id, String action, String json) {
        assertThat(post(who, "/api/incidents/" + id + "/" + action, json)).hasStatus(201);
    }

    static MvcTestResult post(SignedInClient who, String uri, String json) {
        return who.post(uri, json).header("Idempotency-Key", key()).exchange();
    }

    static String body(MockMvcTester.MockMvcRequestBuilder request) {
        return body(request.exchange());
    }

    static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
