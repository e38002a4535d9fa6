package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yige.access.SignIn;
import org.yige.staff.Duty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A phone number is sent into every input the interface describes, well formed and torn, as
 * everybody who may send something, and beside it where nobody expects one: no line of the log
 * holds it, whatever becomes of the request.
 */
@YigeTest
class NoPhoneInAnyLogTest {

    private static final String PHONE = "13987601234";

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    /** Another address of this machine: what is counted for it shuts nobody else out. */
    private static final InetAddress NEIGHBOUR = InetAddress.ofLiteral("127.0.77.77");

    /** How deep a body's fields are followed. */
    private static final int DEEP = 5;

    @Autowired SignIn signIn;
    @LocalServerPort int port;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> listener =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    var why =
                            event.getThrowableProxy() == null
                                    ? ""
                                    : ThrowableProxyUtil.asString(event.getThrowableProxy());
                    lines.add(event.getLoggerName() + ": " + event.getFormattedMessage() + why);
                }
            };

    @BeforeEach
    void listen() {
        listener.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        listener.start();
        everything().addAppender(listener);
    }

    @AfterEach
    void listenNoMore() {
        everything().detachAppender(listener);
    }

    private static Logger everything() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void theListenerHears() {
        ((Logger) LoggerFactory.getLogger("org.yige.any")).warn("a number: {}", PHONE);
        assertThat(lines).anyMatch(line -> line.contains(PHONE));
        assertThat(everything().getLevel()).as("as it is in service").isEqualTo(Level.WARN);
    }

    @Test
    void whateverIsSentNoLineHoldsTheNumber() throws Exception {
        var description =
                JsonMapper.shared()
                        .readTree(Files.readString(Path.of("../docs/generated/openapi.json")));
        var people =
                List.of(
                        "",
                        signed(signIn.asAdministrator()),
                        signed(signIn.asAuditor()),
                        signed(signIn.as(Duty.COMMAND_ROOM, "610824100000")),
                        signed(signIn.as(Duty.GRID_WORKER, "610824001001")));
        int sent = 0;
        for (var path : description.path("paths").properties()) {
            if (path.getKey().endsWith("/stream") || path.getKey().endsWith("/current")) {
                continue;
            }
            for (var operation : path.getValue().properties()) {
                var method = operation.getKey().toUpperCase(Locale.ROOT);
                var bodies = bodies(description, operation.getValue());
                for (var who : people) {
                    for (var address : addresses(path.getKey(), operation.getValue())) {
                        for (var each : bodies) {
                            say(method, address, who, each.type(), each.content());
                            sent++;
                        }
                    }
                }
            }
        }
        for (var who : people) {
            for (var type :
                    List.of("application/x-www-form-urlencoded", "application/json", "text/csv")) {
                for (var torn : torn()) {
                    say("POST", "/open311/v2/requests.json", who, type, torn);
                    say("POST", "/api/" + PHONE + "?phone=" + PHONE + "%ZZ", who, type, torn);
                    sent += 2;
                }
            }
        }
        assertThat(sent).isGreaterThan(1000);
        // What is done after the answer is given the time it takes.
        Thread.sleep(500);
        assertThat(lines.stream().filter(line -> line.contains(PHONE)).toList()).isEmpty();
    }

    private record Sent(String type, String content) {}

    private List<Sent> bodies(JsonNode description, JsonNode operation) {
        var all = new ArrayList<Sent>();
        var contents = operation.path("requestBody").path("content");
        for (var content : contents.properties()) {
            var schema = content.getValue().path("schema");
            var type = content.getKey().equals("*/*") ? "application/json" : content.getKey();
            all.add(new Sent(type, value(description, schema, DEEP, true)));
            all.add(new Sent(type, value(description, schema, DEEP, false)));
            torn().forEach(torn -> all.add(new Sent(type, torn)));
        }
        if (all.isEmpty()) {
            all.add(new Sent("", ""));
        }
        return all;
    }

    private static List<String> torn() {
        return List.of(
                PHONE,
                "\"" + PHONE,
                "{\"" + PHONE + "\": \"" + PHONE + "\"}",
                "[\"" + PHONE + "\"]",
                "phone=" + PHONE + "%ZZ&" + PHONE + "=\u0000",
                "姓名,手机号,岗位,范围编码\n张三," + PHONE + ",没有这种岗位," + PHONE + "\n" + PHONE + "\n");
    }

    /** A body as it is described: each word the number, or what fits where it says what fits. */
    private static String value(JsonNode description, JsonNode schema, int deep, boolean fits) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString().replaceFirst(".*/", "");
            return value(
                    description,
                    description.path("components").path("schemas").path(name),
                    deep,
                    fits);
        }
        for (var several : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(several).isArray()) {
                return value(description, schema.path(several).get(0), deep, fits);
            }
        }
        if (schema.has("properties") && deep > 0) {
            var fields = new ArrayList<String>();
            schema.path("properties")
                    .properties()
                    .forEach(field ->
                            fields.add(
                                    "\""
                                            + field.getKey()
                                            + "\": "
                                            + value(
                                                    description,
                                                    field.getValue(),
                                                    deep - 1,
                                                    fits)));
            return "{" + String.join(", ", fields) + "}";
        }
        if (!fits) {
            return "\"" + PHONE + "\"";
        }
        return switch (schema.path("type").asString("string")) {
            case "array" ->
                    deep > 0
                            ? "[" + value(description, schema.path("items"), deep - 1, true) + "]"
                            : "[]";
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            case "object" -> "{\"" + PHONE + "\": \"" + PHONE + "\"}";
            default -> "\"" + word(schema) + "\"";
        };
    }

    private static String word(JsonNode schema) {
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(0).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> "00000000-0000-0000-0000-000000000000";
            case "date" -> "2026-11-30";
            case "date-time" -> "2026-11-30T08:00:00Z";
            default -> PHONE;
        };
    }

    private static Set<String> addresses(String path, JsonNode operation) {
        var plain = new StringBuilder();
        var torn = new StringBuilder();
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("query")) {
                var name = parameter.path("name").asString();
                plain.append('&').append(name).append('=').append(PHONE);
                torn.append('&').append(name).append('=').append(PHONE).append("%ff%ZZ");
            }
        }
        var all = new LinkedHashSet<String>();
        all.add(path.replaceAll("\\{[^}]+}", PHONE) + "?phone=" + PHONE + plain);
        all.add(path.replaceAll("\\{[^}]+}", PHONE + "%00") + "?q=" + PHONE + "%ZZ" + torn);
        return all;
    }

    private static String signed(SignIn.SignedInClient who) {
        return "Cookie: " + who.cookie() + "\r\nX-CSRF: " + who.csrf() + "\r\n";
    }

    private void say(String method, String address, String who, String type, String body)
            throws Exception {
        try (var socket = new Socket(HERE, port, NEIGHBOUR, 0)) {
            socket.setSoTimeout(60_000);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var head =
                    "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n%s%s"
                                    .formatted(
                                            method,
                                            address,
                                            bytes.length,
                                            who,
                                            type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                            + "Idempotency-Key: phone-"
                            + PHONE
                            + "-"
                            + bytes.length
                            + "\r\n"
                            + "X-Request-Id: "
                            + PHONE
                            + "\r\nReferer: http://x/"
                            + PHONE
                            + "\r\nUser-Agent: "
                            + PHONE
                            + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            assertThat(socket.getInputStream().readAllBytes()).as(head).isNotEmpty();
        } catch (SocketException closedEarly) {
            // It may refuse before it has read everything.
        }
    }
}
