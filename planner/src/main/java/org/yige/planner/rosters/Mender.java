package org.yige.planner.rosters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.yige.planner.rosters.search.Grid;

/**
 * Fills seats that stay open because everybody who could take them is bound nearby: frees a few
 * people for the days around the seat, deals those days anew from the scarcest seat on, and keeps
 * what is no dearer.
 */
final class Mender {

    private final DutyGrid grid;
    private final int[][] table;
    private final SplittableRandom random;
    private final int firstDay;
    private final List<Integer> seatsByScarcity = new ArrayList<>();

    Mender(DutyGrid grid, int[][] table, long seed, int firstDay) {
        this.grid = grid;
        this.table = table;
        this.random = new SplittableRandom(seed);
        this.firstDay = firstDay;
        for (int code = DutyGrid.FIRST_SEAT; code < grid.codes(); code++) {
            seatsByScarcity.add(code);
        }
        seatsByScarcity.sort(java.util.Comparator.comparingInt(this::eligible));
    }

    private record Spot(int day, int code) {}

    /** Fills what can be filled by adding one duty to one person. */
    void fill() {
        fill(firstDay, grid.days(), 0);
    }

    /** Tries so many times to fill an open seat by moving others; stops when none is open. */
    void mend(int rounds, BooleanSupplier stop) {
        for (int round = 0; round < rounds && !stop.getAsBoolean(); round++) {
            var open = open(firstDay, grid.days());
            if (open.isEmpty()) {
                return;
            }
            round(open.get(random.nextInt(open.size())));
        }
    }

    private void round(Spot spot) {
        var reach = 1 + random.nextInt(2);
        var from = Math.max(firstDay, spot.day - reach);
        var to = Math.min(grid.days(), spot.day + reach + 1);
        var before = copy();
        var costBefore = cost(before, from, to);
        var freed = 1 + random.nextInt(5);
        for (int each = 0; each < freed; each++) {
            var person = random.nextInt(grid.people());
            for (int tries = 0; tries < 20 && !grid.allowed(person, spot.day, spot.code); tries++) {
                person = random.nextInt(grid.people());
            }
            free(person, from, to);
            if (each == 0 && grid.allowed(person, spot.day, spot.code)) {
                table[person][spot.day] = spot.code;
            }
        }
        fill(from, to, random.nextInt(3) == 0 ? 200 : 0);
        if (cost(table, from, to) > costBefore) {
            for (int person = 0; person < table.length; person++) {
                System.arraycopy(before[person], 0, table[person], 0, table[person].length);
            }
        }
    }

    private void free(int person, int from, int to) {
        for (int day = from; day < to; day++) {
            if (grid.allowed(person, day, DutyGrid.REST)) {
                table[person][day] = DutyGrid.REST;
            }
        }
    }

    private void fill(int from, int to, int noise) {
        for (int day = from; day < to; day++) {
            for (var code : seatsByScarcity) {
                if (grid.open(day, code) && !taken(day, code)) {
                    seat(day, code, noise);
                }
            }
        }
    }

    private void seat(int day, int code, int noise) {
        var best = -1;
        var least = Grid.HARD;
        for (int person = 0; person < grid.people(); person++) {
            var row = table[person];
            if (row[day] >= DutyGrid.FIRST_SEAT || !grid.allowed(person, day, code)) {
                continue;
            }
            var had = row[day];
            var before = grid.rowCost(person, row);
            row[day] = code;
            var more =
                    grid.rowCost(person, row) - before + (noise == 0 ? 0 : random.nextInt(noise));
            row[day] = had;
            if (more < least) {
                least = more;
                best = person;
            }
        }
        if (best >= 0) {
            table[best][day] = code;
        }
    }

    private List<Spot> open(int from, int to) {
        var open = new ArrayList<Spot>();
        for (int day = from; day < to; day++) {
            for (var code : seatsByScarcity) {
                if (grid.open(day, code) && !taken(day, code)) {
                    open.add(new Spot(day, code));
                }
            }
        }
        return open;
    }

    private long cost(int[][] rows, int from, int to) {
        long cost = 0;
        for (int person = 0; person < rows.length; person++) {
            cost += grid.rowCost(person, rows[person]);
        }
        for (int day = from; day < to; day++) {
            var held = new int[grid.codes()];
            for (var row : rows) {
                held[row[day]]++;
            }
            for (int code = DutyGrid.FIRST_SEAT; code < grid.codes(); code++) {
                cost += grid.coverCost(day, code, held[code]);
            }
        }
        return cost;
    }

    private int eligible(int code) {
        var count = 0;
        for (int person = 0; person < grid.people(); person++) {
            count += grid.suits(person, code) ? 1 : 0;
        }
        return count;
    }

    private boolean taken(int day, int code) {
        for (var row : table) {
            if (row[day] == code) {
                return true;
            }
        }
        return false;
    }

    private int[][] copy() {
        return Arrays.stream(table).map(int[]::clone).toArray(int[][]::new);
    }
}
