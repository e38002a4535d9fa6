package org.yige.planner.rosters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.yige.planner.rosters.search.Grid;
import org.yige.planner.rosters.station.RosterPerson;
import org.yige.planner.rosters.station.RosterStation;

/**
 * A station as a {@link Grid}: code 0 is rest, 1 a community day, the others the seats of each
 * shift. A broken rest rule costs five hard points, an empty police seat two, another empty seat
 * one, so that the law is the last thing to give.
 */
final class DutyGrid implements Grid {

    static final int REST = 0;
    static final int COMMUNITY = 1;
    static final int FIRST_SEAT = 2;
    static final long LAW = 5 * HARD;
    private static final int COMMUNITY_START = 8 * 60 + 30;

    final RosterStation station;
    final List<SeatOfShift> seats;
    private final int people;
    private final int days;
    private final int codes;
    private final boolean[][] suits;
    private final boolean[][] open;
    private final boolean[][] away;
    private final boolean[] weekend;
    private final boolean[] holiday;
    private final int[] start;
    private final int[] length;
    private final boolean[] night;
    private final CellPrices prices;
    private final Fairness fairness;
    private final PersonLimits[] limits;
    private int frozenDays;
    private int[][] frozen = new int[0][];

    DutyGrid(RosterStation station) {
        this.station = station;
        this.seats = seats(station);
        this.people = station.staffing().people().size();
        this.days = station.period().days();
        this.codes = FIRST_SEAT + seats.size();
        this.suits = new boolean[people][codes];
        this.open = new boolean[days][codes];
        this.away = new boolean[people][days];
        this.weekend = new boolean[days];
        this.holiday = new boolean[days];
        this.start = new int[codes];
        this.length = new int[codes];
        this.night = new boolean[codes];
        fill();
        this.fairness = new Fairness(station);
        this.prices = new CellPrices(station, seats, codes);
        this.limits = new PersonLimits[people];
        for (int person = 0; person < people; person++) {
            limits[person] = PersonLimits.of(station, person);
        }
    }

    private void fill() {
        start[COMMUNITY] = COMMUNITY_START;
        length[COMMUNITY] = station.practice().goals().dayMinutes();
        for (int code = FIRST_SEAT; code < codes; code++) {
            var seat = seats.get(code - FIRST_SEAT);
            start[code] = seat.shift().startMinute();
            length[code] = seat.shift().minutes();
            night[code] = seat.shift().night();
            for (int day = 0; day < days; day++) {
                open[day][code] = station.open(seat.post(), seat.shift(), day);
            }
        }
        for (int day = 0; day < days; day++) {
            weekend[day] = station.period().weekend(day);
            holiday[day] = station.period().holiday(day);
            open[day][COMMUNITY] = true;
        }
        for (int index = 0; index < people; index++) {
            var person = person(index);
            suits[index][COMMUNITY] = person.worksOutside();
            for (int code = FIRST_SEAT; code < codes; code++) {
                suits[index][code] = seats.get(code - FIRST_SEAT).seat().suits(person);
            }
            for (int day = 0; day < days; day++) {
                away[index][day] = station.findLeave(person.id(), day).isPresent();
            }
        }
    }

    private static List<SeatOfShift> seats(RosterStation station) {
        var seats = new ArrayList<SeatOfShift>();
        for (var shift : station.setup().shifts()) {
            for (var post : station.setup().posts()) {
                if (post.shifts().contains(shift.id())) {
                    for (int index = 0; index < post.seats().size(); index++) {
                        seats.add(new SeatOfShift(shift, post, index));
                    }
                }
            }
        }
        return seats;
    }

    /**
     * Keeps the first days as they are and makes every other change cost the station's price of a
     * change.
     */
    DutyGrid holdTo(int[][] plan, int frozenUntil) {
        this.frozen = plan;
        this.frozenDays = frozenUntil;
        prices.addChange(plan, frozenUntil, station.practice().weights().change());
        return this;
    }

    RosterPerson person(int index) {
        return station.staffing().people().get(index);
    }

    Fairness fairness() {
        return fairness;
    }

    boolean open(int day, int code) {
        return open[day][code];
    }

    boolean away(int person, int day) {
        return away[person][day];
    }

    boolean suits(int person, int code) {
        return code == REST || suits[person][code];
    }

    boolean night(int code) {
        return night[code];
    }

    boolean community(int code) {
        return code == COMMUNITY;
    }

    int begin(int day, int code) {
        return day * 1440 + start[code];
    }

    /** Which rules a row breaks, for telling; {@link #rowCost} only counts them. */
    EnumSet<Rule> broken(int person, int[] row) {
        var limit = limits[person];
        var rest = station.practice().rest();
        var broken = EnumSet.noneOf(Rule.class);
        var freeFrom = limit.freeFrom();
        var nightBefore = limit.nightBefore();
        var afterNight = nightBefore;
        var run = limit.run();
        var duty = 0;
        for (int day = 0; day < row.length; day++) {
            var code = row[day];
            run = code == REST ? 0 : run + 1;
            if (code == REST) {
                nightBefore = false;
                continue;
            }
            if (begin(day, code) < freeFrom) {
                broken.add(afterNight ? Rule.REST_AFTER_NIGHT : Rule.REST_BETWEEN_DUTIES);
            }
            if (run > rest.daysInARow()) {
                broken.add(Rule.DAYS_IN_A_ROW);
            }
            if (night[code] && nightBefore) {
                broken.add(Rule.NO_NIGHTS_IN_A_ROW);
            }
            nightBefore = night[code];
            afterNight = nightBefore;
            freeFrom =
                    begin(day, code)
                            + length[code]
                            + (nightBefore ? rest.afterNight() : rest.betweenDuties());
            duty += code == COMMUNITY ? 0 : length[code];
        }
        if (duty > rest.dutyMinutes()) {
            broken.add(Rule.DUTY_HOURS);
        }
        return broken;
    }

