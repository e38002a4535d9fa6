package org.yige.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yige.open311.Doc.Fields;
import org.yige.open311.Doc.Items;
import org.yige.shared.Digest;
import org.yige.shared.Problems;
import org.yige.shared.Refusal;
import org.yige.shared.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers and refusals in the standard's form. */
@Component
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Problems problems;
    private final JsonMapper json;

    Answers(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** What is read again and has not changed is not sent again. */
    ResponseEntity<byte[]> ok(HttpServletRequest request, Format format, String root, Doc doc) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return written(200, format, root, doc);
        }
        var body = format.write(root, doc, json);
        // Weak: it says that the answer is the same, not how it was packed.
        var tag = "W/\"" + HexFormat.of().formatHex(Digest.sha256(body)) + "\"";
        var answer =
                ResponseEntity.status(isKnown(request, tag) ? 304 : 200)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                        .header(HttpHeaders.ETAG, tag);
        return isKnown(request, tag)
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, format.contentType()).body(body);
    }

    private static boolean isKnown(HttpServletRequest request, String tag) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .anyMatch(known ->
                        known.equals("*") || tag.equals(known) || tag.equals("W/" + known));
    }

    /** The standard knows 400, 403, 404 and faults; 429 says when to come back. */
    ResponseEntity<byte[]> refused(Format format, Refused why, Locale locale) {
        int status = status(why.why().kind());
        var title = String.valueOf(problems.of(why.why(), why.facts(), locale).getTitle());
        var answer = written(status, format, "errors", errors(status, title));
        if (why.facts().get("retryAfter") instanceof Number seconds) {
            return ResponseEntity.status(status)
                    .headers(answer.getHeaders())
                    .header(HttpHeaders.RETRY_AFTER, seconds.toString())
                    .body(answer.getBody());
        }
        return answer;
    }

    /** The reader gets a number to quote, the log gets the fault, and neither gets the other. */
    ResponseEntity<byte[]> fault(Format format, Exception e, String address) {
        var number = UUID.randomUUID().toString();
        LOG.error("fault {} at {}", number, address, e);
        return written(500, format, "errors", errors(500, "fault " + number));
    }

    private static Items errors(int status, String words) {
        List<Doc> all = new ArrayList<>();
        all.add(Fields.none().with("code", status).with("description", words));
        return new Items("error", all);
    }

    private ResponseEntity<byte[]> written(int status, Format format, String root, Doc doc) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(format.write(root, doc, json));
    }

    private static int status(Refusal.RefusalKind kind) {
        return switch (kind) {
            case MALFORMED, NOT_ALLOWED, CONFLICT -> 400;
            case UNAUTHENTICATED, FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case TOO_MUCH -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
