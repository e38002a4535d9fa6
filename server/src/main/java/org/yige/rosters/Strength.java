package org.yige.rosters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yige.places.StationCode;
import org.yige.planner.rosters.station.Seat.SeatRank;
import org.yige.rosters.DutyBook.PersonOn;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.staff.PersonId;
import org.yige.staff.Staff;

/** Who is really there (实有警力): of every station somebody may look at, at this moment. */
@Service
class Strength {

    private final DutyReader reader;
    private final StationBook stations;
    private final RostersPractice practice;
    private final Staff staff;
    private final Clock clock;

    Strength(
            DutyReader reader,
            StationBook stations,
            RostersPractice practice,
            Staff staff,
            Clock clock) {
        this.reader = reader;
        this.stations = stations;
        this.practice = practice;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Somebody who is on.
     *
     * @param where the stand; nothing on a day on the beat
     * @param rank of the seat
     * @param beat title of their post at a beat
     * @param phone of one of their posts
     */
    record LineOn(
            PersonId person,
            String name,
            boolean police,
            Optional<String> where,
            Optional<SeatRank> rank,
            Optional<Label> shift,
            Optional<String> beat,
            Optional<String> phone,
            Instant from,
            Instant until) {}

    /**
     * A station's strength.
     *
     * @param kept whether it keeps a sheet of duties for this moment; if not, nobody can say
     */
    record StationOn(StationCode code, String name, boolean kept, List<LineOn> lines) {}

    List<StationOn> now(Actor actor) {
        var now = clock.instant();
        var book = reader.book();
        return stations.seenBy(actor).stream()
                .map(station -> {
                    var code = new StationCode(station.code());
                    var on = book.at(code, now);
                    return new StationOn(
                            code, station.name(), on.isPresent(), lines(code, on, now));
                })
                .toList();
    }

    private List<LineOn> lines(StationCode station, Optional<List<PersonOn>> on, Instant now) {
        if (on.isEmpty()) {
            return List.of();
        }
        var people = stations.colleagues(station, County.day(now));
        var lines = new ArrayList<LineOn>();
        for (var one : on.get()) {
            people.stream()
                    .filter(colleague -> colleague.id().equals(one.person()))
                    .filter(colleague -> !staff.isAway(colleague.id(), County.day(now)))
                    .findFirst()
                    .ifPresent(colleague -> lines.add(line(one, colleague)));
        }
        lines.sort(
                Comparator.comparing((LineOn line) -> line.rank().isEmpty())
                        .thenComparing(line -> line.where().orElse(""))
                        .thenComparing(line -> line.rank().map(Enum::ordinal).orElse(0))
                        .thenComparing(LineOn::name));
        return lines;
    }

    private LineOn line(PersonOn one, Colleague colleague) {
        return new LineOn(
                colleague.id(),
                colleague.name(),
                colleague.police(),
                one.stand().map(Stand::name),
                one.turn()
                        .flatMap(turn ->
                                one.stand()
                                        .filter(stand -> turn.seat() < stand.seats().size())
                                        .map(stand -> stand.seats().get(turn.seat()))),
                one.turn()
                        .flatMap(turn -> practice.shift(turn.shift()))
                        .map(RostersPractice.ShiftHours::label),
                colleague.beat().map(post -> post.title()),
                colleague.posts().stream()
                        .map(post -> staff.reach(post.id()))
                        .flatMap(reach -> reach.phone().stream())
                        .findFirst(),
                one.from(),
                one.until());
    }
}
