package org.yige.intake;

import static org.yige.shared.Wire.missing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.Pace;
import org.yige.access.RateLimit;
import org.yige.incidents.IncidentId;
import org.yige.incidents.Incidents;
import org.yige.intake.NewReport.Channel;
import org.yige.intake.ReportBody.SpotBody;
import org.yige.once.RequestKey;
import org.yige.shared.Actor;
import org.yige.shared.Digest;
import org.yige.shared.For;
import org.yige.shared.Problems;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.shared.SharedRefusal;
import org.yige.shared.Wire;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a desk sends in what it has many of: another system's export, a day written down on paper.
 */
@RestController
@RequestMapping("/api/intake/reports/batch")
class BatchApi {

    static final int MOST_ROWS = 10_000;
    static final int MOST_ROW_BYTES = 16 * 1024;
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final String ROWS = "application/x-ndjson";
    private static final Pace PACE = new Pace(60, Duration.ofMinutes(1));

    /** Each is held in memory while it is taken in. */
    private final Semaphore room = new Semaphore(4);

    private final Intake intake;
    private final Incidents incidents;
    private final RateLimit limit;
    private final JsonMapper json;
    private final Problems problems;

    BatchApi(
            Intake intake,
            Incidents incidents,
            RateLimit limit,
            JsonMapper json,
            Problems problems) {
        this.intake = intake;
        this.incidents = incidents;
        this.limit = limit;
        this.json = json;
        this.problems = problems;
    }

    /**
     * One report of many, a line of its own.
     *
     * @param key its own; the same line under the same key is kept once, whatever batch it comes in
     */
    record BatchRowBody(
            Optional<String> key,
            Optional<Channel> channel,
            Optional<String> kind,
            Optional<String> words,
            Optional<List<String>> facts,
            Optional<SpotBody> spot,
            Optional<String> place,
            Optional<String> village,
            Optional<Instant> happenedAt,
            Optional<String> callerName,
            Optional<String> callerPhone) {

        NewReport told(byte[] sent, Actor by) {
            var own = new RequestKey(key.orElseThrow(() -> missing("key")), Digest.sha256(sent));
            return new ReportBody(
                            kind,
                            words,
                            facts,
                            spot,
                            place,
                            village,
                            happenedAt,
                            callerPhone,
                            Optional.empty(),
                            Optional.empty())
                    .toldTo(by, own, channel, callerName);
        }
    }

    /** What became of a row: it opened an incident, was known already, or was refused. */
    enum RowEnd {
        OPENED,
        KNOWN,
        REFUSED
    }

    /**
     * @param row the number of its line
     * @param number by which staff name the incident
     * @param problem why it was refused, as a word and in the reader's language
     */
    record BatchRowView(
            int row,
            RowEnd end,
            Optional<UUID> incident,
            Optional<Long> number,
            Optional<String> problem,
            Optional<String> title) {

        static BatchRowView kept(int row, RowEnd end, IncidentId incident, @Nullable Long number) {
            return new BatchRowView(
                    row,
                    end,
                    Optional.of(incident.value()),
                    Optional.ofNullable(number),
                    Optional.empty(),
                    Optional.empty());
        }

        static BatchRowView refused(int row, ProblemDetail why) {
            return new BatchRowView(
                    row,
                    RowEnd.REFUSED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(why.getType()).map(URI::toString),
                    Optional.ofNullable(why.getTitle()));
        }
    }

    /** What became of every row, in the order they were sent. */
    record BatchView(long opened, long known, long refused, List<BatchRowView> rows) {

