package org.yige.planner.rosters.station;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.yige.planner.Bilingual;

/** What must hold between the tables of a station, and what a wish list says against itself. */
public final class StationRules {

    private static final int MOST_PEOPLE = 2_000;

    private StationRules() {}

    /** Faults that make planning senseless: unknown ids, doubled ids, too much. */
    public static List<Bilingual> faults(RosterStation station) {
        var faults = new ArrayList<Bilingual>();
        doubled(station.staffing().people(), RosterPerson::id, "person", "人员", faults);
        doubled(station.setup().shifts(), Shift::id, "shift", "班次", faults);
        doubled(station.setup().posts(), RosterPost::id, "post", "岗位", faults);
        doubled(station.staffing().wishes(), RosterWish::id, "wish", "意愿", faults);
        if (station.staffing().people().size() > MOST_PEOPLE) {
            faults.add(
                    new Bilingual(
                            "人员超过 " + MOST_PEOPLE + " 人", "more than " + MOST_PEOPLE + " people"));
        }
        station.staffing()
                .leaves()
                .forEach(leave -> known(station, leave.person(), "leave", "请假", faults));
        station.staffing()
                .wishes()
                .forEach(wish ->
                        known(
                                station,
                                wish.person(),
                                "wish " + wish.id(),
                                "意愿 " + wish.id(),
                                faults));
        station.staffing()
                .before()
                .forEach(before -> known(station, before.person(), "before", "历史", faults));
        shiftsNamed(station, faults);
        rotation(station, faults);
        return faults;
    }

