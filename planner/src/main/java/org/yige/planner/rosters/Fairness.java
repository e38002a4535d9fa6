package org.yige.planner.rosters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yige.planner.rosters.station.RosterHistory;
import org.yige.planner.rosters.station.RosterPerson;
import org.yige.planner.rosters.station.RosterStation;

/**
 * Prices unevenness. Each burden costs the square of what a person carries, earlier months
 * included, divided by the share of the period the person is there; among people who can stand in
 * for one another the cheapest split is the even one. What comes from earlier months is the
 * difference to the rate of the person's peers, so a newcomer owes nothing.
 */
public final class Fairness {

    private static final int MOST_DUTIES = 93;

    private final RosterStation station;
    private final double[] presence;
    private final double[][] carried;
    private final long[][] nights;
    private final long[][] weekends;
    private final long[][] holidays;
    private final long[][] hours;

    Fairness(RosterStation station) {
        this.station = station;
        var people = station.staffing().people().size();
        this.presence = new double[people];
        for (int person = 0; person < people; person++) {
            presence[person] = presence(person);
        }
        this.carried = carried();
        nights = squares(Burden.NIGHTS);
        weekends = squares(Burden.WEEKENDS);
        holidays = squares(Burden.HOLIDAYS);
        hours = hours();
    }

    /** The burdens that are shared out. */
    public enum Burden {
        NIGHTS,
        WEEKENDS,
        HOLIDAYS
    }

    /**
     * What one person bears of one burden.
     *
     * @param person id
     * @param burden which
     * @param now duties in this plan
     * @param overEven duties above (or below) the even share of the peers, earlier months counted
     */
    public record Share(String person, Burden burden, int now, double overEven) {}

    long price(int person, int nightCount, int weekendCount, int holidayCount, int dutyMinutes) {
        return nights[person][nightCount]
                + weekends[person][weekendCount]
                + holidays[person][holidayCount]
                + hours[person][dutyMinutes / 60];
    }

    /** The share of the days on which a person is not on leave. */
    double presenceOf(int person) {
        return presence[person];
    }

    /** The unrounded price of a burden, for proofs. */
    double exact(int person, Burden burden, int count) {
        var load = carried[person][burden.ordinal()] + count;
        return weight(burden) * load * load / presence[person];
    }

    /** The unrounded price of hours of duty, for proofs. */
    double exactHours(int person, int count) {
        return station.practice().weights().fairness() / 256.0 * count * count / presence[person];
    }

    private double weight(Burden burden) {
        return station.practice().weights().fairness() * (burden == Burden.HOLIDAYS ? 2.0 : 1.0);
    }

    /** For whom the plan is uneven and by how much, person by person and burden by burden. */
    public List<Share> shares(Roster roster) {
        var people = station.staffing().people();
        var shares = new ArrayList<Share>();
        for (var burden : Burden.values()) {
            var now = new int[people.size()];
            for (var duty : roster.duties()) {
                now[indexOf(duty.person())] += counts(burden, duty) ? 1 : 0;
            }
            for (int person = 0; person < people.size(); person++) {
                shares.add(
                        new Share(
                                people.get(person).id(),
                                burden,
                                now[person],
                                overEven(person, burden, now)));
            }
        }
        return shares;
    }

    private double overEven(int person, Burden burden, int[] now) {
        double sum = 0;
        double there = 0;
        for (int peer = 0; peer < now.length; peer++) {
            if (peers(person, peer)) {
                sum += now[peer] + carried[peer][burden.ordinal()];
                there += presence[peer];
            }
        }
        return now[person]
                + carried[person][burden.ordinal()]
                - (there == 0 ? 0 : sum / there * presence[person]);
    }

    private boolean counts(Burden burden, Roster.ShiftAssignment duty) {
        var day = station.period().dayOf(duty.date());
        return switch (burden) {
            case NIGHTS -> station.findShift(duty.shift()).orElseThrow().night();
            case WEEKENDS -> station.period().weekend(day);
            case HOLIDAYS -> station.period().holiday(day);
        };
    }

    private boolean peers(int one, int other) {
        return group(station.staffing().people().get(one))
                .equals(group(station.staffing().people().get(other)));
    }

    private static String group(RosterPerson person) {
        return person.kind() + "/" + person.place().community() + "/" + person.mayLead();
    }

    private int indexOf(String person) {
        var people = station.staffing().people();
        for (int index = 0; index < people.size(); index++) {
            if (people.get(index).id().equals(person)) {
                return index;
            }
        }
        throw new IllegalArgumentException("nobody has the id " + person);
    }

    private double presence(int person) {
        var id = station.staffing().people().get(person).id();
        var there = 0;
        for (int day = 0; day < station.period().days(); day++) {
            there += station.findLeave(id, day).isEmpty() ? 1 : 0;
        }
        return Math.max(0.1, there / (double) station.period().days());
    }

    private double[][] carried() {
        var people = station.staffing().people();
        Map<String, double[]> rates = new HashMap<>();
        for (var before : station.staffing().before()) {
            var sums =
                    rates.computeIfAbsent(
                            group(station.findPerson(before.person()).orElseThrow()),
                            _ -> new double[4]);
            sums[0] += before.nights();
            sums[1] += before.weekends();
            sums[2] += before.holidays();
            sums[3] += before.days();
        }
        var carried = new double[people.size()][3];
        for (var before : station.staffing().before()) {
            var person = indexOf(before.person());
            var sums = rates.getOrDefault(group(people.get(person)), new double[4]);
            var share = sums[3] == 0 ? 0 : before.days() / sums[3];
            carried[person] = excess(before, sums, share);
        }
        return carried;
    }

    private static double[] excess(RosterHistory before, double[] sums, double share) {
        return new double[] {
            before.nights() - sums[0] * share,
            before.weekends() - sums[1] * share,
            before.holidays() - sums[2] * share
        };
    }

    private long[][] squares(Burden burden) {
        var table = new long[presence.length][MOST_DUTIES];
        for (int person = 0; person < presence.length; person++) {
            for (int count = 0; count < MOST_DUTIES; count++) {
                table[person][count] = Math.round(exact(person, burden, count));
            }
        }
        return table;
    }

    private long[][] hours() {
        var table = new long[presence.length][24 * MOST_DUTIES];
        for (int person = 0; person < presence.length; person++) {
            for (int count = 0; count < table[person].length; count++) {
                table[person][count] = Math.round(exactHours(person, count));
            }
        }
        return table;
    }
}
