package org.yige.bench.rosters;

/** Counts by how much a row breaks its rules; both the annealing and Timefold steer by this count. */
final class RowRules {

    private RowRules() {}

    /** Steps beyond the limits in a row of codes: 0 is free, others a shift index plus one. */
    static int broken(ShiftInstance instance, int person, int[] row) {
        var limits = instance.staff().get(person).limits();
        var most = instance.staff().get(person).most();
        var used = new int[most.length];
        var broken = 0;
        var minutes = 0;
        var weekends = 0;
        for (int day = 0, run = 0; day < row.length; day++) {
            var code = row[day];
            var changed = day > 0 && (code == 0) != (row[day - 1] == 0);
            if (changed && run != day) {
                broken += Math.max(0, (code == 0 ? limits.leastRun() : limits.leastOff()) - run);
            }
            run = changed || day == 0 ? 1 : run + 1;
            if (code == 0) {
                continue;
            }
            broken += run > limits.mostRun() ? 1 : 0;
            minutes += instance.shifts().get(code - 1).minutes();
            broken += ++used[code - 1] > most[code - 1] ? 1 : 0;
            broken += day > 0 && row[day - 1] > 0 && instance.shifts().get(row[day - 1] - 1).barsNext()[code - 1] ? 1 : 0;
            weekends += day % 7 == 5 || day % 7 == 6 && row[day - 1] == 0 ? 1 : 0;
        }
        broken += (Math.max(0, minutes - limits.mostMinutes()) + Math.max(0, limits.leastMinutes() - minutes) + 479) / 480;
        return broken + Math.max(0, weekends - limits.mostWeekends());
    }
}
