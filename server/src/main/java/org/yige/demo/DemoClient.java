package org.yige.demo;

import static org.yige.once.Once.KEY;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One browser: a resident's, or, once signed in, a worker's. */
final class DemoClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final String address;
    private String cookie = "";
    private String csrf = "";

    DemoClient(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    /**
     * @return whether the account is signed in now
     */
    boolean signIn(String login, String password) throws IOException, InterruptedException {
        if (!cookie.isEmpty()) {
            return true;
        }
        var body = Map.of("login", login, "password", password);
        var answer = http.send(post("/api/access/sessions", body), BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            return false;
        }
        cookie = answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        csrf = JSON.readTree(answer.body()).path("csrf").asString("");
        return true;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /**
     * The body of a good answer; an empty one if the server said no, which in a demo is no
     * calamity.
     */
    JsonNode create(String path, Object body) throws IOException, InterruptedException {
        return send(post(path, body));
    }

    private HttpRequest post(String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header(KEY, UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie).header("X-CSRF", csrf);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            cookie = "";
        }
        return answer.statusCode() / 100 == 2 && !answer.body().isBlank()
                ? JSON.readTree(answer.body())
                : JSON.createObjectNode();
    }
}
