package org.yige.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.places.StationCode;
import org.yige.places.Where;
import org.yige.shared.County;
import org.yige.staff.Duty;
import org.yige.staff.NewPerson;
import org.yige.staff.NewPost;
import org.yige.staff.People;
import org.yige.staff.PersonId;
import org.yige.staff.Post;
import org.yige.staff.Scope;
import org.yige.staff.Staff;
import org.yige.staff.StaffPractice.Level;

/**
 * Invented people in real kinds of posts, on every level the profile has. A few people hold many
 * posts each; one village and its station are left to whoever tries the demo, and some posts stay
 * vacant, as in life.
 */
@Component
@ConditionalOnProperty(name = "yige.demo", havingValue = "on")
class DemoStaff {

    private static final int VACANT_EVERY = 37;
    private static final int FIRST_NUMBER = 60_001;
    private static final String CREW_LOGIN = "demo.";

    /** How many invented people share the posts of a duty. */
    private static final Map<String, Integer> CREW =
            Map.of(
                    Duty.GRID_WORKER, 8,
                    Duty.AUXILIARY, 4,
                    Duty.OFFICER, 4,
                    Duty.VILLAGE_HEAD, 4,
                    Duty.TOWN_HEAD, 3,
                    Duty.STATION_CHIEF, 2,
                    Duty.COUNTY_DESK, 1);

    private final Places places;
    private final Staff staff;
    private final People people;
    private final County county;

    DemoStaff(Places places, Staff staff, People people, County county) {
        this.places = places;
        this.staff = staff;
        this.people = people;
        this.county = county;
    }

    /** Makes posts and people, and says who they are by login. */
    Map<String, PersonId> load() {
        return new Loading().run();
    }

    /** Whether an account belongs to those the demo itself works with, not to its guests. */
    static boolean isCrew(String login) {
        return login.startsWith(CREW_LOGIN);
    }

    static String committeeOf(Place place) {
        return "演示·%s人民调解委员会".formatted(place.name());
    }

    static String roomOf(Place place) {
        return "演示·%s调解室".formatted(place.name());
    }

    static String addressOf(Place place) {
        return "%s村委会一楼".formatted(place.name());
    }

    static String mediatorOf(Place place, int n) {
        return "演示·调解员%s%d".formatted(place.name(), n);
    }

    /**
     * Rooms make themselves when first asked for, each in a transaction of its own: so before ours
     * begins.
     */
    void prepareRooms() {
        places.stations(places.today()).forEach(one -> staff.room(new StationCode(one.code())));
        staff.countyDesk();
    }

    /** One loading; the posts already dealt out are counted here. */
    private final class Loading {

        private final LocalDate today = places.today();
        private final LocalDate from = today.minusYears(1);
        private final Map<String, PersonId> crew = new HashMap<>();
        private final Map<String, PersonId> guests = new HashMap<>();
        private final Map<String, List<PersonId>> hands = new HashMap<>();
        private final Map<String, Integer> dealt = new HashMap<>();
        private int numbers;
        private final String village = places.villages(today).getFirst().code();
        private final StationCode station = stationOf(village);

        Map<String, PersonId> run() {
            CREW.forEach((duty, count) -> hands.put(duty, crewOf(duty, count)));
            for (var guest :
                    List.of(
                            "worker",
                            "auxiliary",
                            "officer",
                            "room",
                            "chief",
                            "leader",
                            "admin",
                            "auditor")) {
                guests.put(guest, people.enrol(NewPerson.named("演示·" + GUEST.get(guest))));
            }
            staff.practice().levels().forEach(this::fill);
            var room = staff.room(station);
            ringUnder(room);
            ringUnder(staff.countyDesk());
            people.appoint(room, guest("room"), from, Optional.empty());
            // Rooms are shared: the guest also sits at the county desk, and so sees the whole
            // county live.
            people.appoint(staff.countyDesk(), guest("room"), from, Optional.empty());
            people.appoint(
                    staff.countyDesk(),
                    crewFor(Duty.COUNTY_DESK).getFirst(),
                    from,
                    Optional.empty());
            var all = new HashMap<>(crew);
            all.putAll(guests);
            return all;
        }

        private List<PersonId> crewOf(String duty, int count) {
            var found = new ArrayList<PersonId>();
            for (var i = 1; i <= count; i++) {
                var person =
                        people.enrol(NewPerson.named("演示·%s%02d".formatted(CALLED.get(duty), i)));
                crew.put(
                        (CREW_LOGIN + "%s%02d")
                                .formatted(
                                        duty.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                                        i),
                        person);
                found.add(person);
            }
            return found;
        }

