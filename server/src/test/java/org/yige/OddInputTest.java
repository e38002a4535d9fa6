package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.staff.Duty;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint there is, asked what no browser asks, byte by byte over a real connection: the
 * answer is a refusal and never a fault of ours.
 */
@YigeTest
class OddInputTest {

    private static final String ODD_QUERY =
            "?q=%ff%fe&kind=%c3%28&state=%ED%A0%80&page=-1&limit=x&day=tomorrow&lon=NaN&lat=1e309";
    private static final String NUL_QUERY =
            "?q=%00&kind=%00&state=%00&service_code=%00&before=%00&station=%00";

    private static final String FAR = "%2B999999999-12-31";
    private static final String FAR_MOMENT = "%2B1000000000-12-31T23:59:59Z";
    private static final String FAR_QUERY =
            "?q=x&year=2147483647&day="
                    + FAR
                    + "&from=-999999999-01-01&until="
                    + FAR
                    + "&to="
                    + FAR
                    + "&cutOff="
                    + FAR_MOMENT
                    + "&endedSince="
                    + FAR_MOMENT
                    + "&cursor="
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(
                                    ("+1000000000-12-31T23:59:59Z_" + new UUID(0, 0) + "_0")
                                            .getBytes(StandardCharsets.US_ASCII));

    @Autowired SignIn signIn;

    @Autowired JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @LocalServerPort int port;

    private record Endpoint(String method, String path) {

        boolean reads() {
            return method.equals("GET");
        }

        Endpoint with(String variable) {
            return new Endpoint(method, path.replaceAll("\\{[^}]+}", variable));
        }
    }

