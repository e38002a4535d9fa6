package org.yige.planner.rosters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yige.planner.Bilingual;
import org.yige.planner.rosters.Roster.ShiftAssignment;
import org.yige.planner.rosters.station.RosterStation;
import org.yige.planner.rosters.station.RosterWish;
import org.yige.planner.rosters.station.Seat;

/**
 * Says why each duty is where it is and why a wish was not granted, by trying everybody else in the
 * same place.
 */
public final class Explanations {

    private final RosterStation station;
    private final DutyGrid grid;
    private final int[][] table;
    private final List<Fairness.Share> shares;

    /** Prepares to explain a roster of this station. */
    public Explanations(RosterStation station, Roster roster) {
        this.station = station;
        this.grid = new DutyGrid(station);
        this.table = grid.tableOf(roster);
        this.shares = grid.fairness().shares(roster);
    }

    /** A wish that was not granted, and what stood against it. */
    public record Unmet(RosterWish wish, Bilingual words) {}

    /**
     * What trying everybody else in a seat gave: the rules that bar them, and the cheapest who is
     * not barred.
     */
    private record Trial(Map<Rule, Integer> barred, String nextBest, long more) {
        boolean possible() {
            return !nextBest.isEmpty();
        }
    }

    /** Why this person has this duty. */
    public Bilingual duty(ShiftAssignment duty) {
        var day = station.period().dayOf(duty.date());
        var person = station.findPerson(duty.person()).orElseThrow();
        var seat = station.findPost(duty.post()).orElseThrow().seats().get(duty.seat());
        var en = new ArrayList<String>();
        var zh = new ArrayList<String>();
        en.add(need(seat));
        zh.add(needZh(seat));
        rest(duty, day, en, zh);
        var expected = CellPrices.expected(station, person.place().team(), day);
        if (!expected.isEmpty()) {
            var follows = expected.equals(duty.shift());
            en.add(
                    "team "
                            + person.place().team()
                            + (follows ? " is due in this shift" : " is not due in this shift"));
            zh.add(person.place().team() + " 组" + (follows ? "轮到本班" : "未轮到本班"));
        }
        for (var share : shares) {
            if (share.person().equals(duty.person()) && bears(share.burden(), duty, day)) {
                en.add(
                        share.burden().name().toLowerCase(Locale.ROOT)
                                + " "
                                + share.now()
                                + ", "
                                + signed(share.overEven())
                                + " against the even share");
                zh.add(
                        burdenZh(share.burden())
                                + " "
                                + share.now()
                                + " 次，与均值相差 "
                                + signed(share.overEven()));
            }
        }
        var trial =
                trial(
                        day,
                        grid.codeOf(duty.shift(), duty.post(), duty.seat()),
                        grid.indexOf(duty.person()));
        en.add(instead(trial));
        zh.add(insteadZh(trial));
        return new Bilingual(String.join("；", zh) + "。", String.join("; ", en) + ".");
    }

    /** Every wish of the period that the roster does not grant. */
    public List<Unmet> unmet() {
        var unmet = new ArrayList<Unmet>();
        for (var wish : station.staffing().wishes()) {
            if (station.period().contains(wish.date())) {
                var person = grid.indexOf(wish.person());
                var day = station.period().dayOf(wish.date());
                var code = table[person][day];
                var duty = code >= DutyGrid.FIRST_SEAT;
                var shift = duty ? grid.seats.get(code - DutyGrid.FIRST_SEAT).shift().id() : "";
                if (!CellPrices.grants(wish, duty, shift)) {
                    unmet.add(
                            new Unmet(
                                    wish,
                                    wish.wants()
                                            ? refusedOn(wish, person, day)
                                            : refusedOff(person, day, code)));
                }
            }
        }
        return unmet;
    }

    private Bilingual refusedOff(int person, int day, int code) {
        var trial = trial(day, code, person);
        return new Bilingual(
                "此席位必须有人；" + insteadZh(trial) + "。",
                "Somebody must hold this seat; " + instead(trial) + ".");
    }

    private Bilingual refusedOn(RosterWish wish, int person, int day) {
        var barred = new EnumMap<Rule, Integer>(Rule.class);
        var least = Long.MAX_VALUE;
        for (int code = DutyGrid.FIRST_SEAT; code < grid.codes(); code++) {
            var shift = grid.seats.get(code - DutyGrid.FIRST_SEAT).shift().id();
            if (!grid.open(day, code) || !wish.shift().isEmpty() && !wish.shift().equals(shift)) {
                continue;
            }
            var rules = barring(person, day, code);
            rules.forEach(rule -> barred.merge(rule, 1, Integer::sum));
            if (rules.isEmpty()) {
                least = Math.min(least, change(person, day, code) + release(day, code));
            }
        }
        if (least == Long.MAX_VALUE) {
            var none = barred.isEmpty();
            return new Bilingual(
                    none ? "当天该班没有开放的席位。" : "当天没有此人可任的席位：" + namesZh(barred) + "。",
                    none
                            ? "No seat is open then."
                            : "No seat of that day is open to this person: " + names(barred) + ".");
        }
        return new Bilingual(
                "替换代价最小的在岗者，方案将增加 " + least + " 点代价。",
                "Taking the place of the cheapest other holder would cost the plan "
                        + least
                        + " points more.");
    }

