package org.yige.bench.rosters;

import java.util.Arrays;

/**
 * The cheapest lawful row of one person under given prices of each day and shift, exact: a shortest path over days in
 * which a state holds the last shift, the length of the run, minutes so far, weekends worked and shifts of limited
 * types. A run that began on day 0 has as many days as have passed, which is how runs across the edge are known.
 */
final class RowPath {

    static final int NONE = Integer.MAX_VALUE / 2;

    private final ShiftInstance instance;
    private final ShiftInstance.Employee person;
    private final int unit;
    private final int units;
    private final int weekends;
    private final int offStates;
    private final int mostRun;
    private final int[] allowed;
    private final int[] limitedBase;
    private final int extra;
    private final int size;
    private final int[][] cost;
    private final int[][] from;
    private final int[][] active;
    private final int[] activeCount;

    RowPath(ShiftInstance instance, int index) {
        this.instance = instance;
        this.person = instance.staff().get(index);
        this.unit = instance.shifts().stream().mapToInt(ShiftInstance.ShiftType::minutes).reduce(0, RowPath::divisor);
        this.units = person.limits().mostMinutes() / unit + 1;
        this.weekends = Math.min(person.limits().mostWeekends(), (instance.days() + 1) / 7) + 1;
        this.offStates = Math.max(1, person.limits().leastOff());
        this.mostRun = person.limits().mostRun();
        this.allowed = java.util.stream.IntStream.range(0, instance.free()).filter(shift -> person.most()[shift] > 0).toArray();
        this.limitedBase = new int[instance.free()];
        var product = 1;
        for (var shift : allowed) {
            var most = person.limits().mostMinutes() / instance.shifts().get(shift).minutes();
            if (person.most()[shift] < Math.min(most, instance.days())) {
                limitedBase[shift] = product;
                product *= person.most()[shift] + 1;
            }
        }
        this.extra = product;
        this.size = (offStates + instance.free() * mostRun) * units * weekends * extra;
        this.cost = new int[instance.days()][size];
        this.from = new int[instance.days()][size];
        this.active = new int[instance.days()][size];
        this.activeCount = new int[instance.days()];
        for (var day : cost) {
            Arrays.fill(day, NONE);
        }
    }

    /** Fills {@code row} with the cheapest lawful row and returns its price, or {@link #NONE} if there is none. */
    int cheapest(int[][] price, int[] row) {
        for (int day = 0; day < instance.days(); day++) {
            for (int each = 0; each < activeCount[day]; each++) {
                cost[day][active[day][each]] = NONE;
            }
            activeCount[day] = 0;
            if (day == 0) {
                first(price[0]);
            } else {
                for (int each = 0; each < activeCount[day - 1]; each++) {
                    extend(day, active[day - 1][each], price[day]);
                }
            }
        }
        var last = instance.days() - 1;
        var best = -1;
        var least = NONE;
        for (int each = 0; each < activeCount[last]; each++) {
            var state = active[last][each];
            if (cost[last][state] < least && minutes(state) >= person.limits().leastMinutes()) {
                least = cost[last][state];
                best = state;
            }
        }
        for (int day = last; best >= 0 && day >= 0; day--) {
            row[day] = shift(best);
            best = from[day][best];
        }
        return least;
    }

    private void first(int[] price) {
        reach(0, state(instance.free(), 1, 0, 0, 0), price[instance.free()], -1);
        for (var shift : allowed) {
            var length = instance.shifts().get(shift).minutes() / unit;
            if (!person.off()[0] && length < units) {
                reach(0, state(shift, 1, length, 0, limitedBase[shift]), price[shift], -1);
            }
        }
    }

    private void extend(int day, int before, int[] price) {
        var head = before / (units * weekends * extra);
        var more = before % extra;
        var weekend = before / extra % weekends;
        var minutes = before / (extra * weekends) % units;
        var here = cost[day - 1][before];
        var wasOff = head < offStates;
        var run = wasOff ? head + 1 : (head - offStates) % mostRun + 1;
        var last = wasOff ? instance.free() : (head - offStates) / mostRun;
        if (wasOff) {
            reach(day, state(last, Math.min(run + 1, offStates), minutes, weekend, more), here + price[last], before);
        } else if (run >= person.limits().leastRun() || run == day) {
            reach(day, state(instance.free(), 1, minutes, weekend, more), here + price[instance.free()], before);
        }
        if (person.off()[day] || wasOff && run < person.limits().leastOff() && run != day || !wasOff && run == mostRun) {
            return;
        }
        var newWeekend = weekend + (day % 7 == 5 || day % 7 == 6 && wasOff ? 1 : 0);
        if (newWeekend >= weekends) {
            return;
        }
        for (var shift : allowed) {
            if (!wasOff && instance.shifts().get(last).barsNext()[shift]) {
                continue;
            }
            var total = minutes + instance.shifts().get(shift).minutes() / unit;
            if (total >= units || limitedBase[shift] > 0 && more / limitedBase[shift] % (person.most()[shift] + 1) == person.most()[shift]) {
                continue;
            }
            reach(day, state(shift, wasOff ? 1 : run + 1, total, newWeekend, more + limitedBase[shift]), here + price[shift], before);
        }
    }

    private void reach(int day, int state, int price, int before) {
        if (cost[day][state] == NONE) {
            active[day][activeCount[day]++] = state;
        }
        if (price < cost[day][state]) {
            cost[day][state] = price;
            from[day][state] = before;
        }
    }

    private int state(int shift, int run, int minutes, int weekend, int more) {
        var head = shift == instance.free() ? run - 1 : offStates + shift * mostRun + run - 1;
        return ((head * units + minutes) * weekends + weekend) * extra + more;
    }

    private int shift(int state) {
        var head = state / (units * weekends * extra);
        return head < offStates ? instance.free() : (head - offStates) / mostRun;
    }

    private int minutes(int state) {
        return state / (extra * weekends) % units * unit;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
