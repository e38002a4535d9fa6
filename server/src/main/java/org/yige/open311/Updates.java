package org.yige.open311;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.intake.Cases;
import org.yige.intake.Cases.News;
import org.yige.open311.Doc.Fields;
import org.yige.open311.Doc.Items;
import org.yige.open311.UpdateStore.Posted;
import org.yige.shared.Ids;
import org.yige.shared.Refused;

/**
 * Progress both ways: what was done here, for whoever asks, and what a sender adds to its own
 * reports.
 */
@Service
class Updates {

    private static final int LONGEST = 2000;

    private final UpdateStore store;
    private final Cases cases;
    private final GeoReport reports;
    private final Clock clock;

    Updates(UpdateStore store, Cases cases, GeoReport reports, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.reports = reports;
        this.clock = clock;
    }

    /** One line, whoever wrote it. */
    private record Line(Instant at, Fields fields) {}

    /** The oldest first; without a span the last 90 days. */
    @Transactional(readOnly = true)
    public Items list(Form form, Optional<ApiClient> reader, Locale locale) {
        var span = Open311Rules.span(form, clock.instant());
        var named = form.list("service_request_id");
        var ids = Open311Rules.ids(named);
        if (!named.isEmpty() && ids.isEmpty()) {
            return new Items("request_update", List.of());
        }
        var lines = new ArrayList<Line>();
        for (var news : cases.news(span, ids, reports.reader(reader), Open311Rules.MOST)) {
            lines.add(line(news, reader, locale));
        }
        reader.ifPresent(client ->
                store.list(client, span, ids, Open311Rules.MOST)
                        .forEach(posted -> lines.add(line(posted))));
        return new Items(
                "request_update",
                lines.stream()
                        .sorted(Comparator.comparing(Line::at))
                        .limit(Open311Rules.MOST)
                        .map(Line::fields)
                        .toList());
    }

    private static Line line(News news, Optional<ApiClient> reader, Locale locale) {
        boolean theirs = reader.filter(client -> client.sent(news.key())).isPresent();
        var words =
                news.label().in(locale)
                        + (theirs && !news.words().isEmpty() ? ": " + news.words() : "");
        var line = line(news.id(), news.report(), news.isEnd(), news.at(), words);
        // What was done as a code, as several city systems tell it: readers need not guess from
        // words.
        line.fields().with("external_status_code", news.what());
        return line;
    }

    private static Line line(Posted posted) {
        return line(
                posted.id(), posted.request(), posted.closed(), posted.at(), posted.description());
    }

    private static Line line(UUID id, UUID request, boolean closed, Instant at, String words) {
        return new Line(
                at,
                Fields.none()
                        .with("update_id", id.toString())
                        .with("service_request_id", request.toString())
                        .with("status", closed ? "closed" : "open")
                        .with("updated_datetime", Open311Rules.time(at))
                        .with("description", words)
                        .with("media_url", Optional.empty()));
    }

    /**
     * Takes what a sender says of its own report, once under its number. It is a line on the
     * timeline; a sender's "closed" settles nothing by itself. The number it gets here.
     */
    @Transactional
    public UUID post(ApiClient from, Form form) {
        var number = required(form, "update_id");
        var request =
                Open311Rules.id(required(form, "service_request_id"))
                        .flatMap(cases::find)
                        .orElseThrow(() -> new Refused(Open311Refusal.SERVICE_REQUEST_UNKNOWN));
        if (!from.sent(request.sent().key())) {
            throw new Refused(Open311Refusal.NOT_YOUR_REQUEST);
        }
        var words = required(form, "description");
        if (number.length() > 100 || words.length() > LONGEST) {
            throw Form.notReadable(number.length() > 100 ? "update_id" : "description");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var closed = Open311Rules.ended(form).orElseThrow(() -> Form.notReadable("status"));
        var at = Open311Rules.time(form, "updated_datetime").orElse(now);
        var posted = new Posted(number, Ids.next(now), request.id(), closed, at, words);
        if (store.add(from, posted, now)) {
            cases.note(request.id(), from.name(), words);
            return posted.id();
        }
        var before = store.find(from, number).orElseThrow();
        if (!before.request().equals(posted.request())
                || !before.description().equals(words)
                || before.closed() != closed) {
            throw new Refused(Open311Refusal.UPDATE_SAYS_SOMETHING_ELSE);
        }
        return before.id();
    }

    private static String required(Form form, String name) {
        return form.find(name).orElseThrow(() -> Form.notReadable(name));
    }
}
