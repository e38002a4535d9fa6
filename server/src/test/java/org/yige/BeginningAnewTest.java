package org.yige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yige.practice.StartAnew;

/** The whole server, in a process of its own, on the way from one beginning to the next. */
@Tag("database")
class BeginningAnewTest {

    private static final String BEGINS_ANEW = "the server begins anew";
    private static final String BEGUN = "Started Yige in ";

    @TempDir Path data;
    Path log;
    int port;
    Process server;

    /** The program, which begins anew for each line that it is told. */
    static final class ToldServer {

        public static void main(String[] args) {
            var life = new Life(Yige.class, args);
            life.begin();
            var told = new Scanner(System.in);
            while (told.hasNextLine()) {
                told.nextLine();
                life.running().orElseThrow().getBean(StartAnew.class).soon();
            }
        }
    }

    @BeforeEach
    void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        log = data.resolve("server.log");
        server =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                ToldServer.class.getName(),
                                "--server.port=" + port,
                                "--yige.data=" + data.resolve("county"),
                                "--yige.practice-folder=../practice",
                                "--yige.demo=off")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        await().failFast("it ended", () -> !server.isAlive())
                .atMost(Duration.ofMinutes(2))
                .until(() -> health() == 200);
    }

    @AfterEach
    void end() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    @Test
    void itsLogGoesOnAndAHealthCheckNeverHangs() throws Exception {
        for (int times = 1; times <= 2; times++) {
            beginAnew();
            int wanted = times;
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> health() == 200 && said(BEGUN) == wanted + 1);
            assertThat(said(BEGINS_ANEW)).isEqualTo(times);
        }
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void aSignalInTheMiddleEndsTheProcessAndItsDatabase() throws Exception {
        beginAnew();
        await().atMost(Duration.ofMinutes(1)).until(() -> said(BEGINS_ANEW) == 1 && health() == 0);

        server.destroy();

        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new LeftOverDatabase(data.resolve("county/postgres")).running()).isEmpty();
    }

    private void beginAnew() throws IOException {
        var told = server.getOutputStream();
        told.write('\n');
        told.flush();
    }

    private long said(String words) throws IOException {
        return Files.readAllLines(log).stream().filter(line -> line.contains(words)).count();
    }

    /** Its status; nought where nobody listens. Whoever keeps silent fails the test. */
    private int health() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var asked =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return client.send(asked, BodyHandlers.discarding()).statusCode();
        } catch (ConnectException nobody) {
            return 0;
        }
    }
}
