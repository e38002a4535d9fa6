package org.yige.rosters;

import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.places.StationCode;
import org.yige.places.Where;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.staff.Duty;
import org.yige.staff.NewPerson;
import org.yige.staff.NewPost;
import org.yige.staff.People;
import org.yige.staff.PersonId;
import org.yige.staff.Scope;

/** For tests of rosters: a station of its own, its people, stands and sheets, over HTTP. */
@Component
@Lazy
class RosterSteps {

    private static final LocalDate FAR = LocalDate.of(2190, 1, 1);

    /** Of a station that no other test works in: who is on there is asked for all of its posts. */
    private static final int GRID = 357;

    private static final int LEVEL = 4;

    private final ReportsOverHttp reports;
    private final SignIn signIn;
    private final RostersStore store;
    private final StandStore stands;
    private final DutyReader reader;
    private final Places places;
    private final People people;
    private final MockMvcTester http;
    private final Clock clock;

    RosterSteps(
            ReportsOverHttp reports,
            SignIn signIn,
            RostersStore store,
            StandStore stands,
            DutyReader reader,
            Places places,
            People people,
            MockMvcTester http,
            Clock clock) {
        this.reports = reports;
        this.signIn = signIn;
        this.store = store;
        this.stands = stands;
        this.reader = reader;
        this.places = places;
        this.people = people;
        this.http = http;
        this.clock = clock;
    }

    /** Nobody else goes by these sheets, or stands at these stands. */
    void forget() {
        store.deleteSheetsBefore(FAR, 1000);
        for (var stand : stands.of(new StationCode(station()))) {
            stands.save(
                    new Stand(
                            stand.id(),
                            stand.station(),
                            stand.name(),
                            stand.mobile(),
                            stand.seats(),
                            stand.shifts(),
                            stand.weekdays(),
                            stand.standsFor(),
                            Optional.of(LocalDate.of(2000, 1, 1))));
        }
        store.countEdition();
        reader.read();
    }

    Where place() {
        return reports.place(GRID);
    }

    String station() {
        return place().station().orElseThrow().value();
    }

    LocalDate today() {
        return County.today(clock);
    }

    SignedInClient chief() {
        return reports.chief(place());
    }

    /** The officer of the place's own beat, or of another one of the station. */
    SignedInClient officer(int number) {
        return atBeat(Duty.OFFICER, number);
    }

    SignedInClient auxiliary(int number) {
        return atBeat(Duty.AUXILIARY, number);
    }

    private SignedInClient atBeat(String duty, int number) {
        var own = place().beats().getFirst().value();
        var others =
                places.beats(today()).stream()
                        .map(Place::code)
                        .filter(code -> code.startsWith(station()) && !code.equals(own))
                        .toList();
        return signIn.as(duty, LEVEL, Scope.BEAT, number == 0 ? own : others.get(number - 1));
    }

    /** Another officer of the place's beat, of a name and with a title of post of one's choice. */
    PersonId hire(String name, String title) {
        var person = people.enrol(NewPerson.named(name));
        var post =
                people.create(
                        new NewPost(
                                Duty.OFFICER,
                                LEVEL,
                                title,
                                Scope.BEAT,
                                place().beats().getFirst().value()));
        people.appoint(post, person, LocalDate.of(2020, 1, 1), Optional.empty());
        return person;
    }

    String stand(String name, String seats) {
        var made =
                chief().post(
                                "/api/rosters/stations/" + station() + "/stands",
                                """
                                {"name": "%s", "seats": %s, "shifts": ["DAY", "NIGHT"], "standsFor": ["OFFICER"],
                                 "weekdays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]}
                                """
                                        .formatted(name, seats))
                        .header("Idempotency-Key", key())
                        .exchange();
        return read(made, "$.id");
    }

    String begin(LocalDate first, LocalDate last) {
        return read(
                chief().post(
                                "/api/rosters/stations/" + station() + "/sheets",
                                "{\"first\": \"%s\", \"last\": \"%s\"}".formatted(first, last))
                        .header("Idempotency-Key", key())
                        .exchange(),
                "$.sheet.id");
    }

    /** A sheet in force whose first day may be over. */
    String inForce(LocalDate first, LocalDate last) {
        var now = clock.instant();
        var head =
                new Sheet.SheetHead(
                        Ids.next(now),
                        new StationCode(station()),
                        first,
                        last,
                        Sheet.SheetState.DRAFT,
                        1,
                        now,
                        Optional.empty());
        store.add(head, chief().person().value());
        store.publish(head.id(), chief().person().value(), now);
        store.countEdition();
        return head.id().toString();
    }

    static String path(String sheet, String what) {
        return "/api/rosters/sheets/" + sheet + (what.isEmpty() ? "" : "/" + what);
    }

    MvcTestResult sheet(String sheet) {
        return chief().get(path(sheet, "")).exchange();
    }

    int version(String sheet) {
        return ReportsOverHttp.<Integer>read(sheet(sheet), "$.sheet.version");
    }

    /** Whose each seat is: day, shift, stand, seat, person. */
    List<String> turns(String sheet) {
        List<java.util.Map<String, Object>> turns = read(sheet(sheet), "$.turns");
        return turns.stream()
                .map(turn ->
                        "%s %s %s %s %s"
                                .formatted(
                                        turn.get("day"),
                                        turn.get("shift"),
                                        turn.get("stand"),
                                        turn.get("seat"),
                                        turn.get("person")))
                .sorted()
                .toList();
    }

    static String turn(LocalDate day, String shift, String stand, int seat, UUID person) {
        return "%s %s %s %d %s".formatted(day, shift, stand, seat, person);
    }

    MvcTestResult put(
            String sheet, LocalDate day, String shift, String stand, int seat, UUID person) {
        return chief().signed(
                        http.put()
                                .uri(path(sheet, "turns"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"version\": %d, \"day\": \"%s\", \"shift\": \"%s\", \"stand\": \"%s\", \"seat\": %d, \"person\": \"%s\", \"reason\": \"MISTAKE\"}"
                                                .formatted(
                                                        version(sheet),
                                                        day,
                                                        shift,
                                                        stand,
                                                        seat,
                                                        person)))
                .exchange();
    }

    MvcTestResult publish(String sheet) {
        return chief().post(
                        path(sheet, "publication"), "{\"version\": %d}".formatted(version(sheet)))
                .exchange();
    }

    MvcTestResult send(String sheet, byte[] file, String query) {
        return chief().signed(
                        http.post()
                                .uri(path(sheet, "imports") + "?version=" + version(sheet) + query)
                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                .locale(java.util.Locale.CHINESE)
                                .content(file))
                .exchange();
    }
}
