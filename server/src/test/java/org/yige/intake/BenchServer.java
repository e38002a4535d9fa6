package org.yige.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.yige.Yige;
import org.yige.access.BenchDesks;
import org.yige.open311.BenchKey;
import org.yige.places.Places;
import org.yige.places.PlacesDemo;

/**
 * The server as it is, with a county drawn to be looked at, for {@code bench/intake} and {@code
 * bench/open311}. Prints where to report, a key to do so by Open311, what the county desk's browser
 * sends along, and the cookies of 200 screens. Ends with its input.
 */
public final class BenchServer {

    private static final int SCREENS = 200;
    private static final int SPOTS = 64;

    private BenchServer() {}

    public static void main(String[] args) throws IOException {
        var server = SpringApplication.run(Yige.class, args);
        server.getBean(PlacesDemo.class).load();
        var places = server.getBean(Places.class);
        var spots =
                places.grids(places.today()).stream()
                        .flatMap(grid -> grid.middle().stream())
                        .toList();
        IntStream.range(0, SPOTS)
                .mapToObj(i -> spots.get(i * spots.size() / SPOTS))
                .forEach(spot -> System.out.println("spot " + spot.lon() + " " + spot.lat()));
        System.out.println("key " + BenchKey.of(server));
        var desks = new BenchDesks(server);
        System.out.println("desk " + desks.county());
        desks.rooms(SCREENS).forEach(cookie -> System.out.println("screen " + cookie));
        System.out.println("ready");
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }
}
