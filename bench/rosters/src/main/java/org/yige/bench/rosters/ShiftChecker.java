package org.yige.bench.rosters;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges a roster by the text of the format alone: eight hard rules person by person, then what is asked and not given.
 * Runs that touch an end of the horizon are taken to go on beyond it, so only their greatest length is judged.
 */
final class ShiftChecker {

    private ShiftChecker() {}

    /** The verdict. */
    record Verdict(List<String> broken, int cost) {}

    /** Judges {@code plan[person][day]}, a shift index or {@link ShiftInstance#free()}. */
    static Verdict judge(ShiftInstance instance, int[][] plan) {
        var broken = new ArrayList<String>();
        var cost = 0;
        for (int person = 0; person < plan.length; person++) {
            person(instance, person, plan[person], broken);
            for (int day = 0; day < instance.days(); day++) {
                cost += instance.requests()[person][day][plan[person][day]];
            }
        }
        for (int day = 0; day < instance.days(); day++) {
            for (int shift = 0; shift < instance.free(); shift++) {
                var there = 0;
                for (var row : plan) {
                    there += row[day] == shift ? 1 : 0;
                }
                var demand = instance.demand()[day][shift];
                cost += Math.max(0, demand.needed() - there) * demand.under() + Math.max(0, there - demand.needed()) * demand.over();
            }
        }
        return new Verdict(broken, cost);
    }

    private static void person(ShiftInstance instance, int index, int[] row, List<String> broken) {
        var person = instance.staff().get(index);
        var limits = person.limits();
        var text = new StringBuilder();
        var minutes = 0;
        for (int day = 0; day < row.length; day++) {
            var works = row[day] != instance.free();
            text.append(works ? 'w' : 'o');
            if (works) {
                minutes += instance.shifts().get(row[day]).minutes();
                tell(person.off()[day], broken, person.id() + " works on the fixed free day " + day);
                tell(day > 0 && row[day - 1] != instance.free() && instance.shifts().get(row[day - 1]).barsNext()[row[day]],
                        broken, person.id() + " may not go from shift to shift on day " + day);
            }
        }
        for (int shift = 0; shift < instance.free(); shift++) {
            var type = shift;
            var count = java.util.Arrays.stream(row).filter(each -> each == type).count();
            tell(count > person.most()[shift], broken, person.id() + " has too many shifts " + instance.shifts().get(shift).id());
        }
        tell(minutes > limits.mostMinutes() || minutes < limits.leastMinutes(), broken, person.id() + " works " + minutes + " minutes");
        runs(person, text.toString(), broken);
        var weekends = 0;
        for (int saturday = 5; saturday < row.length; saturday += 7) {
            var sunday = saturday + 1 < row.length && row[saturday + 1] != instance.free();
            weekends += row[saturday] != instance.free() || sunday ? 1 : 0;
        }
        tell(weekends > limits.mostWeekends(), broken, person.id() + " works " + weekends + " weekends");
    }

    private static void runs(ShiftInstance.Employee person, String text, List<String> broken) {
        for (int from = 0; from < text.length(); ) {
            var to = from;
            while (to < text.length() && text.charAt(to) == text.charAt(from)) {
                to++;
            }
            var inside = from > 0 && to < text.length();
            if (text.charAt(from) == 'w') {
                tell(to - from > person.limits().mostRun(), broken, person.id() + " works too long a run from day " + from);
                tell(inside && to - from < person.limits().leastRun(), broken, person.id() + " works too short a run from day " + from);
            } else {
                tell(inside && to - from < person.limits().leastOff(), broken, person.id() + " has too few free days from day " + from);
            }
            from = to;
        }
    }

    private static void tell(boolean wrong, List<String> broken, String words) {
        if (wrong) {
            broken.add(words);
        }
    }
}
