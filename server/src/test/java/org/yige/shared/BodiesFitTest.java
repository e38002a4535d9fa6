package org.yige.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yige.YigeTest;

/** Nobody without an account fills the memory with a document. */
@YigeTest
class BodiesFitTest {

    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/intake/reports",
                "/api/access/sessions",
                "/api/residents/cases/7K3M-9Q2F-XW41/objection"
            })
    void aDocumentOfMillionsOfFactsIsRefusedWhileItArrives(String path) throws Exception {
        var facts =
                ("{\"facts\": [" + "\"a\",".repeat(500_000) + "\"a\"]}")
                        .getBytes(StandardCharsets.UTF_8);
        for (var key : new String[] {"", "a-key-of-the-senders"}) {
            assertRefused(send(path, key, BodyPublishers.ofByteArray(facts)));
            assertRefused(
                    send(
                            path,
                            key,
                            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(facts))));
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/shared/");
    }

    private HttpResponse<String> send(String path, String key, BodyPublisher body)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json")
                        .POST(body);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
