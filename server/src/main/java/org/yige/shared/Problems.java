package org.yige.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.exc.StreamConstraintsException;

/** The one place where a refusal becomes an RFC 9457 problem, in the reader's language. */
@RestControllerAdvice
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** What a problem document says itself (RFC 9457): no fact stands in its place. */
    private static final Set<String> OWN_MEMBERS =
            Set.of("type", "title", "status", "detail", "instance");

    private static final int COME_AGAIN_SECONDS = 3;

    /** As the database names it in whatever language it speaks. */
    private static final String NUL = "0x00";

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A refusal as a problem document: type {@code /problems/<module>/<word>}, title in words,
     * facts as members.
     */
    public ProblemDetail of(Refusal why, Map<String, Object> facts, Locale locale) {
        var slug = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var module = why.getClass().getPackageName().replaceFirst(".*\\.", "");
        var problem = ProblemDetail.forStatus(statusOf(why.kind()));
        problem.setType(URI.create("/problems/" + module + "/" + slug));
        var title = messages.getMessage(module + "." + slug, null, locale);
        for (var fact : facts.entrySet()) {
            var said =
                    fact.getValue() instanceof Label label
                            ? label.in(locale)
                            : String.valueOf(fact.getValue());
            title = title.replace("{" + fact.getKey() + "}", said);
            if (!OWN_MEMBERS.contains(fact.getKey())) {
                problem.setProperty(fact.getKey(), fact.getValue());
            }
        }
        problem.setTitle(title);
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, Locale locale) {
        return answer(of(refused.why(), refused.facts(), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale locale) {
        return answer(
                refusedWithin(e, locale)
                        .orElseGet(() -> of(SharedRefusal.NOT_READABLE, Map.of(), locale)));
    }

    /** What a rule said while the request was being read. */
    private Optional<ProblemDetail> refusedWithin(Exception e, Locale locale) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(of(refused.why(), refused.facts(), locale));
            }
            if (cause instanceof StreamConstraintsException) {
                return Optional.of(of(SharedRefusal.TOO_LARGE, Map.of(), locale));
            }
        }
        return Optional.empty();
    }

    /** Half a letter in an address, or more fields than anybody fills in. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException e, Locale locale) {
        return answer(of(SharedRefusal.NOT_READABLE, Map.of(), locale));
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MissingRequestHeaderException.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<ProblemDetail> missing(Exception e, Locale locale) {
        var name =
                switch (e) {
                    case MissingServletRequestParameterException parameter ->
                            parameter.getParameterName();
                    case MissingRequestHeaderException header -> header.getHeaderName();
                    case MethodArgumentTypeMismatchException argument -> argument.getName();
                    default -> "?";
                };
        return answer(
                refusedWithin(e, locale)
                        .orElseGet(() -> of(SharedRefusal.MISSING, Map.of("name", name), locale)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        return answer(of(SharedRefusal.TOO_LARGE, Map.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchPage(NoResourceFoundException e, Locale locale) {
        return answer(of(SharedRefusal.NO_SUCH_PAGE, Map.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchMethod(
            HttpRequestMethodNotSupportedException e, Locale locale) {
        var problem = of(SharedRefusal.METHOD_NOT_OFFERED, Map.of("method", e.getMethod()), locale);
        problem.setStatus(HttpStatus.METHOD_NOT_ALLOWED);
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchMedia(HttpMediaTypeNotSupportedException e, Locale locale) {
        var problem = of(SharedRefusal.MEDIA_NOT_OFFERED, Map.of(), locale);
        problem.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        return answer(problem);
    }

    /** Whoever asked, or listened to a stream, hung up: nobody is left to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void goneAway(IOException e) {}

    /** The database is away, or has more to do than it can: soon it is back. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(
            RuntimeException e, HttpServletRequest request, Locale locale) {
        LOG.warn("the database was away at {} {}", request.getMethod(), pattern(request));
        return answer(
                of(SharedRefusal.DATABASE_AWAY, Map.of("retryAfter", COME_AGAIN_SECONDS), locale));
    }

    /** A NUL in a text: no table keeps one, and nobody types one. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unfit(
            DataIntegrityViolationException e, HttpServletRequest request, Locale locale) {
        var why = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
        return why != null && why.contains(NUL)
                ? answer(of(SharedRefusal.NOT_READABLE, Map.of(), locale))
                : fault(e, request, locale);
    }

    /** Where it was asked, without what stood in the address: that may be a case code. */
    private static Object pattern(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "");
    }

    /**
     * A fault of ours: the reader gets a number to quote, the log gets the fault, and neither gets
     * the other.
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception e, HttpServletRequest request, Locale locale) {
        if (e instanceof ErrorResponse known) {
            var problem = ProblemDetail.forStatus(known.getStatusCode());
            problem.setType(URI.create("/problems/shared/not-offered"));
            problem.setTitle(messages.getMessage("shared.not-offered", null, locale));
            return answer(problem);
        }
        var trace = UUID.randomUUID().toString();
        LOG.error("fault {} at {} {}", trace, request.getMethod(), pattern(request), e);
        var problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setType(URI.create("/problems/shared/fault"));
        problem.setTitle(messages.getMessage("shared.fault", null, locale));
        problem.setProperty("trace", trace);
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        var response =
                ResponseEntity.status(problem.getStatus())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getProperties() != null
                && problem.getProperties().get("retryAfter") instanceof Number seconds) {
            response.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return response.body(problem);
    }

    private static HttpStatus statusOf(Refusal.RefusalKind kind) {
        return switch (kind) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case NOT_ALLOWED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MUCH -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
