package org.yige.open311;

import static org.yige.once.Once.KEY;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.yige.access.RateLimit;
import org.yige.open311.Doc.Fields;
import org.yige.open311.Doc.Items;
import org.yige.shared.County;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Open;
import org.yige.shared.Refused;
import org.yige.shared.SharedRefusal;
import org.yige.shared.Site;

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
    record GeoReportDesk(
            Answers answers, FormReader forms, FirstPages pages, County county, Site site) {}

    @GetMapping({"/discovery.{suffix:xml|json}", "/v2/discovery.{suffix:xml|json}"})
    @Open
    ResponseEntity<byte[]> discovery(HttpServletRequest request) {
        clients.reader(Optional.empty(), RateLimit.addressOf(request));
        var base = desk.site().address(request, "/open311/v2/");
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
    ResponseEntity<byte[]> post(HttpServletRequest request) throws IOException {
        GeoReport.Taken taken;
        try (var form = desk.forms().written(request)) {
            var client = clients.writer(form.find("api_key"), RateLimit.addressOf(request));
            jurisdiction(form);
            taken = reports.post(client, form, Optional.ofNullable(request.getHeader(KEY)));
        }
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
        var form = form(request);
        var found = reports.list(form, reader, asOf("requests", form, reader, request));
        return withNext(
                request,
                found.more(),
                ok(request, "service_requests", views.of(found.rows(), reader, locale(request))));
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
        var form = form(request);
        var found =
                updates.list(
                        form,
                        reader,
                        asOf("servicerequestupdates", form, reader, request),
                        locale(request),
                        path -> desk.site().address(request, path));
        return withNext(
                request,
                found.more(),
                ok(request, "service_request_updates", new Items("request_update", found.rows())));
    }

    private Instant asOf(
            String method, Form form, Optional<ApiClient> reader, HttpServletRequest request) {
        return desk.pages()
                .of(
                        method,
                        form,
                        reader.map(ApiClient::code)
                                .orElseGet(() -> "/" + RateLimit.addressOf(request)));
    }

    /** A list is never cut without a sign: the next page is named. */
    private static ResponseEntity<byte[]> withNext(
            HttpServletRequest request, boolean more, ResponseEntity<byte[]> answer) {
        if (!more) {
            return answer;
        }
        var page = Open311Rules.whole(form(request), "page", 1, Open311Rules.LAST_PAGE);
        var next =
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(request.getQueryString())
                        .replaceQueryParam("api_key")
                        .replaceQueryParam("page", page + 1)
                        .build()
                        .toUriString();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(answer.getBody());
    }

    @PostMapping("/v2/servicerequestupdates.{suffix:xml|json}")
    @Open
    ResponseEntity<byte[]> update(HttpServletRequest request) throws IOException {
        UUID id;
        try (var form = desk.forms().written(request)) {
            var client = clients.writer(form.find("api_key"), RateLimit.addressOf(request));
            jurisdiction(form);
            id = updates.post(client, form);
        }
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
    ResponseEntity<byte[]> notReadable(InvalidParameterException why, HttpServletRequest request) {
        return refused(FormReader.notReadable(why), request);
    }

    /** Whoever asked hung up: nobody is left to answer. */
    @ExceptionHandler(ClientAbortException.class)
    void goneAway() {}

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<byte[]> databaseAway(HttpServletRequest request) {
        return refused(new Refused(SharedRefusal.DATABASE_AWAY, Map.of("retryAfter", 3)), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> fault(Exception e, HttpServletRequest request) {
        return desk.answers().fault(format(request), e, request.getMethod());
    }

    private ResponseEntity<byte[]> ok(HttpServletRequest request, String root, Doc doc) {
        return desk.answers().ok(request, format(request), root, doc);
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

    private static Form form(HttpServletRequest request) {
        return FormReader.asked(request);
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
