package org.yige.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yige.places.BeatCode;
import org.yige.places.DivisionCode;
import org.yige.places.GridCode;
import org.yige.places.StationCode;
import org.yige.places.Where;
import org.yige.practice.Practices;
import org.yige.staff.StaffBook.Days;
import org.yige.staff.StaffBook.Holding;
import org.yige.staff.StaffBook.Leave;
import org.yige.staff.StaffBook.Pages;
import org.yige.staff.StaffBook.Person;

/** Whom to ask, when those who should answer are not there. */
class StaffBookTest {

    static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Where HERE = where(Optional.of(new GridCode("610824100201001")));

    static final StaffPractice JINGBIAN =
            new Practices("../practice", "jingbian").section(StaffPractice.class);

    final Map<PostId, List<PersonId>> shifts = new HashMap<>();
    final List<Post> posts = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Holding> holdings = new ArrayList<>();
    final List<Leave> leaves = new ArrayList<>();

    final Post grid = post(Duty.GRID_WORKER, 1, Scope.GRID, "610824100201001");
    final Post village = post(Duty.VILLAGE_HEAD, 2, Scope.VILLAGE, "610824100201");
    final Post town = post(Duty.TOWN_HEAD, 3, Scope.TOWN, "610824100");

    @Test
    void workIsOfferedFromTheGridUpward() {
        hold(grid, "Lin");
        hold(village, "Chen");

        assertThat(chain(1))
                .containsExactly(
                        "GRID_WORKER AVAILABLE", "VILLAGE_HEAD AVAILABLE", "TOWN_HEAD VACANT");
    }

