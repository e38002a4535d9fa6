package org.yige.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.yige.shared.For;
import org.yige.shared.Open;
import org.yige.shared.Refused;
import org.yige.shared.SharedRefusal;

/**
 * Stands before every endpoint of ours and reads its sign: {@link Open} lets anyone in, {@link For}
 * those with one of its roles (with none named, anyone signed in), no sign nobody.
 */
@Component
class Guard implements HandlerInterceptor {

    static final String COOKIE = "yige_session";
    static final String CSRF = "X-CSRF";

    /** A screen says {@code none} with what it asks for by itself, as when it looks again. */
    static final String ACTION = "X-Yige-Action";

    private static final String NOBODY_PRESSED = "none";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Access access;

    Guard(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean ours =
                handler instanceof HandlerMethod method
                        && method.getBeanType().getPackageName().startsWith("org.yige");
        if (ours && request.getDispatcherType() == DispatcherType.REQUEST) {
            refuseWhatNoTableKeeps(request);
            guard(request, (HandlerMethod) handler);
        }
        return true;
    }

    /** PostgreSQL keeps no NUL in a text, and nobody types one. */
    private static void refuseWhatNoTableKeeps(HttpServletRequest request) {
        if (Optional.ofNullable(request.getQueryString()).orElse("").contains("%00")) {
            throw new Refused(SharedRefusal.NOT_READABLE);
        }
    }

    private void guard(HttpServletRequest request, HandlerMethod method) {
        var roles = method.getMethodAnnotation(For.class);
        var signedIn = signedIn(request);
        if (method.hasMethodAnnotation(Open.class)) {
            signedIn.filter(it ->
                            isFromOurPage(request, it)
                                    && !it.session().account().mustChange()
                                    && !it.mustEnrol())
                    .ifPresent(it -> admit(it, request, method));
            return;
        }
        if (roles == null) {
            throw new Refused(AccessRefusal.NO_SIGN_ON_THIS_DOOR);
        }
        var who = signedIn.orElseThrow(() -> new Refused(AccessRefusal.SIGN_IN_FIRST));
        if (!isFromOurPage(request, who)) {
            throw new Refused(AccessRefusal.NOT_FROM_OUR_PAGE);
        }
        if (who.session().account().mustChange()
                && !method.hasMethodAnnotation(BeforePasswordChange.class)) {
            throw new Refused(AccessRefusal.CHANGE_PASSWORD_FIRST);
        }
        if (who.mustEnrol()
                && !method.hasMethodAnnotation(BeforePasswordChange.class)
                && !method.hasMethodAnnotation(BeforeEnrolment.class)) {
            throw new Refused(AccessRefusal.ENROL_FIRST);
        }
        if (roles.value().length > 0 && Arrays.stream(roles.value()).noneMatch(who.actor()::is)) {
            throw new Refused(AccessRefusal.NOT_YOUR_ROLE);
        }
        admit(who, request, method);
    }

    private void admit(SignedIn who, HttpServletRequest request, HandlerMethod method) {
        request.setAttribute(SignedIn.ATTRIBUTE, who);
        if (isAct(request, method)) {
            access.see(who.token(), who.session());
        }
    }

    /** Whether a person did this, and not a screen by itself. */
    private static boolean isAct(HttpServletRequest request, HandlerMethod method) {
        return !method.hasMethodAnnotation(NoSignOfLife.class)
                && !NOBODY_PRESSED.equals(request.getHeader(ACTION));
    }

    static Optional<Token> cookie(String name, HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .map(Token::new)
                .findFirst();
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        return cookie(COOKIE, request)
                .flatMap(token ->
                        access.find(token)
                                .map(session -> {
                                    var actor = access.actorOf(session);
                                    return new SignedIn(
                                            token,
                                            session,
                                            actor,
                                            access.mustEnrol(session, actor));
                                }));
    }

    /** Only our own page can read the token it must send with whatever changes something. */
    private static boolean isFromOurPage(HttpServletRequest request, SignedIn who) {
        return READING.contains(request.getMethod())
                || Optional.ofNullable(request.getHeader(CSRF))
                        .filter(who.token()::csrfIs)
                        .isPresent();
    }
}
