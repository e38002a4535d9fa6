package org.yige.open311;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.places.GridCode;
import org.yige.places.Located.Inside;
import org.yige.places.Places;
import org.yige.places.PlacesDemo;
import org.yige.places.Where;
import org.yige.shared.Spot;
import org.yige.staff.Duty;

/** For tests: a county drawn to be looked at, clients with keys, and the people who answer. */
@Component
@Lazy
class Open311County {

    private final Clients clients;
    private final SignIn signIn;
    private final Places places;
    private final MockMvcTester http;

    Open311County(
            Clients clients, SignIn signIn, Places places, PlacesDemo demo, MockMvcTester http) {
        this.clients = clients;
        this.signIn = signIn;
        this.places = places;
        this.http = http;
        demo.load();
    }

    /** A fresh key that takes so many requests a minute. */
    String key(int perMinute) {
        return key(perMinute, Optional.empty());
    }

    /** The key of a body of the practice profile. */
    String keyOf(String receiver) {
        return key(1000, Optional.of(receiver));
    }

    private String key(int perMinute, Optional<String> receiver) {
        var code = "c" + UUID.randomUUID().toString().substring(0, 8);
        return clients.add(
                        new ApiClient(code, "测试接入方", perMinute, receiver, false),
                        signIn.asAdministrator().actor())
                .key();
    }

    Spot spot(int number) {
        return places.grids(day()).get(number).middle().orElseThrow();
    }

    SignedInClient worker(Spot spot) {
        return signIn.as(Duty.GRID_WORKER, where(spot).grid().map(GridCode::value).orElseThrow());
    }

    SignedInClient room(Spot spot) {
        return signIn.as(Duty.COMMAND_ROOM, where(spot).station().orElseThrow().value());
    }

    Where where(Spot spot) {
        return ((Inside) places.locate(spot, day())).where();
    }

    private LocalDate day() {
        return places.today();
    }

    MvcTestResult act(SignedInClient who, String incident, String action, String json) {
        return who.post("/api/incidents/" + incident + "/" + action, json)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange();
    }

    /** A picture as a phone sends it; its number. */
    String picture(byte[] file) {
        return JsonPath.read(
                body(
                        http.post()
                                .uri("/api/pictures")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .contentType(MediaType.IMAGE_PNG)
                                .content(file)
                                .exchange()),
                "$.id");
    }

    MvcTestResult confirm(String code) {
        return http.post()
                .uri("/api/residents/cases/" + code + "/confirmation")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
    }

    static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static Map<String, String> light(Spot spot, String words) {
        return Map.of(
                "service_code",
                "street.light",
                "lat",
                String.valueOf(spot.lat()),
                "long",
                String.valueOf(spot.lon()),
                "description",
                words);
    }

    static List<String> fields() {
        return List.of(
                "service_request_id",
                "status",
                "status_notes",
                "service_name",
                "service_code",
                "description",
                "agency_responsible",
                "service_notice",
                "requested_datetime",
                "updated_datetime",
                "expected_datetime",
                "address",
                "address_id",
                "zipcode",
                "lat",
                "long",
                "media_url");
    }
}
