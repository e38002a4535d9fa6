package org.yige.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public interface, as any client sees it. Asked to slow down, it waits as long as it is told
 * and tries again.
 */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 20;

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;
    private final AtomicLong waits = new AtomicLong();

    Server(String address) {
        this.address = address.replaceFirst("/$", "");
    }

    /** What came back. */
    record ServerAnswer(int status, JsonNode body) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    ServerAnswer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    ServerAnswer post(String path, String key, Object body)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                        .build());
    }

    /** How often the server asked us to slow down. */
    long waits() {
        return waits.get();
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "zh-CN");
    }

    private ServerAnswer send(HttpRequest request) throws IOException, InterruptedException {
        for (var tries = 1; ; tries++) {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 429 && response.statusCode() != 503 || tries == TRIES) {
                return new ServerAnswer(response.statusCode(), parsed(response));
            }
            waits.incrementAndGet();
            Thread.sleep(
                    Duration.ofSeconds(
                            response.headers().firstValueAsLong("Retry-After").orElse(2)));
        }
    }

    private JsonNode parsed(HttpResponse<String> response) {
        return response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
    }
}
