package org.yige.intake;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.once.RequestKey;
import org.yige.places.GridCode;
import org.yige.places.Located.Inside;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.places.PlacesDemo;
import org.yige.places.Where;
import org.yige.shared.Digest;
import org.yige.shared.Spot;
import org.yige.staff.Duty;

/**
 * For tests: residents who report, and the people of a grid who answer, in a county drawn to be
 * looked at.
 */
@Component
@Lazy
public class ReportsOverHttp {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final MockMvcTester http;
    private final SignIn signIn;
    private final Places places;
    private final Reports kept;

    public ReportsOverHttp(
            MockMvcTester http, SignIn signIn, Places places, Reports kept, PlacesDemo demo) {
        this.http = http;
        this.signIn = signIn;
        this.places = places;
        this.kept = kept;
        demo.load();
    }

    /** A place nobody else's test uses: the number picks the grid. */
    public Where place(int number) {
        var grid = places.grids(DAY).get(number);
        return ((Inside) places.locate(middle(grid), DAY)).where();
    }

    public Spot spot(int number) {
        return middle(places.grids(DAY).get(number));
    }

    private static Spot middle(Place grid) {
        return grid.middle().orElseThrow();
    }

    public SignedInClient gridWorker(Where where) {
        return signIn.as(Duty.GRID_WORKER, where.grid().map(GridCode::value).orElseThrow());
    }

    public SignedInClient chief(Where where) {
        return signIn.as(Duty.STATION_CHIEF, where.station().orElseThrow().value());
    }

    public SignedInClient room(Where where) {
        return signIn.as(Duty.COMMAND_ROOM, where.station().orElseThrow().value());
    }

    public SignedInClient countyDesk() {
        return signIn.as(Duty.COUNTY_DESK, "610824");
    }

    public String json(String kind, String words, Spot spot) {
        return """
        {"kind": "%s", "words": "%s", "facts": [], "spot": {"lon": %s, "lat": %s}, "place": null, "village": null,
         "happenedAt": null, "phone": null, "photos": []}
        """
                .formatted(kind, words, spot.lon(), spot.lat());
    }

    public MvcTestResult report(String json, String key) {
        return http.post()
                .uri("/api/intake/reports")
                .header("Idempotency-Key", key)
                .locale(Locale.CHINESE)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    public MvcTestResult report(String json) {
        return report(json, key());
    }

    public MvcTestResult asResident(String path, String json) {
        return http.post()
                .uri("/api/residents/cases/" + path)
                .header("Idempotency-Key", key())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    public MvcTestResult follow(String code) {
        return http.get().uri("/api/residents/cases/" + code).exchange();
    }

    public MvcTestResult act(SignedInClient who, String id, String action, String json) {
        return who.post("/api/incidents/" + id + "/" + action, json)
                .header("Idempotency-Key", key())
                .exchange();
    }

    /** The id of the incident of a code, as this person sees it. */
    public String idOf(SignedInClient who, String code) {
        var found = who.get("/api/incidents?q=" + code).exchange();
        return read(found, "$.items[0].id");
    }

    /** The report of a code. */
    public UUID reportOf(String code) {
        return CaseCode.read(code).flatMap(kept::find).orElseThrow().id();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** A key of its own, and bytes that are nobody else's. */
    static RequestKey request() {
        var key = key();
        return new RequestKey(key, Digest.sha256(key));
    }

    public static <T> T read(MvcTestResult result, String path) {
        try {
            return JsonPath.read(
                    result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
