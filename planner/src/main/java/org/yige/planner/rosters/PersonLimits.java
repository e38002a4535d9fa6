package org.yige.planner.rosters;

import org.yige.planner.rosters.station.Practice;
import org.yige.planner.rosters.station.RosterStation;
import org.yige.planner.rosters.station.Shift;

/**
 * What one person brings into the period, and the price of missing the goals of community work.
 *
 * @param freeFrom minute, counted from the period's first midnight, before which the person must
 *     rest
 * @param nightBefore whether the eve of the period was a night duty
 * @param run working days in a row up to the eve
 * @param goals the station's practice
 * @param outside what the goals ask of this person
 */
record PersonLimits(
        int freeFrom, boolean nightBefore, int run, Practice goals, OutsideWork outside) {

    /** Minutes of work to aim for, village days to reach, and whether the community share binds. */
    record OutsideWork(int targetMinutes, int villageDays, boolean share, boolean works) {}

    static PersonLimits of(RosterStation station, int index) {
        var person = station.staffing().people().get(index);
        var practice = station.practice();
        var present = 0;
        for (int day = 0; day < station.period().days(); day++) {
            if (!station.period().weekend(day)
                    && !station.period().holiday(day)
                    && station.findLeave(person.id(), day).isEmpty()) {
                present++;
            }
        }
        var months = Math.max(1, Math.round(station.period().days() / 30f));
        var villageDays =
                person.place().village().isEmpty() ? 0 : practice.goals().villageDays() * months;
        var outside =
                new OutsideWork(
                        present * practice.goals().dayMinutes(),
                        Math.min(present, villageDays),
                        person.place().community(),
                        person.worksOutside());
        var last =
                station.staffing().before().stream()
                        .filter(before -> before.person().equals(person.id()))
                        .flatMap(before -> before.last().stream())
                        .findFirst();
        if (last.isEmpty()) {
            return new PersonLimits(Integer.MIN_VALUE / 2, false, 0, practice, outside);
        }
        var day = station.period().dayOf(last.get().date());
        var shift = station.findShift(last.get().shift()).orElseThrow();
        return new PersonLimits(
                freeFrom(practice, day, shift),
                day == -1 && shift.night(),
                day == -1 ? 1 : 0,
                practice,
                outside);
    }

    private static int freeFrom(Practice practice, int day, Shift shift) {
        var rest = shift.night() ? practice.rest().afterNight() : practice.rest().betweenDuties();
        return day * 1440 + shift.startMinute() + shift.minutes() + rest;
    }

    /** The price of this many community days beside this many minutes of duty. */
    long outside(int days, int duty) {
        if (!outside.works) {
            return 0;
        }
        var minutes = days * goals.goals().dayMinutes();
        long cost = (long) Math.max(0, outside.villageDays - days) * goals.weights().villageDay();
        if (!outside.share) {
            return cost + 4L * Math.max(0, days - outside.villageDays);
        }
        // share of community time: minutes / (minutes + duty) should reach the goal
        var wanted = goals.goals().communityShare() * (long) (minutes + duty) / 100;
        cost += Math.max(0, wanted - minutes) * goals.weights().shareHour() / 60;
        var off = minutes + duty - outside.targetMinutes;
        return cost + (off < 0 ? -off * 3L / 60 : off * 6L / 60);
    }
}