    int length(int code) {
        return length[code];
    }

    @Override
    public int people() {
        return people;
    }

    @Override
    public int days() {
        return days;
    }

    @Override
    public int codes() {
        return codes;
    }

    @Override
    public boolean allowed(int person, int day, int code) {
        if (day < frozenDays) {
            return frozen[person][day] == code;
        }
        return code == REST || suits[person][code] && open[day][code] && !away[person][day];
    }

    @Override
    public long coverCost(int day, int code, int count) {
        if (code < FIRST_SEAT) {
            return 0;
        }
        if (!open[day][code]) {
            return count * LAW;
        }
        if (count > 0) {
            return (count - 1) * LAW;
        }
        return switch (seats.get(code - FIRST_SEAT).seat().who()) {
            case LEADER, POLICE -> 2 * HARD;
            case ANY -> HARD;
        };
    }

    @Override
    public long rowCost(int person, int[] row) {
        var limit = limits[person];
        var rest = station.practice().rest();
        var freeFrom = limit.freeFrom();
        var nightBefore = limit.nightBefore();
        var run = limit.run();
        var broken = 0;
        long cost = 0;
        int nights = 0;
        int weekends = 0;
        int holidays = 0;
        int duty = 0;
        int outside = 0;
        for (int day = 0; day < row.length; day++) {
            var code = row[day];
            cost += prices.of(person, day, code);
            if (code == REST) {
                run = 0;
                nightBefore = false;
                continue;
            }
            var begin = day * 1440 + start[code];
            broken += begin < freeFrom ? 1 : 0;
            broken += ++run > rest.daysInARow() ? 1 : 0;
            broken += night[code] && nightBefore ? 1 : 0;
            nightBefore = night[code];
            freeFrom =
                    begin + length[code] + (nightBefore ? rest.afterNight() : rest.betweenDuties());
            if (code == COMMUNITY) {
                outside++;
                cost += weekend[day] || holiday[day] ? 15 : 0;
            } else {
                duty += length[code];
                nights += nightBefore ? 1 : 0;
                weekends += weekend[day] ? 1 : 0;
                holidays += holiday[day] ? 1 : 0;
            }
        }
        broken += duty > rest.dutyMinutes() ? 1 + (duty - rest.dutyMinutes()) / 480 : 0;
        return cost
                + broken * LAW
                + fairness.price(person, nights, weekends, holidays, duty)
                + limit.outside(outside, duty);
    }

    /** A table of rest, the frozen days copied in. */
    int[][] empty() {
        var table = new int[people][days];
        for (int person = 0; person < frozen.length; person++) {
            System.arraycopy(frozen[person], 0, table[person], 0, Math.min(days, frozenDays));
        }
        return table;
    }

    int indexOf(String person) {
        for (int index = 0; index < people; index++) {
            if (person(index).id().equals(person)) {
                return index;
            }
        }
        throw new IllegalArgumentException("nobody has the id " + person);
    }

    int codeOf(String shift, String post, int seat) {
        for (int code = FIRST_SEAT; code < codes; code++) {
            var each = seats.get(code - FIRST_SEAT);
            if (each.shift().id().equals(shift)
                    && each.post().id().equals(post)
                    && each.index() == seat) {
                return code;
            }
        }
        throw new IllegalArgumentException(
                "no seat " + seat + " in post " + post + ", shift " + shift);
    }

    /** A roster as a table of codes. */
    int[][] tableOf(Roster roster) {
        var table = new int[people][days];
        for (var day : roster.communityDays()) {
            table[indexOf(day.person())][station.period().dayOf(day.date())] = COMMUNITY;
        }
        for (var duty : roster.duties()) {
            table[indexOf(duty.person())][station.period().dayOf(duty.date())] =
                    codeOf(duty.shift(), duty.post(), duty.seat());
        }
        return table;
    }

    /** A table of codes as a roster. */
    Roster rosterOf(int[][] table) {
        var duties = new ArrayList<Roster.ShiftAssignment>();
        var outside = new ArrayList<Roster.CommunityDay>();
        for (int day = 0; day < days; day++) {
            var date = station.period().date(day);
            for (int code = COMMUNITY; code < codes; code++) {
                for (int person = 0; person < people; person++) {
                    if (table[person][day] != code) {
                        continue;
                    }
                    if (code == COMMUNITY) {
                        outside.add(new Roster.CommunityDay(date, person(person).id()));
                    } else {
                        var seat = seats.get(code - FIRST_SEAT);
                        duties.add(
                                new Roster.ShiftAssignment(
                                        date,
                                        seat.shift().id(),
                                        seat.post().id(),
                                        seat.index(),
                                        person(person).id()));
                    }
                }
            }
        }
        return new Roster(duties, outside);
    }

    @Override
    public String toString() {
        return "DutyGrid" + Arrays.asList(people, days, codes);
    }
}
