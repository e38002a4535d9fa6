package org.yige.open311;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yige.deadlines.Deadline;
import org.yige.deadlines.Deadlines;
import org.yige.incidents.Scene;
import org.yige.open311.CaseReader.Told;
import org.yige.open311.Doc.Fields;
import org.yige.open311.Doc.Items;
import org.yige.shared.Spot;

/**
 * A report as the standard's service request. Anybody reads what kind of thing it is, how it
 * stands, which post has it and in which grid; the words, the exact spot, the address and the link
 * are given back to their sender alone.
 */
@Component
class RequestViews {

    private final Services services;
    private final GridMiddles ground;
    private final Deadlines deadlines;
    private final BesideStore beside;

    RequestViews(Services services, GridMiddles ground, Deadlines deadlines, BesideStore beside) {
        this.services = services;
        this.ground = ground;
        this.deadlines = deadlines;
        this.beside = beside;
    }

    Items of(List<Told> told, Optional<ApiClient> reader, Locale locale) {
        var running =
                deadlines.open(
                        told.stream().map(each -> each.present().incident()).distinct().toList(),
                        "incident");
        var links =
                beside.links(
                        told.stream()
                                .filter(each -> isTheirs(each, reader))
                                .map(Told::id)
                                .toList());
        return new Items(
                "request",
                told.stream()
                        .map(each ->
                                withLinks(
                                        request(each, isTheirs(each, reader), locale)
                                                .with(
                                                        "expected_datetime",
                                                        expected(each, running)
                                                                .map(Open311Rules::time)),
                                        links.getOrDefault(each.id(), List.of())))
                        .toList());
    }

    /** The first as the standard has it; where there are more, all of them besides. */
    static Fields withLinks(Fields request, List<String> links) {
        request.with("media_url", links.isEmpty() ? "" : links.getFirst());
        return links.size() < 2
                ? request
                : request.with(
                        "media_urls",
                        new Items("url", links.stream().map(Doc.DocValue::new).toList()));
    }

    private Fields request(Told told, boolean theirs, Locale locale) {
        var present = told.present();
        var scene = present.scene();
        var spot = theirs ? scene.spot() : addressOf(scene).flatMap(ground::middle);
        var address = scene.label().in(locale);
        return Fields.none()
                .with("service_request_id", told.id().toString())
                .with("status", present.isEnded() ? "closed" : "open")
                .with("status_notes", present.label().in(locale))
                .with("service_name", services.name(told.sent().kind(), locale))
                .with("service_code", told.sent().kind())
                .with("description", theirs ? Optional.of(told.sent().words()) : Optional.empty())
                .with("agency_responsible", present.holder())
                .with("service_notice", Optional.empty())
                .with("requested_datetime", Open311Rules.time(told.openedAt()))
                .with("updated_datetime", Open311Rules.time(present.changedAt()))
                .with(
                        "address",
                        theirs && !told.sent().place().isEmpty() ? told.sent().place() : address)
                .with("address_id", addressOf(scene))
                .with("zipcode", "")
                .with("lat", spot.map(Spot::lat))
                .with("long", spot.map(Spot::lon));
    }

    private static boolean isTheirs(Told told, Optional<ApiClient> reader) {
        return reader.filter(client -> client.is(told.sent().sender())).isPresent();
    }

    /** The grid, or the village where no grid is known; nothing where neither is. */
    private static Optional<String> addressOf(Scene scene) {
        return scene.inVillage().map(known -> known.grid().orElse(known.village()));
    }

    private static Optional<Instant> expected(Told told, Map<UUID, List<Deadline>> running) {
        return running.getOrDefault(told.present().incident(), List.of()).stream()
                .filter(deadline -> deadline.limit().equals("finish"))
                .map(Deadline::dueAt)
                .findFirst();
    }
}
