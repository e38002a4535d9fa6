package org.yige.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.yige.Yige;
import org.yige.incidents.Whereabouts;
import org.yige.intake.NewReport.Channel;
import org.yige.intake.NewReport.Contact;
import org.yige.intake.NewReport.What;
import org.yige.open311.BenchKey;
import org.yige.places.Places;
import org.yige.places.PlacesDemo;
import org.yige.shared.Spot;

/**
 * The server as it is, with a county drawn to be looked at, for {@code bench/intake} and {@code
 * bench/open311}. Prints where to report, and a key to do so by Open311. Reads commands: {@code
 * bulk N} takes N reports through the bulk path and prints how many a second were committed.
 */
public final class BenchServer {

    private static final int BATCH = 5_000;

    private BenchServer() {}

    public static void main(String[] args) throws IOException {
        var server = SpringApplication.run(Yige.class, args);
        server.getBean(PlacesDemo.class).load();
        var places = server.getBean(Places.class);
        var spots =
                places.grids(places.today()).stream()
                        .flatMap(grid -> grid.middle().stream())
                        .toList();
        spots.stream()
                .limit(64)
                .forEach(spot -> System.out.println("spot " + spot.lon() + " " + spot.lat()));
        System.out.println("key " + BenchKey.of(server));
        System.out.println("ready");
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = commands.readLine(); line != null; line = commands.readLine()) {
            if (line.startsWith("bulk ")) {
                System.out.println(
                        "bulk "
                                + bulk(
                                        server.getBean(Intake.class),
                                        spots,
                                        Integer.parseInt(line.substring(5))));
            }
        }
        System.exit(0);
    }

    private static long bulk(Intake intake, List<Spot> spots, int count) {
        long begin = System.nanoTime();
        for (int done = 0; done < count; done += BATCH) {
            int from = done;
            var answers =
                    intake.reportAll(
                            IntStream.range(from, Math.min(count, from + BATCH))
                                    .mapToObj(i -> report(spots.get(i % spots.size())))
                                    .toList());
            if (!answers.stream().allMatch(Triage.Opened.class::isInstance)) {
                throw new IllegalStateException("not every report was taken");
            }
        }
        return Math.round(count / ((System.nanoTime() - begin) / 1e9));
    }

    private static NewReport report(Spot spot) {
        return new NewReport(
                ReportsOverHttp.request(),
                Channel.HOTLINE,
                new What(
                        "tidy.rubbish",
                        "小区门口的垃圾三天没有人清运，味道很大",
                        List.of(),
                        Optional.empty(),
                        List.of()),
                new Whereabouts(Optional.of(spot), "", Optional.empty()),
                Contact.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
