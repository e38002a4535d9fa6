package org.yige.open311;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yige.casework.Cases;
import org.yige.incidents.Whereabouts;
import org.yige.intake.CaseCode;
import org.yige.intake.Intake;
import org.yige.intake.NewReport;
import org.yige.intake.NewReport.Channel;
import org.yige.intake.NewReport.Contact;
import org.yige.intake.NewReport.What;
import org.yige.intake.Triage;
import org.yige.once.RequestKey;
import org.yige.open311.CaseReader.CaseFilter;
import org.yige.open311.CaseReader.Reader;
import org.yige.open311.CaseReader.Told;
import org.yige.pictures.Pictures;
import org.yige.shared.Refused;
import org.yige.shared.Spot;

/** Takes reports from other systems and lets them be read again. */
@Service
class GeoReport {

    /**
     * As many characters as a report holds; what the standard allows beyond goes to the timeline.
     */
    private static final int WORDS = 2000;

    private static final int LONGEST_DESCRIPTION = 4000;

    private final Intake intake;
    private final Cases cases;
    private final CaseReader reading;
    private final Services services;
    private final GridMiddles ground;
    private final BesideStore beside;
    private final Pictures pictures;

    GeoReport(
            Intake intake,
            Cases cases,
            CaseReader reading,
            Services services,
            GridMiddles ground,
            BesideStore beside,
            Pictures pictures) {
        this.intake = intake;
        this.cases = cases;
        this.reading = reading;
        this.services = services;
        this.ground = ground;
        this.beside = beside;
        this.pictures = pictures;
    }

    /** A report that was taken: its number for other systems, and the case code for its sender. */
    record Taken(UUID request, Optional<CaseCode> code) {}

    /**
     * Takes a report.
     *
     * @param key chosen by the client, if it wants to be able to send again without reporting twice
     */
    Taken post(ApiClient from, Form form, Optional<String> key) {
        var kind = kind(form);
        var description = form.find("description").orElse(kind);
        if (description.length() > LONGEST_DESCRIPTION) {
            throw Form.notReadable("description");
        }
        var links = Open311Rules.links(form);
        var email = Open311Rules.email(form);
        var answers = AttributeRules.lines(services.attributes(code(form)), form);
        var unasked = AttributeRules.unasked(services.attributes(code(form)), form);
        var words = beginning(description, answers);
        var whole = answers.isEmpty() ? words : words + "\n" + answers;
        boolean fits = whole.length() + unasked.length() < WORDS;
        if (fits && !unasked.isEmpty()) {
            whole += "\n" + unasked;
        }
        var report =
                new NewReport(
                        new RequestKey(
                                key.map(GeoReport::digest)
                                        .orElseGet(() -> UUID.randomUUID().toString()),
                                form.digest()),
                        from.receiver().isPresent() ? Channel.BODY : Channel.RESIDENT,
                        new What(
                                code(form),
                                whole,
                                form.list(Form.attribute(Services.FACTS)),
                                Open311Rules.time(form, Form.attribute(Services.HAPPENED_AT)),
                                pictures(form)),
                        whereabouts(form),
                        new Contact(form.find("phone"), Open311Rules.name(form)),
                        Optional.empty(),
                        Optional.of(from.code()));
        var triage = intake.report(report);
        var taken =
                switch (triage) {
                    case Triage.Opened(var incident, _, _) ->
                            new Taken(incident.id().value(), triage.code());
                    case Triage.AlreadyKnown(var incident, _) ->
                            new Taken(incident.value(), triage.code());
                    case Triage.NotTaken(var why) -> throw why;
                };
        if (!links.isEmpty() || email.isPresent()) {
            beside.keep(taken.request(), from.code(), links, email);
        }
        if (triage instanceof Triage.Opened) {
            note(taken, from, description.substring(words.length()));
            note(taken, from, fits ? "" : unasked);
            note(taken, from, String.join("\n", links));
        }
        return taken;
    }

    /** In as many lines as it needs. */
    private void note(Taken taken, ApiClient from, String words) {
        var rest = words;
        while (!rest.isBlank()) {
            var line = beginning(rest, "");
            cases.note(taken.request(), from.name(), line);
            rest = rest.substring(line.length());
        }
    }

