package org.yige.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A partner that does odd things with the connection. */
class RemoteTest {

    /** Answers every caller with these bytes and then says nothing more, and does not hang up. */
    private static ServerSocket stalling(String answer, CountDownLatch end) throws IOException {
        var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual()
                .start(() -> {
                    while (!server.isClosed()) {
                        try (var caller = server.accept()) {
                            caller.getOutputStream()
                                    .write(answer.getBytes(StandardCharsets.US_ASCII));
                            caller.getOutputStream().flush();
                            end.await();
                        } catch (IOException gone) {
                            return;
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            return;
                        }
                    }
                });
        return server;
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aPartnerThatAnswersItsHeadingsAndThenNothingHoldsNobodyUp() throws Exception {
        for (var answer :
                new String[] {
                    "",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 1000\r\n\r\n<service",
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n<service"
                }) {
            var end = new CountDownLatch(1);
            try (var server = stalling(answer, end)) {
                var there =
                        new ReceiverEndpoint(
                                "body",
                                "http://127.0.0.1:" + server.getLocalPort() + "/",
                                Optional.empty(),
                                Map.of(),
                                "other");
                var remote = new Remote(there, "key", Duration.ofSeconds(1));
                assertThatThrownBy(() -> remote.get("requests", "request", Map.of()))
                        .isInstanceOfSatisfying(
                                Remote.Failed.class,
                                failed -> assertThat(failed.isFinal()).isFalse());
            } finally {
                end.countDown();
            }
        }
    }
}
