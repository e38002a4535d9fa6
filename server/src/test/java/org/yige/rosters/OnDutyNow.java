package org.yige.rosters;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.places.Place;
import org.yige.places.Places;
import org.yige.places.StationCode;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.rosters.Sheet.SheetHead;
import org.yige.rosters.Sheet.SheetState;
import org.yige.shared.County;
import org.yige.shared.Ids;
import org.yige.staff.Duty;
import org.yige.staff.PersonId;
import org.yige.staff.Scope;

/** For tests of modules above: people of a station, put on duty round the clock. */
@Component
@Lazy
public class OnDutyNow {

    private static final LocalDate FAR = LocalDate.of(2190, 1, 1);
    private static final int LEVEL = 4;

    private final SignIn signIn;
    private final RostersStore store;
    private final StandStore stands;
    private final DutyReader reader;
    private final Places places;
    private final Clock clock;

    OnDutyNow(
            SignIn signIn,
            RostersStore store,
            StandStore stands,
            DutyReader reader,
            Places places,
            Clock clock) {
        this.signIn = signIn;
        this.store = store;
        this.stands = stands;
        this.reader = reader;
        this.places = places;
        this.clock = clock;
    }

    /** An officer of one of the station's beats. */
    public SignedInClient officer(String station, int number) {
        return signIn.as(Duty.OFFICER, LEVEL, Scope.BEAT, beat(station, number));
    }

    public SignedInClient auxiliary(String station) {
        return signIn.as(Duty.AUXILIARY, LEVEL, Scope.BEAT, beat(station, 0));
    }

    private String beat(String station, int number) {
        var beats =
                places.beats(County.today(clock)).stream()
                        .map(Place::code)
                        .filter(code -> code.startsWith(station))
                        .toList();
        return beats.get(number % beats.size());
    }

    public UUID stand(String station, String name) {
        var stand =
                new Stand(
                        Ids.next(clock.instant()),
                        new StationCode(station),
                        name + " " + UUID.randomUUID().toString().substring(0, 4),
                        true,
                        List.of(SeatRank.POLICE, SeatRank.ANY),
                        List.of("DAY", "NIGHT"),
                        Set.of(DayOfWeek.values()),
                        Set.of("OFFICER"),
                        Optional.empty());
        stands.save(stand);
        return stand.id();
    }

    /** Since yesterday, until tomorrow. */
    public void putOn(String station, Map<UUID, List<SignedInClient>> who) {
        var now = clock.instant();
        var by = who.values().iterator().next().getFirst().person().value();
        var head =
                new SheetHead(
                        Ids.next(now),
                        new StationCode(station),
                        County.today(clock).minusDays(1),
                        County.today(clock).plusDays(1),
                        SheetState.DRAFT,
                        1,
                        now,
                        Optional.empty());
        store.add(head, by);
        for (int day = 0; day < 3; day++) {
            var on = head.first().plusDays(day);
            for (var shift : List.of("DAY", "NIGHT")) {
                who.forEach((stand, people) -> {
                    for (int seat = 0; seat < people.size(); seat++) {
                        PersonId person = people.get(seat).person();
                        store.put(head.id(), new DutyTurn(on, shift, stand, seat, person));
                    }
                });
            }
        }
        store.publish(head.id(), by, now);
        store.countEdition();
        reader.read();
    }

    /** Nobody goes by these sheets any more. */
    public void clear() {
        store.deleteSheetsBefore(FAR, 1000);
        store.countEdition();
        reader.read();
    }
}
