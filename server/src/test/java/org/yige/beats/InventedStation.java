package org.yige.beats;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yige.access.SignIn.SignedInClient;

/**
 * A station drawn through the imports: villages as squares of a lattice, a town in the middle, each
 * village one grid, and so many police areas from west to east.
 */
final class InventedStation {

    static final double WEST = 110.9;
    static final double SOUTH = 35.0;
    private static final double SIDE = 0.02;

    final String station;
    private final String town;
    private final int wide;
    private final int high;
    private final int areas;

    /**
     * @param county six digits
     */
    InventedStation(String county, int wide, int high, int areas) {
        this.town = county + "100";
        this.station = county + "510000";
        this.wide = wide;
        this.high = high;
        this.areas = areas;
    }

    /** Draws it all from the first of January 2026. */
    void draw(SignedInClient administrator) {
        send(
                administrator,
                "OUTLINE",
                "shape\n\"POLYGON ((110 34,112 34,112 36,110 36,110 34))\"\n");
        send(administrator, "DIVISIONS", "code,name\n" + divisions());
        send(
                administrator,
                "GRIDS",
                "code,name,people,shape\n"
                        + each(this::grid)
                        + square(hamlet(2) + "001", "1200", 0, high + 1)
                        + square(hamlet(3) + "001", "1500", 0, high + 3)
                        + square(hamlet(4) + "001", "", 1, high + 3));
        send(
                administrator,
                "STATIONS",
                "code,name,lon,lat,covers\n"
                        + pole(station, "城北", town)
                        + pole(lonely(), "独村", hamlet(2))
                        + pole(uncounted(), "山后", hamlet(3) + ";" + hamlet(4)));
        send(
                administrator,
                "BEATS",
                "code,name\n"
                        + IntStream.rangeClosed(1, areas)
                                .mapToObj(i -> beat(i) + ",演示·第" + i + "警务区\n")
                                .collect(Collectors.joining()));
        send(administrator, "GRID_BEATS", "grid,beat,share\n" + each(this::share));
    }

    private String divisions() {
        return "%s,某省\n%s,某市\n%s,某县\n%s,演示镇\n"
                        .formatted(
                                town.substring(0, 2),
                                town.substring(0, 4),
                                town.substring(0, 6),
                                town)
                + each((x, y) -> village(x, y) + ",演示" + x + "之" + y + "村\n")
                + "%s,演示乡\n%s,独村\n%s,前山村\n%s,后山村\n"
                        .formatted(town.substring(0, 6) + "200", hamlet(2), hamlet(3), hamlet(4));
    }

    /** A station of one village. */
    String lonely() {
        return station.substring(0, 8) + "2000";
    }

    /** A station of two villages, one of which nobody has counted. */
    String uncounted() {
        return station.substring(0, 8) + "3000";
    }

    String hamlet(int number) {
        return town.substring(0, 6) + "20020" + number;
    }

    private String pole(String code, String name, String covers) {
        return "%s,演示·%s派出所,%s,%s,%s\n".formatted(code, name, lon(wide / 2), lat(high / 2), covers);
    }

    private interface Cell {
        String at(int x, int y);
    }

    private String each(Cell cell) {
        return IntStream.range(0, wide * high)
                .mapToObj(i -> cell.at(i % wide, i / wide))
                .collect(Collectors.joining());
    }

    static void send(SignedInClient who, String kind, String csv) {
        var result =
                who.signed(who.post("/api/places/imports?kind=" + kind + "&from=2026-01-01", ""))
                        .contentType("text/csv;charset=UTF-8")
                        .content(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .exchange();
        if (result.getResponse().getStatus() != 201) {
            throw new AssertionError(kind + " " + Answers.text(result));
        }
    }

    boolean isTown(int x, int y) {
        return x >= wide / 4 && x < wide * 3 / 4 && y >= high / 4 && y < high * 3 / 4;
    }

    /** Communities have low numbers, villages those from 200 on. */
    String village(int x, int y) {
        return "%s%03d".formatted(town, (isTown(x, y) ? 1 : 200) + y * wide + x);
    }

    private String grid(int x, int y) {
        return square(village(x, y) + "001", Integer.toString(people(x, y)), x, y);
    }

    private static String square(String code, String people, int x, int y) {
        double w = WEST + x * SIDE;
        double s = SOUTH + y * SIDE;
        return String.format(
                Locale.ROOT,
                "%s,演示%d之%d网格,%s,\"POLYGON ((%f %f,%f %f,%f %f,%f %f,%f %f))\"%n",
                code,
                x,
                y,
                people,
                w,
                s,
                w + SIDE,
                s,
                w + SIDE,
                s + SIDE,
                w,
                s + SIDE,
                w,
                s);
    }

    int people(int x, int y) {
        return isTown(x, y)
                ? 1_700 + 131 * ((x * 7 + y * 5) % 9)
                : 420 + 43 * ((x * 5 + y * 11) % 13);
    }

    private String share(int x, int y) {
        return village(x, y) + "001," + beat(1 + x * areas / wide) + ",1\n";
    }

    String beat(int number) {
        return "%s%03d".formatted(station, number);
    }

    double lon(int x) {
        return WEST + (x + 0.5) * SIDE;
    }

    double lat(int y) {
        return SOUTH + (y + 0.5) * SIDE;
    }

    /** Codes of the villages whose squares touch one's sides. */
    List<String> beside(int x, int y) {
        return IntStream.range(0, wide * high)
                .filter(i -> Math.abs(i % wide - x) + Math.abs(i / wide - y) == 1)
                .mapToObj(i -> village(i % wide, i / wide))
                .toList();
    }
}