    private Stream<Endpoint> all() {
        return endpoints.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("org.yige"))
                .flatMap(one ->
                        one.getKey().getPatternValues().stream()
                                .flatMap(path ->
                                        one.getKey().getMethodsCondition().getMethods().stream()
                                                .map(RequestMethod::name)
                                                .map(method -> new Endpoint(method, path))))
                // A stream does not end, and who signs out is asked no more.
                .filter(it -> !it.path().endsWith("/stream") && !it.path().endsWith("/current"));
    }

    @Test
    void anAddressWithHalfALetterOrANulIsRefused() throws Exception {
        var faults = new ArrayList<String>();
        for (var who : people()) {
            for (var one : all().filter(Endpoint::reads).toList()) {
                for (var query : List.of(ODD_QUERY, NUL_QUERY, FAR_QUERY)) {
                    note(faults, one.with("%E4%B8%AD"), query, who, "", "");
                }
                note(faults, one.with("%00"), "", who, "", "");
                note(faults, one.with("%ff"), "", who, "", "");
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{", "[null]", "\u0000"})
    void aBodyWithNothingInItIsRefused(String body) throws Exception {
        var faults = new ArrayList<String>();
        for (var who : people()) {
            for (var one : all().filter(it -> !it.reads()).toList()) {
                note(
                        faults,
                        one.with("00000000-0000-0000-0000-000000000000"),
                        "",
                        who,
                        "Content-Type: application/json\r\nIdempotency-Key: odd-input-0001\r\n",
                        body);
            }
        }
        assertThat(faults).isEmpty();
    }

    /**
     * Each field there is has something in it, and a NUL, half a letter or a far day where it can.
     */
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\ud800", "\u202e", "-1", "\u0661"})
    void aBodyOfTheRightShapeWithNonsenseInItIsRefused(String letter) throws Exception {
        var faults = new ArrayList<String>();
        var asked = 0;
        for (var who : people()) {
            for (var one : endpoints.getHandlerMethods().entrySet()) {
                var body =
                        Arrays.stream(one.getValue().getMethodParameters())
                                .filter(it -> it.hasParameterAnnotation(RequestBody.class))
                                .filter(it -> it.getParameterType().isRecord())
                                .findFirst();
                if (body.isEmpty()) {
                    continue;
                }
                for (var method : one.getKey().getMethodsCondition().getMethods()) {
                    for (var path : one.getKey().getPatternValues()) {
                        note(
                                faults,
                                new Endpoint(method.name(), path)
                                        .with("00000000-0000-0000-0000-000000000000"),
                                "",
                                who,
                                "Content-Type: application/json\r\nIdempotency-Key: odd-input-0002\r\n",
                                json.writeValueAsString(
                                        nonsense(body.get().getParameterType(), letter, 0)));
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(150);
        assertThat(faults).isEmpty();
    }

    /** The longest-lived value of a type that is still no sensible one. */
    private static @Nullable Object nonsense(Type type, String letter, int depth) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            var inner = generic.getActualTypeArguments();
            return raw == Optional.class
                    ? nonsense(inner[0], letter, depth)
                    : Collection.class.isAssignableFrom(raw)
                            ? Collections.singletonList(nonsense(inner[0], letter, depth))
                            : Map.of();
        }
        var raw = (Class<?>) type;
        if (raw.isRecord() && depth < 5) {
            var body = new HashMap<String, Object>();
            for (var one : raw.getRecordComponents()) {
                body.put(one.getName(), nonsense(one.getGenericType(), letter, depth + 1));
            }
            return body;
        }
        return switch (raw.getSimpleName()) {
            case "String" -> letter;
            case "UUID" -> new UUID(0, 0);
            case "LocalDate" -> "+999999999-12-31";
            case "Instant" -> "+1000000000-12-31T23:59:59Z";
            case "OffsetDateTime" -> "+999999999-12-31T23:59:59-18:00";
            case "int", "Integer" -> Integer.MIN_VALUE;
            case "long", "Long" -> Long.MIN_VALUE;
            case "double", "Double", "BigDecimal" -> -1e300;
            case "boolean", "Boolean" -> true;
            default -> raw.isEnum() ? raw.getEnumConstants()[0].toString() : letter;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: no media type",
                "Accept-Language: zz;;q=x,\u00ff",
                "Content-Type: ;;;",
                "Content-Type: application/json;charset=no-such-letters",
                "Cookie: yige_session=\"; yige_session=\u00ff\u00fe; ;=;yige_device=%%%",
                "X-CSRF: \u00ff\u00ff",
                "X-Yige-Action: \u00ff",
                "X-Forwarded-For: ,,[::1,%,999.1.1.1",
                "Range: bytes=9-1,x",
                "If-None-Match: \"",
                "If-Modified-Since: yesterday",
                "Last-Event-ID: \u00ff/-1",
                "Sec-Fetch-Site: \u00ff",
                "Origin: null",
            })
    void aHeaderFullOfNonsenseIsNoFaultOfOurs(String header) throws Exception {
        var faults = new ArrayList<String>();
        for (var path :
                List.of("/api/access/me", "/api/places/search?q=x", "/", "/health", "/nowhere")) {
            var get = new Endpoint("GET", path);
            note(faults, get, "", people().getFirst(), header + "\r\n", "");
        }
        note(
                faults,
                new Endpoint("POST", "/api/access/sessions"),
                "",
                people().getFirst(),
                header + "\r\n",
                "{\"login\": \"nobody\", \"password\": \"\"}");
        assertThat(faults).isEmpty();
    }

    @Test
    void aCookieAsLongAsABookIsRefused() throws Exception {
        var cookie = "Cookie: yige_session=" + "x".repeat(60_000) + "\r\n";
        assertThat(status(new Endpoint("GET", "/api/access/me"), "", cookie, "")).isEqualTo(400);
    }

    private List<SignedInClient> people() {
        return List.of(
                signIn.asAdministrator(),
                signIn.asAuditor(),
                signIn.as(Duty.COMMAND_ROOM, "610824100000"));
    }

    private void note(
            List<String> faults,
            Endpoint one,
            String query,
            SignedInClient who,
            String headers,
            String body)
            throws IOException {
        var signed = "Cookie: " + who.cookie() + "\r\nX-CSRF: " + who.csrf() + "\r\n" + headers;
        int status = status(one, query, signed, body);
        if (status >= 500) {
            faults.add(status + " " + one + query + " " + headers.strip() + " " + body);
        }
    }

    private int status(Endpoint one, String query, String headers, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var head =
                    one.method()
                            + " "
                            + one.path()
                            + query
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                            + bytes.length
                            + "\r\n"
                            + headers
                            + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
