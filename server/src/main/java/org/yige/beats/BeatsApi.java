package org.yige.beats;

import static org.yige.shared.Role.ADMINISTRATOR;
import static org.yige.shared.Role.AUDITOR;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.COUNTY_LEADER;
import static org.yige.shared.Role.OFFICER;
import static org.yige.shared.Role.STATION_CHIEF;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.beats.DraftView.PieceView;
import org.yige.beats.DraftView.Rights;
import org.yige.beats.Settings.Between;
import org.yige.places.StationCode;
import org.yige.planner.beats.Standards;
import org.yige.planner.beats.Weights;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.Refused;
import org.yige.shared.UpTo;

/** Beats over HTTP: proposed, changed, published. */
@RestController
@RequestMapping("/api/beats")
class BeatsApi {

    private final Drafts drafts;
    private final Publishing publishing;
    private final Stations stations;
    private final Clock clock;

    BeatsApi(Drafts drafts, Publishing publishing, Stations stations, Clock clock) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.stations = stations;
        this.clock = clock;
    }

    /** Weights of a request; what is left out is as usual. */
    record WeightsBody(
            Optional<Double> deviation,
            Optional<Double> beyond,
            Optional<Double> tolerance,
            Optional<Double> travel,
            Optional<Double> shape,
            Optional<Double> change) {

        Weights over(Weights usual) {
            try {
                return new Weights(
                        deviation.orElse(usual.deviation()),
                        beyond.orElse(usual.beyond()),
                        tolerance.orElse(usual.tolerance()),
                        travel.orElse(usual.travel()),
                        shape.orElse(usual.shape()),
                        change.orElse(usual.change()));
            } catch (IllegalArgumentException negative) {
                throw new Refused(BeatsRefusal.NOT_A_SETTING);
            }
        }
    }

    /**
     * What a plan is asked for with; what is left out is as the county's practice or as usual.
     *
     * @param barriers what lies between neighbours; left out: as in the station's last plan
     */
    record ProposalBody(
            StationCode station,
            Optional<LocalDate> day,
            Optional<Long> seed,
            Optional<WeightsBody> weights,
            Optional<Double> wholeUpTo,
            Optional<Double> mostOff,
            Optional<Boolean> acrossTownships,
            OptionalInt beats,
            Optional<Map<String, Integer>> estimates,
            Optional<List<Between>> barriers) {}

    record WishBody(int version, Want want) {}

    record ChoiceBody(int version, int alternative) {}

    record PublicationBody(int version, LocalDate from) {}

    record StationView(
            String code,
            String name,
            int villages,
            int beats,
            boolean mayDraw,
            boolean mayPublish) {}

    record StationsView(List<StationView> items, Targets targets, Instant asOf) {}

    /** Residents a full beat has, by the county's practice. */
    record Targets(int town, int country) {}

    record LineView(
            UUID id,
            int version,
            String state,
            Instant madeAt,
            LocalDate day,
            Optional<LocalDate> publishedFrom,
            Optional<Instant> publishedAt,
            int beats,
            int wishes) {}

    record LinesView(List<LineView> items, Instant asOf) {}

    @For({OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER, ADMINISTRATOR, AUDITOR})
    @GetMapping("/stations")
    StationsView stations(Actor actor, @RequestParam Optional<LocalDate> day) {
        return new StationsView(
                stations.of(actor, day(day)).stream()
                        .map(one ->
                                new StationView(
                                        one.code().value(),
                                        one.name(),
                                        one.villages(),
                                        one.beats(),
                                        one.mayDraw(),
                                        one.mayPublish()))
                        .toList(),
                new Targets(
                        stations.practice().townBeatPeople(),
                        stations.practice().countryBeatPeople()),
                clock.instant());
    }

    /** A station's drafts, the newest first; those published say from which day they hold. */
    @For({OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER, ADMINISTRATOR, AUDITOR})
    @GetMapping("/drafts")
    LinesView drafts(Actor actor, @RequestParam StationCode station) {
        return new LinesView(
                drafts.list(actor, station).stream().map(BeatsApi::line).toList(), clock.instant());
    }

    private static LineView line(BeatsStore.DraftLine line) {
        return new LineView(
                line.id(),
                line.version(),
                line.state(),
                line.madeAt(),
                line.day(),
                line.publishedFrom(),
                line.publishedAt(),
                line.beats(),
                line.wishes());
    }

    @For({OFFICER, COMMAND_ROOM, STATION_CHIEF, ADMINISTRATOR})
    @PostMapping("/drafts")
    @UpTo(kilobytes = 2048)
    ResponseEntity<DraftView> propose(Actor actor, @RequestBody ProposalBody body) {
        var day = day(body.day());
        var barriers = body.barriers().orElseGet(() -> drafts.barriers(actor, body.station(), day));
        var seen = drafts.propose(actor, body.station(), day, settings(body, barriers));
        var view = view(actor, seen);
        return ResponseEntity.created(URI.create("/api/beats/drafts/" + view.id())).body(view);
    }

    private Settings settings(ProposalBody body, List<Between> barriers) {
        var usual = Standards.usual();
        return new Settings(
                body.seed().orElse(1L),
                body.weights()
                        .map(weights -> weights.over(Weights.usual()))
                        .orElseGet(Weights::usual),
                stations.practice().townBeatPeople(),
                stations.practice().countryBeatPeople(),
                body.wholeUpTo().orElse(usual.wholeUpTo()),
                body.mostOff().orElse(usual.mostOff()),
                body.acrossTownships().orElse(usual.crossTownships()),
                body.beats(),
                body.estimates().orElse(Map.of()),
                barriers);
    }

    @For({OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER, ADMINISTRATOR, AUDITOR})
    @GetMapping("/drafts/{id}")
    DraftView read(Actor actor, @PathVariable UUID id) {
        return view(actor, drafts.read(actor, id));
    }

    /** The villages, and grids of split villages, that the draft divides: fetched once. */
    @For({OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER, ADMINISTRATOR, AUDITOR})
    @GetMapping("/drafts/{id}/pieces")
    List<PieceView> pieces(Actor actor, @PathVariable UUID id) {
        return DraftView.pieces(drafts.read(actor, id));
    }

    /** Ends the search with the best so far. */
    @For({OFFICER, COMMAND_ROOM, STATION_CHIEF, ADMINISTRATOR})
    @PostMapping("/drafts/{id}/stop")
    DraftView stop(Actor actor, @PathVariable UUID id) {
        return view(actor, drafts.stop(actor, id));
    }

    @For({OFFICER, COMMAND_ROOM, STATION_CHIEF, ADMINISTRATOR})
    @PostMapping("/drafts/{id}/wishes")
    @UpTo(kilobytes = 2048)
    @ResponseStatus(HttpStatus.CREATED)
    DraftView wish(Actor actor, @PathVariable UUID id, @RequestBody WishBody body) {
        return view(actor, drafts.wish(actor, id, body.version(), body.want()));
    }

    @For({OFFICER, COMMAND_ROOM, STATION_CHIEF, ADMINISTRATOR})
    @DeleteMapping("/drafts/{id}/wishes/{no}")
    DraftView undo(
            Actor actor, @PathVariable UUID id, @PathVariable int no, @RequestParam int version) {
        return view(actor, drafts.undo(actor, id, version, no));
    }

    @For({OFFICER, COMMAND_ROOM, STATION_CHIEF, ADMINISTRATOR})
    @PostMapping("/drafts/{id}/choice")
    DraftView choose(Actor actor, @PathVariable UUID id, @RequestBody ChoiceBody body) {
        return view(actor, drafts.choose(actor, id, body.version(), body.alternative()));
    }

    /** Puts the plan into force from a day on; the same again changes nothing. */
    @For({STATION_CHIEF, ADMINISTRATOR})
    @PostMapping("/drafts/{id}/publication")
    @ResponseStatus(HttpStatus.CREATED)
    DraftView publish(Actor actor, @PathVariable UUID id, @RequestBody PublicationBody body) {
        publishing.publish(actor, id, body.version(), body.from());
        return view(actor, drafts.read(actor, id));
    }

    /** Takes the publication back before its day; the plan can be changed and published again. */
    @For({STATION_CHIEF, ADMINISTRATOR})
    @DeleteMapping("/drafts/{id}/publication")
    DraftView takeBack(Actor actor, @PathVariable UUID id, @RequestParam int version) {
        publishing.takeBack(actor, id, version);
        return view(actor, drafts.read(actor, id));
    }

    /** The station's beats as they stand on a day: their villages, people, posts and holders. */
    @For({OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER, ADMINISTRATOR, AUDITOR})
    @GetMapping("/standing")
    BeatsToday standing(
            Actor actor, @RequestParam StationCode station, @RequestParam Optional<LocalDate> day) {
        return stations.standing(actor, station, day(day), clock.instant());
    }

    private DraftView view(Actor actor, Drafts.Seen seen) {
        var ground = seen.drawing().ground();
        return DraftView.of(
                seen,
                stations,
                new Rights(stations.mayDraw(actor, ground), stations.mayPublish(actor, ground)),
                clock.instant());
    }

    private LocalDate day(Optional<LocalDate> day) {
        var asked = day.orElseGet(stations::today);
        if (asked.getYear() < 1949 || asked.getYear() > 2199) {
            throw new Refused(BeatsRefusal.NOT_A_DAY);
        }
        return asked;
    }
}
