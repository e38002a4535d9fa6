package org.yige.planner.rosters;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.yige.planner.rosters.station.Period;
import org.yige.planner.rosters.station.Practice;
import org.yige.planner.rosters.station.RosterHistory;
import org.yige.planner.rosters.station.RosterLeave;
import org.yige.planner.rosters.station.RosterPerson;
import org.yige.planner.rosters.station.RosterPost;
import org.yige.planner.rosters.station.RosterStation;
import org.yige.planner.rosters.station.RosterWish;
import org.yige.planner.rosters.station.Seat;
import org.yige.planner.rosters.station.Shift;

/**
 * Invents a station for trying and measuring: three shifts a day, a command room with a leader, a
 * fixed post, a mobile unit and a school post on weekdays; about two in five are police, two in
 * five of those community officers. All names are made up by a rule: surname and running number.
 */
public final class SampleStation {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";

    private SampleStation() {}

    /** A station of this many people and days, the same for the same seed. */
    public static RosterStation of(int people, int days, long seed) {
        var random = new SplittableRandom(seed);
        var period =
                new Period(
                        LocalDate.of(2027, 10, 1),
                        days,
                        Set.of(
                                LocalDate.of(2027, 10, 1),
                                LocalDate.of(2027, 10, 2),
                                LocalDate.of(2027, 10, 3)),
                        Set.of());
        var usual = Practice.usual(days);
        var practice =
                new Practice(
                        usual.rest(),
                        usual.goals(),
                        usual.weights(),
                        List.of("D", "E", "N", "-"),
                        4);
        var staff = people(people, random);
        var staffing =
                new RosterStation.Staffing(
                        staff,
                        leaves(staff, period, random),
                        wishes(staff, period, random),
                        before(staff, random));
        return new RosterStation("示例派出所", period, practice, setup(people), staffing);
    }

    private static RosterStation.StationSetup setup(int people) {
        var shifts =
                List.of(
                        new Shift("D", "白班", 8 * 60, 480, false),
                        new Shift("E", "中班", 16 * 60, 480, false),
                        new Shift("N", "夜班", 0, 480, true));
        var all = Set.of("D", "E", "N");
        var week = EnumSet.allOf(DayOfWeek.class);
        var any = new Seat(Seat.SeatRank.ANY, Set.of());
        var police = new Seat(Seat.SeatRank.POLICE, Set.of());
        var posts = new ArrayList<RosterPost>();
        posts.add(
                new RosterPost(
                        "ROOM",
                        "综合指挥室",
                        RosterPost.PostKind.FIXED,
                        List.of(new Seat(Seat.SeatRank.LEADER, Set.of()), any),
                        all,
                        week));
        for (int unit = 0; unit < Math.max(1, people / 30); unit++) {
            var car = new Seat(Seat.SeatRank.POLICE, Set.of("car"));
            posts.add(
                    unit % 2 == 0
                            ? new RosterPost(
                                    "CAR" + unit,
                                    "机动车组" + (unit + 1),
                                    RosterPost.PostKind.MOBILE,
                                    List.of(car, any, any),
                                    all,
                                    week)
                            : new RosterPost(
                                    "GATE" + unit,
                                    "警务站" + (unit + 1),
                                    RosterPost.PostKind.FIXED,
                                    List.of(police, any),
                                    all,
                                    week));
        }
        posts.add(
                new RosterPost(
                        "SCHOOL",
                        "护学岗",
                        RosterPost.PostKind.FIXED,
                        List.of(police, any),
                        Set.of("D"),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
        return new RosterStation.StationSetup(shifts, posts);
    }

    private static List<RosterPerson> people(int count, SplittableRandom random) {
        var people = new ArrayList<RosterPerson>();
        var police = Math.max(5, Math.round(count * 0.44f));
        for (int index = 0; index < count; index++) {
            var officer = index < police;
            var leads = officer && index < Math.max(5, police / 3);
            var community = officer && index >= police - (int) Math.ceil(police * 0.4);
            var licences = new HashSet<String>();
            if (random.nextInt(10) < 7 || leads) {
                licences.add("car");
            }
            if (random.nextInt(10) < 3) {
                licences.add("moto");
            }
            var village = community || !officer && index % 5 == 0 ? "村" + (index + 1) : "";
            var name = SURNAMES.charAt(index % SURNAMES.length()) + "某" + (index + 1);
            people.add(
                    new RosterPerson(
                            "P" + (index + 1),
                            name,
                            officer
                                    ? RosterPerson.PersonKind.POLICE
                                    : RosterPerson.PersonKind.AUXILIARY,
                            leads,
                            licences,
                            new RosterPerson.PersonPlace(
                                    community ? 0 : 1 + index % 4, community, village)));
        }
        return people;
    }

    private static List<RosterLeave> leaves(
            List<RosterPerson> people, Period period, SplittableRandom random) {
        var leaves = new ArrayList<RosterLeave>();
        for (var person : people) {
            if (random.nextInt(6) == 0) {
                var first = random.nextInt(period.days());
                leaves.add(
                        new RosterLeave(
                                person.id(),
                                period.date(first),
                                period.date(first + 1 + random.nextInt(4)),
                                "annual"));
            }
        }
        return leaves;
    }

    private static List<RosterWish> wishes(
            List<RosterPerson> people, Period period, SplittableRandom random) {
        var wishes = new ArrayList<RosterWish>();
        for (var person : people) {
            for (int each = 0; each < 2; each++) {
                var wants = random.nextInt(4) == 0;
                var shift =
                        wants || random.nextBoolean()
                                ? List.of("D", "E", "N").get(random.nextInt(3))
                                : "";
                wishes.add(
                        new RosterWish(
                                "W" + (wishes.size() + 1),
                                person.id(),
                                period.date(random.nextInt(period.days())),
                                shift,
                                wants,
                                1 + random.nextInt(3)));
            }
        }
        return wishes;
    }

    private static List<RosterHistory> before(List<RosterPerson> people, SplittableRandom random) {
        var before = new ArrayList<RosterHistory>();
        for (var person : people) {
            before.add(
                    new RosterHistory(
                            person.id(),
                            6 + random.nextInt(5),
                            6 + random.nextInt(5),
                            random.nextInt(3),
                            90,
                            Optional.empty()));
        }
        return before;
    }
}
