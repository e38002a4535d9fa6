package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code docs/generated/openapi.json} is what the server offers. */
@YigeTest
class GeneratedOpenApiTest {

    @LocalServerPort int port;

    @Test
    void theInterfaceDescriptionIsFresh() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/openapi.json"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            var json =
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                            .build();
            var tree = (ObjectNode) json.readTree(answer.body());
            tree.remove("servers");
            GeneratedDocs.fresh(
                    "openapi.json",
                    json.writeValueAsString(json.treeToValue(tree, Object.class)) + "\n");
        }
    }
}
