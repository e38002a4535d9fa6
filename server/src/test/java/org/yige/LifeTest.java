package org.yige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.practice.EditionFile;
import org.yige.practice.StartAnew;

/** The server from one beginning to the next, with a small program in its place. */
class LifeTest {

    @TempDir Path data;
    Life life = new Life(Small.class);

    @AfterEach
    void end() {
        life.running().ifPresent(context -> context.close());
    }

    @Test
    void itBeginsAnewInTheSameProcessAndWhatWasForOneStartIsNotDoneAgain() {
        life = lifeOf("--yige.new-auditor=wang");
        life.begin();
        var first = life.running().orElseThrow();

        Thread.ofPlatform().daemon().start(first.getBean(StartAnew.class)::soon);

        await().until(() -> life.running().orElseThrow() != first);
        assertThat(first.isActive()).isFalse();
        var second = life.running().orElseThrow();
        assertThat(second.isActive()).isTrue();
        assertThat(second.getBean(Thread.class).isDaemon())
                .as("nothing else keeps the process alive meanwhile")
                .isFalse();
        assertThat(second.getEnvironment().getProperty("yige.new-auditor")).isEmpty();
    }

    @Test
    void anEditionTheServerDoesNotStartWithIsPassedOver() {
        new EditionFile("610824", 7, List.of()).write(data);
        life = lifeOf("--bad-edition=true");

        life.begin();

        assertThat(life.running().orElseThrow().isActive()).isTrue();
    }

    @Test
    void whatElseStopsAStartStopsIt() {
        life = lifeOf("--bad-edition=true");
        assertThatThrownBy(life::begin).hasStackTraceContaining("no such calendar");
    }

    private Life lifeOf(String more) {
        return new Life(
                Small.class,
                "--yige.data=" + data,
                "--spring.main.web-application-type=none",
                more);
    }

    @Configuration(proxyBeanMethods = false)
    static class Small {

        @Bean
        Thread beginsOn() {
            return Thread.currentThread();
        }

        /** As a calendar that an edition names and that is nowhere would. */
        @Bean
        String started(
                @Value("${bad-edition:false}") boolean bad,
                @Value("${yige.practice-files-alone:false}") boolean filesAlone) {
            if (bad && !filesAlone) {
                throw new IllegalStateException("no such calendar");
            }
            return "started";
        }
    }

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

    /** The whole server, in a process of its own. */
    @Nested
    @Tag("database")
    class InAProcess {

        private static final String BEGINS_ANEW = "the server begins anew";
        private static final String BEGUN = "Started Yige in ";

        Path log;
        int port;
        Process server;

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
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> said(BEGINS_ANEW) == 1 && health() == 0);

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
}