    @Test
    void whoIsOnLeaveIsPassedOverWithTheReason() {
        var lin = hold(grid, "Lin");
        leaves.add(new Leave(lin, new Days(DAY.minusDays(1), Optional.of(DAY))));

        assertThat(chain(1)).first().isEqualTo("GRID_WORKER ON_LEAVE");
        assertThat(book().chain(HERE, 1, MONDAY.plusSeconds(86_400)).getFirst().availability())
                .isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void whoNoLongerWorksHereIsPassedOverFromThatMoment() {
        var lin = hold(grid, "Lin");
        people.set(0, new Person(lin, "L*", Optional.of(MONDAY)));

        assertThat(chain(1)).first().isEqualTo("GRID_WORKER DEACTIVATED");
        assertThat(book().chain(HERE, 1, MONDAY.minusSeconds(1)).getFirst().availability())
                .isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void aVillageKnownOnlyByNameHasNoGridWorkerButItsHead() {
        hold(grid, "Lin");

        assertThat(book().chain(where(Optional.empty()), 1, MONDAY))
                .extracting(Candidate::post)
                .containsExactly(village, town);
    }

    @Test
    void aHigherLevelIsAskedWithoutTheLowerOnes() {
        assertThat(chain(3)).containsExactly("TOWN_HEAD VACANT");
        assertThat(chain(6)).isEmpty();
    }

    @Test
    void aHoldingEndsWithItsLastDayInTheCountysTime() {
        var lin = new PersonId(UUID.randomUUID());
        people.add(new Person(lin, "L*", Optional.empty()));
        holdings.add(
                new Holding(UUID.randomUUID(), grid.id(), lin, new Days(DAY, Optional.of(DAY))));
        var lastMinute = Instant.parse("2026-03-02T15:59:00Z");

        assertThat(book().candidate(grid, lastMinute).availability())
                .isEqualTo(Availability.AVAILABLE);
        assertThat(book().candidate(grid, lastMinute.plusSeconds(60)).availability())
                .isEqualTo(Availability.VACANT);
    }

    @Test
    void aTeamIsOneOfficerOneAuxiliaryAndTheOthers() {
        var officer = post(Duty.OFFICER, 4, Scope.BEAT, "610824000001001");
        var auxiliary = post(Duty.AUXILIARY, 1, Scope.VILLAGE, "610824100201");
        var mediator = post(Duty.MEDIATION, 1, Scope.VILLAGE, "610824100201");
        post(Duty.MEDIATION, 1, Scope.VILLAGE, "610824100202");

        var team = book().team(HERE, MONDAY);

        assertThat(team.officers()).extracting(Candidate::post).containsExactly(officer);
        assertThat(team.auxiliaries()).extracting(Candidate::post).containsExactly(auxiliary);
        assertThat(team.others()).extracting(Candidate::post).containsExactly(grid, mediator);
    }

    @Test
    void aPostWhoseHolderSleepsIsPassedOverAndSaysSo() {
        hold(grid, "Lin");
        hold(village, "Chen");
        shifts.put(grid.id(), List.of());

        assertThat(chain(1))
                .containsExactly(
                        "GRID_WORKER OFF_SHIFT", "VILLAGE_HEAD AVAILABLE", "TOWN_HEAD VACANT");
    }

    @Test
    void whoStandsInIsThePersonBehindThePostAndNamedAsSuch() {
        hold(grid, "Lin");
        var wu = person("Wu");
        shifts.put(grid.id(), List.of(wu));

        var rung = book().chain(HERE, 1, MONDAY).getFirst();

        assertThat(rung.availability()).isEqualTo(Availability.AVAILABLE);
        assertThat(rung.holder()).hasValueSatisfying(one -> assertThat(one.person()).isEqualTo(wu));
        assertThat(rung.standIns()).extracting(Holder::name).containsExactly("Wu");
        assertThat(rung.holders()).extracting(Holder::name).containsExactly("Lin");
    }

    @Test
    void whoIsOnLeaveIsAwayWhateverTheRosterSays() {
        var lin = hold(grid, "Lin");
        shifts.put(grid.id(), List.of(lin));
        leaves.add(new Leave(lin, new Days(DAY, Optional.of(DAY))));

        assertThat(chain(1)).first().isEqualTo("GRID_WORKER ON_LEAVE");
    }

    @Test
    void aRoomIsHeldByAllWhoSitThereAndTheOneOnShiftIsBehindIt() {
        var room = post(Duty.COMMAND_ROOM, 4, Scope.STATION, "610824000001");
        hold(room, "Sun");
        var li = hold(room, "Li");

        assertThat(book().candidate(room, MONDAY).holders())
                .extracting(Holder::name)
                .containsExactly("Sun", "Li");
        assertThat(book().candidate(room, MONDAY).holder()).isEmpty();

        shifts.put(room.id(), List.of(li));
        assertThat(book().candidate(room, MONDAY).holder())
                .hasValueSatisfying(one -> assertThat(one.person()).isEqualTo(li));

        shifts.put(room.id(), List.of());
        assertThat(book().candidate(room, MONDAY).availability()).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void aPostWhoseDutyTheCountyGaveUpStandsAndMayDoNothing() {
        var pilot = post("DRONE_PILOT", 1, Scope.GRID, "610824100201001");
        hold(pilot, "Wang");

        assertThat(JINGBIAN.dutyOf(pilot).roles()).isEmpty();
        assertThat(book().chain(HERE, 1, MONDAY)).extracting(Candidate::post).doesNotContain(pilot);
        assertThat(book().candidate(pilot, MONDAY).availability())
                .isEqualTo(Availability.AVAILABLE);
    }

    private List<String> chain(int level) {
        return book().chain(HERE, level, MONDAY).stream()
                .map(rung -> rung.post().duty() + " " + rung.availability())
                .toList();
    }

    private StaffBook book() {
        return new StaffBook(
                new Pages(1, posts, people, holdings, leaves, Map.of()),
                JINGBIAN,
                (post, when) -> Optional.ofNullable(shifts.get(post)));
    }

    private Post post(String duty, int level, Scope scope, String code) {
        var post = new Post(new PostId(UUID.randomUUID()), duty, level, duty, scope, code);
        posts.add(post);
        return post;
    }

    private PersonId person(String name) {
        var person = new PersonId(UUID.randomUUID());
        people.add(new Person(person, name, Optional.empty()));
        return person;
    }

    private PersonId hold(Post post, String name) {
        var person = person(name);
        holdings.add(
                new Holding(UUID.randomUUID(), post.id(), person, new Days(DAY, Optional.empty())));
        return person;
    }

    @Test
    void aPlaceThatNoStationCoversHasNoRoomToAsk() {
        var here = where(Optional.of(new GridCode("610824100201001")));
        var uncovered =
                new Where(
                        here.village(),
                        here.villageName(),
                        here.town(),
                        here.townName(),
                        here.grid(),
                        List.of(),
                        Optional.empty());
        post(Duty.COMMAND_ROOM, 2, Scope.STATION, "610824000000");

        assertThat(book().chain(uncovered, 1, MONDAY))
                .extracting(rung -> rung.post().scope())
                .doesNotContain(Scope.STATION);
    }

    private static Where where(Optional<GridCode> grid) {
        return new Where(
                new DivisionCode("610824100201"),
                "东村",
                new DivisionCode("610824100"),
                "东镇",
                grid,
                List.of(new BeatCode("610824000001001")),
                Optional.of(new StationCode("610824000001")));
    }
}