    private List<UUID> pictures(Form form) {
        return form.pictures().stream()
                .map(picture -> pictures.keep("open311-" + UUID.randomUUID(), picture))
                .toList();
    }

    /**
     * As much of it as a report holds beside the answers. A letter outside the basic plane is two
     * characters, and is not cut in two.
     */
    private static String beginning(String description, String answers) {
        int end = Math.min(WORDS - answers.length() - 1, description.length());
        boolean between =
                end < description.length()
                        && Character.isHighSurrogate(description.charAt(end - 1));
        return description.substring(0, between ? end - 1 : end);
    }

    private String kind(Form form) {
        var code = code(form);
        return services.find(code)
                .map(kind -> kind.label().zh())
                .orElseThrow(() -> new Refused(Open311Refusal.SERVICE_CODE_UNKNOWN));
    }

    private static String code(Form form) {
        return form.find("service_code")
                .orElseThrow(() -> new Refused(Open311Refusal.SERVICE_CODE_MISSING));
    }

    private Whereabouts whereabouts(Form form) {
        var spot = Open311Rules.spot(form);
        var words = form.find("address_string");
        var address = form.find("address_id");
        if (spot.isEmpty() && words.isEmpty() && address.isEmpty()) {
            throw new Refused(Open311Refusal.PLACE_MISSING);
        }
        if (spot.isPresent() || address.isEmpty()) {
            return new Whereabouts(spot, words.orElse(""), Optional.empty());
        }
        return named(address.get(), words.orElse(""));
    }

    /** The number of a village, or of a grid, as we give them out. */
    private Whereabouts named(String address, String words) {
        if (address.matches("\\d{12}")) {
            return new Whereabouts(Optional.empty(), words, Optional.of(address));
        }
        Optional<Spot> middle = ground.middle(address);
        if (middle.isEmpty()) {
            throw new Refused(Open311Refusal.ADDRESS_UNKNOWN);
        }
        return new Whereabouts(middle, words, Optional.empty());
    }

    private static String digest(String key) {
        return HexFormat.of().formatHex(Clients.hash(key));
    }

    /** The requests asked for, as far as this reader may see them. */
    Leaves<Told> list(Form form, Optional<ApiClient> who, Instant asOf) {
        int size = Open311Rules.whole(form, "page_size", Open311Rules.MOST, Open311Rules.MOST);
        int page = Open311Rules.whole(form, "page", 1, Open311Rules.LAST_PAGE);
        var named = form.list("service_request_id");
        if (!named.isEmpty()) {
            // The standard: numbers override every other condition.
            var ids = Open311Rules.ids(named);
            return ids.isEmpty()
                    ? Leaves.none()
                    : leaf(
                            size,
                            page,
                            new CaseFilter(
                                    ids,
                                    List.of(),
                                    TimeSpan.ALWAYS,
                                    TimeSpan.ALWAYS,
                                    Optional.empty(),
                                    reader(who)));
        }
        var kinds = form.list("service_code");
        var changed =
                new TimeSpan(
                        Open311Rules.time(form, "updated_after"),
                        Open311Rules.time(form, "updated_before"));
        return leaf(
                size,
                page,
                new CaseFilter(
                        List.of(),
                        kinds,
                        Open311Rules.span(form, asOf),
                        changed,
                        Open311Rules.ended(form),
                        reader(who)));
    }

    private Leaves<Told> leaf(int size, int page, CaseFilter wanted) {
        return Leaves.of(reading.list(wanted, size + 1, (page - 1) * size), size);
    }

    Told find(String number, Optional<ApiClient> who) {
        return Open311Rules.id(number)
                .flatMap(id ->
                        reading
                                .list(
                                        new CaseFilter(
                                                List.of(id),
                                                List.of(),
                                                TimeSpan.ALWAYS,
                                                TimeSpan.ALWAYS,
                                                Optional.empty(),
                                                reader(who)),
                                        1,
                                        0)
                                .stream()
                                .findFirst())
                .orElseThrow(() -> new Refused(Open311Refusal.SERVICE_REQUEST_UNKNOWN));
    }

    /** Published kinds for everybody; one's own whatever the kind. */
    Reader reader(Optional<ApiClient> who) {
        return new Reader.OtherSystem(services.published(), who.map(ApiClient::code));
    }
}
