package org.yige.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the demo county moving, at a calm pace and through the public interface like anybody else:
 * residents report, confirm or object; the demo's own workers answer, go and settle what is theirs.
 * What belongs to a guest's post is left to the guest.
 */
final class DemoLoop {

    /** Before it starts, and where there is no demo. */
    static final DemoLoop IDLE = new DemoLoop("", 1, List.of(), login -> login, "");

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoop.class);
    private static final int STEPS_PER_REPORT = 4;
    private static final String CHIEF = "station-chief";

    private final String address;
    private final double secondsPerReport;
    private final List<String> logins;
    private final UnaryOperator<String> passwords;
    private final String guestVillage;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    DemoLoop(
            String address,
            double secondsPerReport,
            List<String> logins,
            UnaryOperator<String> passwords,
            String guestVillage) {
        this.address = address;
        this.secondsPerReport = secondsPerReport;
        this.logins = logins;
        this.passwords = passwords;
        this.guestVillage = guestVillage;
    }

    void start() {
        running = true;
        Thread.ofVirtual().name("demo").start(this::run);
    }

    void stop() {
        running = false;
        stopped.countDown();
    }

    boolean isRunning() {
        return running;
    }

    private void run() {
        var random = new Random();
        try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var residents = new DemoResidents(new DemoClient(http, address), guestVillage, random);
            var crew =
                    logins.stream()
                            .map(login ->
                                    new DemoWorker(
                                            new DemoClient(http, address),
                                            login,
                                            passwords.apply(login),
                                            secondsPerReport,
                                            random))
                            .toList();
            keepRoster(http);
            for (var step = 0L; running; step++) {
                turn(step, residents, crew);
                // A little uneven, as life is.
                var wait = secondsPerReport / STEPS_PER_REPORT * (0.6 + random.nextDouble() * 0.8);
                if (stopped.await((long) (wait * 1000), TimeUnit.MILLISECONDS)) {
                    http.shutdownNow();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepRoster(HttpClient http) throws InterruptedException {
        for (var login : logins.stream().filter(one -> one.contains(CHIEF)).limit(1).toList()) {
            try {
                new DemoRoster(new DemoClient(http, address), login, passwords.apply(login)).keep();
            } catch (IOException | RuntimeException e) {
                LOG.info("the demo has no sheet of duties: {}", e.toString());
            }
        }
    }

    private void turn(long step, DemoResidents residents, List<DemoWorker> crew)
            throws InterruptedException {
        try {
            if (step % STEPS_PER_REPORT == 0) {
                residents.report();
            } else {
                residents.follow();
            }
            for (var i = 0; i < Math.min(3, crew.size()); i++) {
                crew.get((int) ((step * 3 + i) % crew.size())).work();
            }
        } catch (IOException | RuntimeException e) {
            if (running) {
                LOG.info("the demo lost a turn: {}", e.toString());
            }
        }
    }
}