    private long release(int day, int code) {
        for (int person = 0; person < grid.people(); person++) {
            if (table[person][day] == code) {
                return change(person, day, DutyGrid.REST);
            }
        }
        return 0;
    }

    private Trial trial(int day, int code, int holder) {
        var barred = new EnumMap<Rule, Integer>(Rule.class);
        var nextBest = "";
        var least = Long.MAX_VALUE;
        var freed = change(holder, day, DutyGrid.REST);
        for (int person = 0; person < grid.people(); person++) {
            if (person == holder) {
                continue;
            }
            var rules = barring(person, day, code);
            rules.stream().findFirst().ifPresent(rule -> barred.merge(rule, 1, Integer::sum));
            if (rules.isEmpty() && change(person, day, code) + freed < least) {
                least = change(person, day, code) + freed;
                nextBest = grid.person(person).name();
            }
        }
        return new Trial(barred, nextBest, least);
    }

    private Set<Rule> barring(int person, int day, int code) {
        if (grid.away(person, day)) {
            return EnumSet.of(Rule.LEAVE);
        }
        if (!grid.suits(person, code)) {
            var seat = grid.seats.get(code - DutyGrid.FIRST_SEAT).seat();
            var who = grid.person(person);
            var ranked = new Seat(seat.who(), Set.of()).suits(who);
            return EnumSet.of(
                    ranked
                            ? Rule.LICENCES
                            : seat.who() == Seat.SeatRank.LEADER
                                    ? Rule.LEADER_EVERY_SHIFT
                                    : Rule.POLICE_IN_EVERY_POST);
        }
        if (table[person][day] >= DutyGrid.FIRST_SEAT) {
            return EnumSet.of(Rule.ONE_DUTY_A_DAY);
        }
        var row = table[person].clone();
        row[day] = code;
        return grid.broken(person, row);
    }

    private long change(int person, int day, int code) {
        var row = table[person].clone();
        var before = grid.rowCost(person, row);
        row[day] = code;
        return grid.rowCost(person, row) - before;
    }

    private void rest(ShiftAssignment duty, int day, List<String> en, List<String> zh) {
        var row = table[grid.indexOf(duty.person())];
        for (int before = day - 1; before >= 0; before--) {
            if (row[before] != DutyGrid.REST) {
                var code = grid.codeOf(duty.shift(), duty.post(), duty.seat());
                var hours =
                        (grid.begin(day, code)
                                        - grid.begin(before, row[before])
                                        - grid.length(row[before]))
                                / 60;
                en.add("rested " + hours + " h before");
                zh.add("此前休息 " + hours + " 小时");
                return;
            }
        }
    }

    private boolean bears(Fairness.Burden burden, ShiftAssignment duty, int day) {
        return switch (burden) {
            case NIGHTS -> station.findShift(duty.shift()).orElseThrow().night();
            case WEEKENDS -> station.period().weekend(day);
            case HOLIDAYS -> station.period().holiday(day);
        };
    }

    private static String need(Seat seat) {
        var who =
                switch (seat.who()) {
                    case LEADER -> "a leader's seat, held by someone trusted to lead";
                    case POLICE -> "a police seat, held by police";
                    case ANY -> "a seat for police or auxiliary";
                };
        return who
                + (seat.licences().isEmpty()
                        ? ""
                        : " with licence " + String.join(", ", seat.licences()));
    }

    private static String needZh(Seat seat) {
        var who =
                switch (seat.who()) {
                    case LEADER -> "带班席位，由可带班者担任";
                    case POLICE -> "民警席位，由民警担任";
                    case ANY -> "民警或辅警均可的席位";
                };
        return who + (seat.licences().isEmpty() ? "" : "，持照 " + String.join("、", seat.licences()));
    }

    private static String instead(Trial trial) {
        var barred = trial.barred.isEmpty() ? "" : " (others barred: " + names(trial.barred) + ")";
        return (trial.possible()
                        ? "next best " + trial.nextBest + ", " + trial.more + " points more"
                        : "nobody else may lawfully take it")
                + barred;
    }

    private static String insteadZh(Trial trial) {
        var barred = trial.barred.isEmpty() ? "" : "（其他人受限：" + namesZh(trial.barred) + "）";
        return (trial.possible() ? "次优为" + trial.nextBest + "，多 " + trial.more + " 点" : "他人依规均不能替代")
                + barred;
    }

    private static String names(Map<Rule, Integer> barred) {
        return barred.entrySet().stream()
                .map(each -> each.getKey().words().en() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String namesZh(Map<Rule, Integer> barred) {
        return barred.entrySet().stream()
                .map(each -> each.getKey().words().zh() + " " + each.getValue())
                .collect(Collectors.joining("，"));
    }

    static String burdenZh(Fairness.Burden burden) {
        return switch (burden) {
            case NIGHTS -> "夜班";
            case WEEKENDS -> "周末班";
            case HOLIDAYS -> "节假日班";
        };
    }

    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value);
    }
}
