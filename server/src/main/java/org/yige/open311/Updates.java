package org.yige.open311;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.casework.Cases;
import org.yige.incidents.State.HandingOver;
import org.yige.open311.CaseReader.News;
import org.yige.open311.Doc.Fields;
import org.yige.open311.Replies.Reply;
import org.yige.open311.UpdateStore.Posted;
import org.yige.pictures.Pictures;
import org.yige.shared.Ids;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Refused;

/**
 * Progress both ways: what was done here, for whoever asks, and what others say of what they sent
 * or of what was handed over to them.
 */
@Service
class Updates {

    private static final int LONGEST = 2000;
    private static final Label OPEN = Labels.of("open311.update-open");
    private static final Label CLOSED = Labels.of("open311.update-closed");

    private final UpdateStore store;
    private final HandOverStore handOvers;
    private final Replies replies;
    private final Cases cases;
    private final CaseReader reading;
    private final GeoReport reports;
    private final Pictures pictures;
    private final Clock clock;

    Updates(
            UpdateStore store,
            HandOverStore handOvers,
            Replies replies,
            Cases cases,
            CaseReader reading,
            GeoReport reports,
            Pictures pictures,
            Clock clock) {
        this.store = store;
        this.handOvers = handOvers;
        this.replies = replies;
        this.cases = cases;
        this.reading = reading;
        this.reports = reports;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** One line, whoever wrote it. */
    private record Line(Instant at, Fields fields) {}

    /**
     * The oldest first; without a span the last 90 days.
     *
     * @param here makes the address others reach a path of ours by
     */
    @Transactional(readOnly = true)
    public Leaves<Fields> list(
            Form form,
            Optional<ApiClient> reader,
            Instant asOf,
            Locale locale,
            UnaryOperator<String> here) {
        var span = Open311Rules.span(form, asOf);
        int size = Open311Rules.whole(form, "page_size", Open311Rules.MOST, Open311Rules.MOST);
        int page = Open311Rules.whole(form, "page", 1, Open311Rules.MOST_DEEP / size);
        int most = page * size + 1;
        var named = form.list("service_request_id");
        var ids = Open311Rules.ids(named);
        if (!named.isEmpty() && ids.isEmpty()) {
            return Leaves.none();
        }
        var lines = new ArrayList<Line>();
        for (var news : reading.news(span, ids, reports.reader(reader), most)) {
            lines.add(line(news, reader, locale, here));
        }
        reader.ifPresent(client ->
                store.list(client, span, ids, most).forEach(posted -> lines.add(line(posted))));
        return Leaves.of(
                lines.stream()
                        .sorted(Comparator.comparing(Line::at))
                        .skip((page - 1L) * size)
                        .limit(size + 1L)
                        .map(Line::fields)
                        .toList(),
                size);
    }

    private Line line(
            News news, Optional<ApiClient> reader, Locale locale, UnaryOperator<String> here) {
        boolean theirs = reader.filter(client -> client.is(news.sender())).isPresent();
        var words =
                news.label().in(locale)
                        + (theirs && !news.words().isEmpty() ? ": " + news.words() : "");
        var line = line(news.id(), news.report(), news.isEnd(), news.at(), words);
        // What was done as a code, as several city systems tell it: readers need not guess from
        // words.
        line.fields().with(Replies.WHAT, onTheWire(news.what()));
        if (theirs) {
            RequestViews.withLinks(
                    line.fields(),
                    Stream.concat(
                                    news.photos().stream().map(pictures::link).map(here),
                                    links(words))
                            .toList());
        }
        return line;
    }

    /**
     * Other servers know a step by its word alone, in capitals, as they did before modules told
     * their own lines.
     */
    private static String onTheWire(String code) {
        return code.substring(code.indexOf('.') + 1).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Links that stand in a line of their own. */
    private static Stream<String> links(String words) {
        return words.lines().filter(line -> line.matches("(?i)https?://\\S+"));
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
                        .with("media_url", links(words).findFirst().orElse("")));
    }

    /**
     * Takes what another system says, once under its number: of its own report, where it is a line
     * on the timeline and its "closed" settles nothing by itself; or of a matter handed over to it,
     * where it takes it up, gives it back or tells what was done. The number it gets here.
     *
     * @throws Refused NOT_YOUR_REQUEST if it neither sent the matter nor has it handed over to it
     */
    @Transactional
    public UUID post(ApiClient from, Form form) {
        var named = named(form);
        var handOver = from.receiver().flatMap(receiver -> handedOver(receiver, named));
        var request = handOver.map(HandOver::incident).orElse(named);
        if (handOver.isEmpty()) {
            sentBy(from, named);
        }
        var posted = posted(form, request);
        var before = store.find(from, posted.number());
        if (before.isEmpty() && handOver.filter(HandOver::isGivenBack).isPresent()) {
            throw new Refused(Open311Refusal.NOT_YOUR_REQUEST);
        }
        if (before.isEmpty() && store.add(from, posted, clock.instant())) {
            handOver.ifPresentOrElse(
                    each -> replies.hear(each.id(), reply(form, posted)),
                    () -> cases.note(request, from.name(), posted.description()));
            return posted.id();
        }
        return same(posted, store.find(from, posted.number()).orElseThrow());
    }

    private static UUID same(Posted again, Posted before) {
        if (!before.request().equals(again.request())
                || !before.description().equals(again.description())
                || before.closed() != again.closed()) {
            throw new Refused(Open311Refusal.UPDATE_SAYS_SOMETHING_ELSE);
        }
        return before.id();
    }

    private static UUID named(Form form) {
        return Open311Rules.id(required(form, "service_request_id"))
                .orElseThrow(() -> new Refused(Open311Refusal.SERVICE_REQUEST_UNKNOWN));
    }

    /**
     * What a body was handed over: by our number of the matter or by the reference it was sent. One
     * we cannot reach by wire has no row until it first speaks.
     */
    private Optional<HandOver> handedOver(String receiver, UUID named) {
        var before = handOvers.latest(receiver, named);
        boolean waits =
                reading.find(named)
                        .filter(told ->
                                told.present().state() instanceof HandingOver(var to)
                                        && to.equals(receiver))
                        .isPresent();
        if (waits && before.filter(HandOver::isOpen).isEmpty()) {
            var now = clock.instant();
            handOvers.begin(Ids.next(now), named, receiver, now);
            return handOvers.latest(receiver, named);
        }
        return before;
    }

    private void sentBy(ApiClient from, UUID named) {
        var request =
                reading.find(named)
                        .orElseThrow(() -> new Refused(Open311Refusal.SERVICE_REQUEST_UNKNOWN));
        if (!from.is(request.sent().sender())) {
            throw new Refused(Open311Refusal.NOT_YOUR_REQUEST);
        }
    }

    private Posted posted(Form form, UUID request) {
        if (!form.pictures().isEmpty()) {
            throw new Refused(Open311Refusal.PICTURES_OF_AN_UPDATE);
        }
        var number = required(form, "update_id");
        var closed = Open311Rules.ended(form).orElseThrow(() -> Form.notReadable("status"));
        var words = words(form, closed);
        if (number.length() > 100 || words.length() > LONGEST) {
            throw Form.notReadable(number.length() > 100 ? "update_id" : "description");
        }
        var now = clock.instant();
        var at = Open311Rules.time(form, "updated_datetime").orElse(now);
        return new Posted(number, Ids.next(now), request, closed, at, words);
    }

    /** A change of state alone is an update too; links to pictures stand in lines of their own. */
    private static String words(Form form, boolean closed) {
        var said =
                form.find("description")
                        .orElseGet(() -> (closed ? CLOSED : OPEN).in(Locale.CHINESE));
        return Stream.concat(Stream.of(said), Open311Rules.links(form).stream())
                .collect(Collectors.joining("\n"));
    }

    private static Reply reply(Form form, Posted posted) {
        return new Reply(
                posted.number(),
                posted.closed(),
                form.find(Replies.WHAT)
                        .map(Open311Rules::plain)
                        .or(() -> Replies.notTheirs(form.find("status"))),
                form.find(Replies.NUMBER).filter(number -> number.length() <= 60),
                posted.description());
    }

    private static String required(Form form, String name) {
        return form.find(name).orElseThrow(() -> Form.notReadable(name));
    }
}