    /** What the wish list says against itself, or against leave; the plan is made all the same. */
    public static List<Bilingual> contradictions(RosterStation station) {
        var found = new ArrayList<Bilingual>();
        var wishes = station.staffing().wishes();
        for (int i = 0; i < wishes.size(); i++) {
            var one = wishes.get(i);
            var name =
                    station.findPerson(one.person()).map(RosterPerson::name).orElse(one.person());
            if (!station.period().contains(one.date())) {
                found.add(
                        new Bilingual(
                                name + "的意愿 " + one.id() + " 是 " + one.date() + "，不在本期内。",
                                "Wish "
                                        + one.id()
                                        + " of "
                                        + name
                                        + " is for "
                                        + one.date()
                                        + ", outside the period."));
            } else if (one.wants()
                    && station.findLeave(one.person(), station.period().dayOf(one.date()))
                            .isPresent()) {
                found.add(
                        new Bilingual(
                                "意愿 " + one.id() + "：" + name + "要求在 " + one.date() + " 上班，但当天请假。",
                                "Wish "
                                        + one.id()
                                        + ": "
                                        + name
                                        + " asks for duty on "
                                        + one.date()
                                        + " but is on leave."));
            }
            for (int j = i + 1; j < wishes.size(); j++) {
                clash(station, name, one, wishes.get(j)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static java.util.Optional<Bilingual> clash(
            RosterStation station, String name, RosterWish one, RosterWish other) {
        if (!one.person().equals(other.person())) {
            return java.util.Optional.empty();
        }
        var sameDay = one.date().equals(other.date());
        var overlap =
                one.shift().isEmpty()
                        || other.shift().isEmpty()
                        || one.shift().equals(other.shift());
        if (sameDay && one.wants() != other.wants() && overlap) {
            return java.util.Optional.of(
                    new Bilingual(
                            name
                                    + "的意愿 "
                                    + one.id()
                                    + " 与 "
                                    + other.id()
                                    + " 互相矛盾："
                                    + one.date()
                                    + " 既要上班又要休息。",
                            "Wishes "
                                    + one.id()
                                    + " and "
                                    + other.id()
                                    + " of "
                                    + name
                                    + " contradict each other: on and off on "
                                    + one.date()
                                    + "."));
        }
        if (sameDay && one.wants() && other.wants() && !overlap) {
            return java.util.Optional.of(
                    new Bilingual(
                            name
                                    + "的意愿 "
                                    + one.id()
                                    + " 与 "
                                    + other.id()
                                    + " 在 "
                                    + one.date()
                                    + " 要求两个班，一天只能一个。",
                            "Wishes "
                                    + one.id()
                                    + " and "
                                    + other.id()
                                    + " of "
                                    + name
                                    + " ask for two duties on "
                                    + one.date()
                                    + "; there can be one."));
        }
        if (one.wants()
                && other.wants()
                && Math.abs(one.date().toEpochDay() - other.date().toEpochDay()) == 1
                && night(station, one)
                && night(station, other)) {
            return java.util.Optional.of(
                    new Bilingual(
                            name + "的意愿 " + one.id() + " 与 " + other.id() + " 要求连续两个夜班，强制休息规定不允许。",
                            "Wishes "
                                    + one.id()
                                    + " and "
                                    + other.id()
                                    + " of "
                                    + name
                                    + " ask for two nights in a row, which the rest rule forbids."));
        }
        return java.util.Optional.empty();
    }

    private static boolean night(RosterStation station, RosterWish wish) {
        return station.findShift(wish.shift()).map(Shift::night).orElse(false);
    }

    private static void shiftsNamed(RosterStation station, List<Bilingual> faults) {
        for (var post : station.setup().posts()) {
            if (post.seats().isEmpty() || post.shifts().isEmpty()) {
                faults.add(
                        new Bilingual(
                                "岗位 " + post.id() + " 没有席位或班次",
                                "post " + post.id() + " has no seats or no shifts"));
            }
            post.shifts()
                    .forEach(id ->
                            knownShift(
                                    station, id, "post " + post.id(), "岗位 " + post.id(), faults));
        }
        for (var wish : station.staffing().wishes()) {
            if (!wish.shift().isEmpty()) {
                knownShift(station, wish.shift(), "wish " + wish.id(), "意愿 " + wish.id(), faults);
            }
        }
        for (var before : station.staffing().before()) {
            before.last()
                    .ifPresent(last -> knownShift(station, last.shift(), "before", "历史", faults));
        }
    }

    private static void rotation(RosterStation station, List<Bilingual> faults) {
        var practice = station.practice();
        for (var step : practice.rotation()) {
            if (!step.equals("-")) {
                knownShift(station, step, "rotation", "轮班", faults);
            }
        }
        if (practice.teams() == 1
                || practice.teams() > 0 && practice.rotation().size() % practice.teams() != 0) {
            faults.add(
                    new Bilingual(
                            practice.rotation().size()
                                    + " 天的轮班周期不能由 "
                                    + practice.teams()
                                    + " 个班组均分",
                            "the rotation of "
                                    + practice.rotation().size()
                                    + " days cannot be shared evenly by "
                                    + practice.teams()
                                    + " teams"));
        }
    }

    private static void known(
            RosterStation station,
            String person,
            String where,
            String whereZh,
            List<Bilingual> faults) {
        if (station.findPerson(person).isEmpty()) {
            faults.add(
                    new Bilingual(
                            whereZh + "：没有编号为“" + person + "”的人员",
                            where + ": nobody has the id \"" + person + "\""));
        }
    }

    private static void knownShift(
            RosterStation station,
            String shift,
            String where,
            String whereZh,
            List<Bilingual> faults) {
        if (station.findShift(shift).isEmpty()) {
            faults.add(
                    new Bilingual(
                            whereZh + "：没有班次“" + shift + "”",
                            where + ": there is no shift \"" + shift + "\""));
        }
    }

    private static <T> void doubled(
            List<T> things, Function<T, String> id, String en, String zh, List<Bilingual> faults) {
        var seen = new HashSet<String>();
        var told = new HashMap<String, Boolean>();
        for (var thing : things) {
            if (!seen.add(id.apply(thing)) && told.put(id.apply(thing), true) == null) {
                faults.add(
                        new Bilingual(
                                zh + "“" + id.apply(thing) + "”重复",
                                en + " \"" + id.apply(thing) + "\" occurs twice"));
            }
        }
    }
}