        private void fill(Level level) {
            switch (level.scope()) {
                case GRID ->
                        places.grids(today)
                                .forEach(grid ->
                                        post(level, Duty.GRID_WORKER, Scope.GRID, grid, "worker"));
                case VILLAGE -> fillVillages(level);
                case TOWN ->
                        places.towns(today)
                                .forEach(town -> post(level, Duty.TOWN_HEAD, Scope.TOWN, town, ""));
                case STATION, BEAT -> {
                    places.beats(today)
                            .forEach(
                                    beat -> post(level, Duty.OFFICER, Scope.BEAT, beat, "officer"));
                    places.stations(today)
                            .forEach(one ->
                                    post(level, Duty.STATION_CHIEF, Scope.STATION, one, "chief"));
                }
                case COUNTY ->
                        hold(
                                create(
                                        level,
                                        Duty.COUNTY_HEAD,
                                        Scope.COUNTY,
                                        county.code(),
                                        level.label().zh()),
                                guest("leader"));
            }
        }

        /**
         * Where a county has two levels in the village, the first is the auxiliary's and the second
         * the heads'.
         */
        private void fillVillages(Level level) {
            var ofVillages =
                    staff.practice().levels().stream()
                            .filter(one -> one.scope() == Scope.VILLAGE)
                            .toList();
            if (level.equals(ofVillages.getFirst())) {
                places.beats(today)
                        .forEach(
                                beat -> post(level, Duty.AUXILIARY, Scope.BEAT, beat, "auxiliary"));
            }
            if (level.equals(ofVillages.getLast())) {
                places.villages(today)
                        .forEach(one -> post(level, Duty.VILLAGE_HEAD, Scope.VILLAGE, one, ""));
            }
        }

        private void post(Level level, String duty, Scope scope, Place place, String guest) {
            var post =
                    create(
                            level,
                            duty,
                            scope,
                            place.code(),
                            place.name() + " · " + CALLED.get(duty));
            if (!guest.isEmpty() && isLeftToGuests(scope, place.code())) {
                hold(post, guest(guest));
                return;
            }
            var number = dealt.merge(duty, 1, Integer::sum);
            if (number % VACANT_EVERY != 0) {
                var crewOfDuty = crewFor(duty);
                hold(post, crewOfDuty.get(number % crewOfDuty.size()));
            }
        }

        private boolean isLeftToGuests(Scope scope, String code) {
            return switch (scope) {
                case GRID, VILLAGE -> code.startsWith(village);
                case BEAT, STATION -> code.startsWith(station.value());
                case TOWN, COUNTY -> false;
            };
        }

        private Post create(Level level, String duty, Scope scope, String code, String title) {
            var post = people.create(new NewPost(duty, level.order(), title, scope, code));
            ringUnder(post);
            return post;
        }

        /** Short numbers of an exchange there is not. */
        private void ringUnder(Post post) {
            staff.ringUnder(post.id(), Integer.toString(FIRST_NUMBER + numbers++));
        }

        private void hold(Post post, PersonId person) {
            people.appoint(post, person, from, Optional.empty());
        }

        private List<PersonId> crewFor(String duty) {
            return java.util.Objects.requireNonNull(hands.get(duty));
        }

        private PersonId guest(String name) {
            return java.util.Objects.requireNonNull(guests.get(name));
        }

        private StationCode stationOf(String villageCode) {
            return places.inVillage(new org.yige.places.DivisionCode(villageCode), today)
                    .flatMap(Where::station)
                    .orElseThrow();
        }
    }

    private static final Map<String, String> CALLED =
            Map.of(
                    Duty.GRID_WORKER, "网格员",
                    Duty.AUXILIARY, "辅警",
                    Duty.OFFICER, "民警",
                    Duty.VILLAGE_HEAD, "村负责人",
                    Duty.TOWN_HEAD, "镇负责人",
                    Duty.STATION_CHIEF, "所长",
                    Duty.COUNTY_DESK, "值守");

    private static final Map<String, String> GUEST =
            Map.of(
                    "worker", "网格员00",
                    "auxiliary", "辅警00",
                    "officer", "民警00",
                    "room", "指挥室00",
                    "chief", "所长00",
                    "leader", "县级00",
                    "admin", "管理员00",
                    "auditor", "审计员00");
}
