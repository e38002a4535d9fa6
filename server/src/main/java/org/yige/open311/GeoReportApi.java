package org.yige.open311;

import static org.yige.once.Once.KEY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yige.access.RateLimit;
import org.yige.open311.Doc.Fields;
import org.yige.open311.Doc.Items;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Open;
import org.yige.shared.Refused;

/** The standard's methods, each at its address with {@code .xml} or {@code .json}. */
@RestController
@RequestMapping("/open311")
class GeoReportApi {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";
    private static final String CHANGED = "2026-11-22T00:00:00+08:00";
    private static final Label KEYS = Labels.of("open311.keys");

    private final Services services;
    private final GeoReport reports;
    private final RequestViews views;
    private final Updates updates;
    private final Clients clients;
    private final GeoReportDesk desk;

    GeoReportApi(
            Services services,
            GeoReport reports,
            RequestViews views,
            Updates updates,
            Clients clients,
            GeoReportDesk desk) {
        this.services = services;
        this.reports = reports;
        this.views = views;
        this.updates = updates;
        this.clients = clients;
        this.desk = desk;
    }

    /** What every method needs besides its own work. */
    @org.springframework.stereotype.Component
    record GeoReportDesk(Answers answers, County county) {}

    @GetMapping({"/discovery.{suffix:xml|json}", "/v2/discovery.{suffix:xml|json}"})
    @Open
    ResponseEntity<byte[]> discovery(HttpServletRequest request) {
        clients.reader(Optional.empty(), RateLimit.addressOf(request));
        var base =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/open311/v2/")
                        .toUriString();
        var formats = List.of(new Doc.DocValue("text/xml"), new Doc.DocValue("application/json"));
        var endpoint =
                Fields.none()
                        .with("specification", SPECIFICATION)
                        .with("url", base)
                        .with("changeset", CHANGED)
                        // Also of a demo: clients as they come look for this word and for no other.
                        .with("type", "production")
                        .with("formats", new Items("format", formats));
        return ok(
                request,
                "discovery",
                Fields.none()
                        .with("changeset", CHANGED)
                        .with("contact", services.county().in(locale(request)))
                        .with("key_service", KEYS.in(locale(request)))
                        .with("endpoints", new Items("endpoint", List.of(endpoint))));
    }

    @GetMapping("/v2/services.{suffix:xml|json}")
    @Open
    ResponseEntity<byte[]> services(HttpServletRequest request) {
        reader(request);
        return ok(request, "services", services.list(locale(request)));
    }

    @GetMapping("/v2/services/{code}.{suffix:xml|json}")
    @Open
    ResponseEntity<byte[]> definition(@PathVariable String code, HttpServletRequest request) {
        reader(request);
        var kind =
                services.find(code)
                        .orElseThrow(() -> new Refused(Open311Refusal.SERVICE_CODE_UNKNOWN));
        return ok(request, "service_definition", services.definition(kind, locale(request)));
    }

    @PostMapping("/v2/requests.{suffix:xml|json}")
    @Open
    ResponseEntity<byte[]> post(HttpServletRequest request) {
        var form = written(request);
        var client = clients.writer(form.find("api_key"), RateLimit.addressOf(request));
        jurisdiction(form);
        var taken = reports.post(client, form, Optional.ofNullable(request.getHeader(KEY)));
        var notice =
                taken.code()
                        .map(code -> Labels.of("open311.case-code", Map.of("code", code.shown())));
        var made =
                Fields.none()
                        .with("service_request_id", taken.request().toString())
                        .with("service_notice", notice.map(each -> each.in(locale(request))))
                        .with("account_id", Optional.empty());
        return ok(request, "service_requests", new Items("request", List.of(made)));
    }

    /** A number is given at once, so no token is ever waited for; a number stands for itself. */
    @GetMapping("/v2/tokens/{token}.{suffix:xml|json}")
    @Open
    ResponseEntity<byte[]> token(@PathVariable String token, HttpServletRequest request) {
        var reader = reader(request);
        try {
            var id = reports.find(token, reader).id().toString();
            return ok(
                    request,
                    "service_requests",
                    new Items(
                            "request",
                            List.of(
                                    Fields.none()
                                            .with("service_request_id", id)
                                            .with("token", token))));
        } catch (Refused unknown) {
            throw new Refused(Open311Refusal.TOKEN_UNKNOWN);
        }
    }

    @GetMapping("/v2/requests.{suffix:xml|json}")
    @Open
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var reader = reader(request);
        return ok(
                request,
                "service_requests",
                views.of(reports.list(form(request), reader), reader, locale(request)));
    }

    @GetMapping("/v2/requests/{number}.{suffix:xml|json}")
    @Open
    ResponseEntity<byte[]> one(@PathVariable String number, HttpServletRequest request) {
        var reader = reader(request);
        var told = reports.find(number, reader);
        return ok(request, "service_requests", views.of(List.of(told), reader, locale(request)));
    }

    @GetMapping("/v2/servicerequestupdates.{suffix:xml|json}")
    @Open
    ResponseEntity<byte[]> updates(HttpServletRequest request) {
        var reader = reader(request);
        return ok(
                request,
                "service_request_updates",
                updates.list(form(request), reader, locale(request)));
    }

    @PostMapping("/v2/servicerequestupdates.{suffix:xml|json}")
    @Open
    ResponseEntity<byte[]> update(HttpServletRequest request) {
        var form = written(request);
        var client = clients.writer(form.find("api_key"), RateLimit.addressOf(request));
        jurisdiction(form);
        var id = updates.post(client, form);
        return ok(
                request,
                "service_request_updates",
                new Items(
                        "request_update", List.of(Fields.none().with("update_id", id.toString()))));
    }

    @RequestMapping("/**")
    @Open
    ResponseEntity<byte[]> nothing(HttpServletRequest request) {
        throw new Refused(Open311Refusal.NOTHING_HERE);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused why, HttpServletRequest request) {
        return desk.answers().refused(format(request), why, locale(request));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> fault(Exception e, HttpServletRequest request) {
        return desk.answers().fault(format(request), e, request.getRequestURI());
    }

    private ResponseEntity<byte[]> ok(HttpServletRequest request, String root, Doc doc) {
        return desk.answers().ok(format(request), root, doc);
    }

    /** Who reads, after checking which county they mean. */
    private Optional<ApiClient> reader(HttpServletRequest request) {
        var form = form(request);
        var client = clients.reader(form.find("api_key"), RateLimit.addressOf(request));
        jurisdiction(form);
        return client;
    }

    /** May be left out, because a server answers for one county; naming another is a mistake. */
    private void jurisdiction(Form form) {
        if (form.find("jurisdiction_id")
                .filter(code -> !code.equals(desk.county().code()))
                .isPresent()) {
            throw new Refused(Open311Refusal.JURISDICTION_UNKNOWN);
        }
    }

    /**
     * What was written, as the standard has it: a form, and nothing that would have to be parsed.
     */
    private static Form written(HttpServletRequest request) {
        var type =
                Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw new Refused(Open311Refusal.FORM_EXPECTED);
        }
        return form(request);
    }

    private static Form form(HttpServletRequest request) {
        return new Form(request.getParameterMap());
    }

    private static Format format(HttpServletRequest request) {
        var address = request.getRequestURI();
        return Format.of(address.substring(address.lastIndexOf('.') + 1)).orElse(Format.XML);
    }

    /** Chinese unless the reader asks for something else. */
    private static Locale locale(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked == null || asked.isBlank() || asked.startsWith("*")
                ? Locale.CHINESE
                : request.getLocale();
    }
}
