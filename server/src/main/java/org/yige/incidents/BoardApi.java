package org.yige.incidents;

import static org.yige.residents.IntakeApi.missing;
import static org.yige.shared.Once.KEY;
import static org.yige.shared.Role.AUXILIARY;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.COUNTY_LEADER;
import static org.yige.shared.Role.GRID_WORKER;
import static org.yige.shared.Role.OFFICER;
import static org.yige.shared.Role.STATION_CHIEF;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.incidents.BoardStore.Filter;
import org.yige.casework.FullView.AlikeView;
import org.yige.residents.IntakeApi.ReportBody;
import org.yige.residents.IntakeApi.SpotBody;
import org.yige.intake.NewReport.Channel;
import org.yige.intake.NewReport.Contact;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.For;
import org.yige.shared.ForAllButAuditors;
import org.yige.shared.Page;
import org.yige.casework.FullView;
import org.yige.intake.Intake;
import org.yige.intake.NewReport;
import org.yige.intake.Triage;
import org.yige.shared.Words;

/** What those who work on incidents look at, and how they write down what they are told. */
@RestController
@RequestMapping("/api")
class BoardApi {

    private final Board board;
    private final Intake intake;
    private final Vocabulary vocabulary;
    private final Clock clock;

    BoardApi(Board board, Intake intake, Vocabulary vocabulary, Clock clock) {
        this.board = board;
        this.intake = intake;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    record ClerkBody(
            Optional<String> kind,
            Optional<String> words,
            Optional<List<String>> facts,
            Optional<SpotBody> spot,
            Optional<String> place,
            Optional<String> village,
            Optional<Instant> happenedAt,
            Optional<String> phone,
            Optional<List<UUID>> photos,
            Optional<Channel> channel,
            Optional<String> callerName,
            Optional<String> callerPhone) {

        ReportBody report() {
            return new ReportBody(
                    kind,
                    words,
                    facts,
                    spot,
                    place,
                    village,
                    happenedAt,
                    callerPhone.or(() -> phone),
                    photos);
        }
    }

    /** What the clerk wrote down, and what it may be the same as. */
    record ClerkView(@JsonUnwrapped BriefView brief, List<AlikeView> proposals) {}

    record PurposeBody(Optional<String> purpose) {}

    @GetMapping("/incidents/vocabulary")
    @ForAllButAuditors
    Vocabulary.VocabularyView vocabulary() {
        return vocabulary.all(LocalDate.ofInstant(clock.instant(), County.ZONE));
    }

    @GetMapping("/incidents")
    @For({GRID_WORKER, AUXILIARY, OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    Page<BriefView> list(
            Actor who,
            @RequestParam Optional<String> state,
            @RequestParam Optional<Integer> grade,
            @RequestParam Optional<Integer> level,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> village,
            @RequestParam Optional<Boolean> late,
            @RequestParam Optional<Boolean> mine,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        var states =
                state.filter(text -> !text.isBlank()).stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .toList();
        var filter =
                new Filter(
                        states,
                        grade,
                        level,
                        kind.filter(text -> !text.isBlank()),
                        village.filter(code -> code.matches("\\d{1,12}")),
                        new Filter.Marked(late, mine.orElse(false)),
                        q.map(text -> Words.clean(text, "q", 60)).filter(text -> !text.isEmpty()));
        int most = Page.size(limit);
        return board.list(filter, who, cursor.flatMap(Board::readCursor), most);
    }

    @GetMapping("/incidents/{id}")
    @For({GRID_WORKER, AUXILIARY, OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    FullView full(Actor who, @PathVariable UUID id) {
        return board.full(new IncidentId(id), who);
    }

    @GetMapping("/incidents/{id}/alike")
    @For({GRID_WORKER, AUXILIARY, OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    List<AlikeView> alike(Actor who, @PathVariable UUID id) {
        return board.alike(new IncidentId(id), who);
    }

    @PostMapping("/incidents/{id}/reveals")
    @For({GRID_WORKER, AUXILIARY, OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    FullView.PersonView reveal(Actor who, @PathVariable UUID id, @RequestBody PurposeBody body) {
        return board.reveal(new IncidentId(id), who, body.purpose().orElse(""));
    }

    /** Written down for somebody who came, called, or was met on a round. */
    @PostMapping("/intake/reports/clerk")
    @For({GRID_WORKER, AUXILIARY, OFFICER, COMMAND_ROOM, STATION_CHIEF, COUNTY_LEADER})
    ResponseEntity<ClerkView> clerk(
            Actor who, @RequestHeader(KEY) String key, @RequestBody ClerkBody body) {
        var report = body.report();
        var told =
                new NewReport(
                        key,
                        body.channel()
                                .filter(channel -> channel != Channel.RESIDENT)
                                .orElseThrow(() -> missing("channel")),
                        report.what(),
                        report.whereabouts(),
                        new Contact(report.phone(), body.callerName()),
                        Optional.of(who));
        var id =
                switch (intake.report(told)) {
                    case Triage.Opened(var incident, _, _) -> incident.id();
                    case Triage.AlreadyKnown(var incident, _) -> incident;
                    case Triage.NotTaken(var why) -> throw why;
                };
        var brief = board.byClerk(id, who);
        return ResponseEntity.created(URI.create("/api/incidents/" + id.value()))
                .body(new ClerkView(brief, board.proposals(id, who)));
    }
}