        static BatchView of(List<BatchRowView> rows) {
            var ends =
                    rows.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            BatchRowView::end, Collectors.counting()));
            return new BatchView(
                    ends.getOrDefault(RowEnd.OPENED, 0L),
                    ends.getOrDefault(RowEnd.KNOWN, 0L),
                    ends.getOrDefault(RowEnd.REFUSED, 0L),
                    rows);
        }
    }

    private record Row(int number, byte[] sent) {}

    /**
     * Takes up to ten thousand reports, a JSON document on each line. Every row is answered; a
     * refused row stops no other, unless the batch is to be taken {@code whole}: then all rows are
     * checked first, and one refused keeps every one out, with 422.
     */
    @PostMapping(consumes = ROWS)
    @For(Role.COMMAND_ROOM)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = ROWS,
                            schema = @Schema(implementation = BatchRowBody.class)))
    ResponseEntity<?> take(
            Actor who,
            @RequestParam(defaultValue = "false") boolean whole,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        limit.take("intake.batch/" + who.person(), PACE);
        if (!room.tryAcquire()) {
            throw new Refused(IntakeRefusal.TOO_BUSY, Map.of("retryAfter", 5));
        }
        try {
            var rows = rows(body(request));
            var ends = new Triage[rows.size()];
            var told = new LinkedHashMap<Integer, NewReport>();
            for (int i = 0; i < ends.length; i++) {
                try {
                    told.put(i, read(rows.get(i).sent(), who));
                } catch (Refused why) {
                    ends[i] = new Triage.NotTaken(why);
                }
            }
            if (whole) {
                told.forEach((i, report) ->
                        intake.whyNot(report).ifPresent(why -> ends[i] = new Triage.NotTaken(why)));
                var refused = Arrays.stream(ends).filter(Objects::nonNull).count();
                if (refused > 0) {
                    return refused(rows, ends, refused, locale);
                }
            }
            for (var turn : turns(told)) {
                var answers = intake.reportAll(turn.stream().map(told::get).toList());
                for (int n = 0; n < answers.size(); n++) {
                    ends[turn.get(n)] = answers.get(n);
                }
            }
            return ResponseEntity.ok(BatchView.of(views(rows, ends, locale)));
        } finally {
            room.release();
        }
    }

    /**
     * The first under a key has its turn before any other under it, so that it is the one that
     * counts.
     */
    private static List<List<Integer>> turns(Map<Integer, NewReport> told) {
        var keys = new HashSet<String>();
        var first = new ArrayList<Integer>();
        var again = new ArrayList<Integer>();
        told.forEach((i, report) -> (keys.add(report.key()) ? first : again).add(i));
        return List.of(first, again);
    }

    /** All of it, or nothing: a body cut off on its way keeps no row. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Wire.tooLarge(MOST_BYTES);
        }
        return body;
    }

    private static List<Row> rows(byte[] body) {
        var rows = new ArrayList<Row>();
        int line = 1;
        for (int from = 0; from < body.length; line++) {
            int to = from;
            while (to < body.length && body[to] != '\n') {
                to++;
            }
            if (!isBlank(body, from, to)) {
                rows.add(new Row(line, Arrays.copyOfRange(body, from, to)));
            }
            if (rows.size() > MOST_ROWS) {
                throw new Refused(IntakeRefusal.TOO_MANY_ROWS, Map.of("most", MOST_ROWS));
            }
            from = to + 1;
        }
        return rows;
    }

    private static boolean isBlank(byte[] body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private NewReport read(byte[] sent, Actor by) {
        if (sent.length > MOST_ROW_BYTES) {
            throw Wire.tooLarge(MOST_ROW_BYTES);
        }
        try {
            return Optional.ofNullable(json.readValue(sent, BatchRowBody.class))
                    .orElseThrow(() -> new Refused(SharedRefusal.NOT_READABLE))
                    .told(sent, by);
        } catch (JacksonException e) {
            throw e.getCause() instanceof Refused why
                    ? why
                    : new Refused(SharedRefusal.NOT_READABLE);
        }
    }

    private ResponseEntity<?> refused(
            List<Row> rows, @Nullable Triage[] ends, long refused, Locale locale) {
        var problem = problems.of(IntakeRefusal.BATCH_REFUSED, Map.of("count", refused), locale);
        problem.setProperty("rows", views(rows, ends, locale));
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Optional<IncidentId> incident(@Nullable Triage end) {
        return switch (end) {
            case Triage.Opened(var incident, _, _) -> Optional.of(incident.id());
            case Triage.AlreadyKnown(var incident, _) -> Optional.of(incident);
            case Triage.NotTaken _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    /** Of the rows that have come to an end. */
    private List<BatchRowView> views(List<Row> rows, @Nullable Triage[] ends, Locale locale) {
        var views = new ArrayList<BatchRowView>();
        var numbers =
                incidents.numbers(
                        Arrays.stream(ends)
                                .flatMap(end -> incident(end).stream())
                                .distinct()
                                .toList());
        for (int i = 0; i < ends.length; i++) {
            int number = rows.get(i).number();
            switch (ends[i]) {
                case null -> {}
                case Triage.Opened(var incident, _, _) ->
                        views.add(
                                BatchRowView.kept(
                                        number,
                                        RowEnd.OPENED,
                                        incident.id(),
                                        numbers.get(incident.id())));
                case Triage.AlreadyKnown(var incident, _) ->
                        views.add(
                                BatchRowView.kept(
                                        number, RowEnd.KNOWN, incident, numbers.get(incident)));
                case Triage.NotTaken(var why) ->
                        views.add(
                                BatchRowView.refused(
                                        number, problems.of(why.why(), why.facts(), locale)));
            }
        }
        return views;
    }
}
