package org.yige.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.Label;
import org.yige.shared.Open;
import org.yige.shared.Refused;
import org.yige.shared.Role;
import org.yige.shared.SharedRefusal;
import org.yige.staff.PersonId;
import org.yige.staff.Post;
import org.yige.staff.Staff;

@RestController
@RequestMapping("/api/access")
class AccessApi {

    /** A shift change behind one address; wrong ones are counted by {@link Guesses}. */
    private static final Pace SIGN_INS = new Pace(600, Duration.ofMinutes(5));

    private static final Pace CHANGES = new Pace(10, Duration.ofMinutes(5));
    static final String DEVICE_COOKIE = "yige_device";
    private static final int LONGEST_SECRET = 500;

    private final Access access;
    private final SecondFactor factor;
    private final Accounts accounts;
    private final AreaNames areaNames;
    private final Staff staff;
    private final RateLimit limits;

    AccessApi(
            Access access,
            SecondFactor factor,
            Accounts accounts,
            AreaNames areaNames,
            Staff staff,
            RateLimit limits) {
        this.access = access;
        this.factor = factor;
        this.accounts = accounts;
        this.areaNames = areaNames;
        this.staff = staff;
        this.limits = limits;
    }

    @PostMapping("/sessions")
    @Open
    ResponseEntity<Me> signIn(@RequestBody Credentials given, HttpServletRequest request) {
        refuseForeignPages(request);
        var login = AccessRules.login(given.login()).orRefuse();
        var password = readable("password", given.password());
        var from = doorwayOf(request);
        limits.take("access.sign-in/" + from.network(), SIGN_INS);
        var mark = from.device().orElseGet(Token::fresh);
        var token =
                factor.signIn(
                        login,
                        password,
                        given.code().map(code -> readable("code", code)),
                        given.device().orElseGet(() -> deviceOf(request)),
                        new Doorway(from.network(), Optional.of(mark)));
        return withCookies(
                HttpStatus.CREATED,
                token,
                request,
                List.of(
                        cookie(
                                DEVICE_COOKIE,
                                mark.secret(),
                                "/api/access",
                                AccessRules.WAY_IN_LASTS,
                                request)));
    }

    @DeleteMapping("/sessions/current")
    @For({})
    @BeforePasswordChange
    ResponseEntity<Void> signOut(SignedIn who, HttpServletRequest request) {
        access.signOut(who.token(), who.actor(), who.session().account().login());
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie(Guard.COOKIE, "", "/", Duration.ZERO, request))
                .build();
    }

    @GetMapping("/me")
    @For({})
    @BeforePasswordChange
    Me me(SignedIn who) {
        return meOf(who.token(), who.session());
    }

    @PostMapping("/passwords")
    @For({})
    @BeforePasswordChange
    ResponseEntity<Me> changePassword(
            @RequestBody PasswordChange change, SignedIn who, HttpServletRequest request) {
        limits.take("access.password/" + who.session().account().login(), CHANGES);
        var token =
                accounts.changePassword(
                        who.session(),
                        readable("old", change.old()),
                        readable("new", change.fresh()),
                        doorwayOf(request));
        return withCookies(HttpStatus.OK, token, request, List.of());
    }

    @GetMapping("/accounts")
    @For({Role.ADMINISTRATOR, Role.AUDITOR})
    List<AccountView> accounts() {
        var closed = accounts.closedElsewhere();
        return accounts.list().stream()
                .map(account -> view(account, Optional.ofNullable(closed.get(account.login()))))
                .toList();
    }

    @PostMapping("/accounts")
    @For(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    OneTimePassword create(@RequestBody NewAccount wanted, Actor actor) {
        var password =
                accounts.create(
                        new PersonId(wanted.person()),
                        wanted.login(),
                        wanted.hat().orElse(Hat.STAFF),
                        actor);
        return OneTimePassword.of(wanted.login(), password);
    }

    @PostMapping("/accounts/{login}/one-time-passwords")
    @For({Role.ADMINISTRATOR, Role.AUDITOR})
    @ResponseStatus(HttpStatus.CREATED)
    OneTimePassword giveOneTimePassword(@PathVariable String login, Actor actor) {
        return OneTimePassword.of(login, accounts.giveOneTimePassword(login, actor));
    }

    @PostMapping("/accounts/{login}/lock")
    @For({Role.ADMINISTRATOR, Role.AUDITOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(@PathVariable String login, Actor actor) {
        accounts.lock(login, actor);
    }

    @PostMapping("/accounts/{login}/unlock")
    @For({Role.ADMINISTRATOR, Role.AUDITOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable String login, Actor actor) {
        accounts.unlock(login, actor);
    }

    private ResponseEntity<Me> withCookies(
            HttpStatus status, Token token, HttpServletRequest request, List<String> more) {
        var session =
                access.find(token).orElseThrow(() -> new Refused(AccessRefusal.SIGN_IN_FIRST));
        var lasts = session.device().longest();
        return ResponseEntity.status(status)
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie(Guard.COOKIE, token.secret(), "/", lasts, request))
                .headers(headers -> headers.addAll(HttpHeaders.SET_COOKIE, more))
                .body(meOf(token, session));
    }

    private static String cookie(
            String name, String value, String path, Duration lasts, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path(path)
                .maxAge(lasts)
                .build()
                .toString();
    }

    static Doorway doorwayOf(HttpServletRequest request) {
        return new Doorway(
                RateLimit.addressOf(request),
                Guard.cookie(DEVICE_COOKIE, request).filter(Token::looksLikeOne));
    }

    /**
     * A browser says where a request comes from; another site may not sign our visitor in as
     * somebody else.
     */
    private static void refuseForeignPages(HttpServletRequest request) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        if (site.filter(from -> !from.equals("same-origin") && !from.equals("none")).isPresent()) {
            throw new Refused(AccessRefusal.NOT_FROM_OUR_PAGE);
        }
    }

    private static Device deviceOf(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return agent.contains("Mobi") ? Device.PHONE : Device.DESK;
    }

    private static String readable(String name, String secret) {
        if (secret.length() > LONGEST_SECRET) {
            throw new Refused(
                    SharedRefusal.TOO_LONG, java.util.Map.of("name", name, "most", LONGEST_SECRET));
        }
        return secret;
    }

    private Me meOf(Token token, Session session) {
        var account = session.account();
        var actor = access.actor(account.person(), account.hat());
        return new Me(
                account.person().value(),
                areaNames.fullName(account.person()),
                account.login(),
                actor.roles().stream().sorted(Comparator.naturalOrder()).toList(),
                areaNames.of(actor.area()),
                access.postsOf(account.person(), account.hat()).stream().map(PostView::of).toList(),
                token.csrf(),
                account.mustChange(),
                account.secondFactor(),
                access.mustEnrol(session, actor),
                session.device());
    }

    private AccountView view(Account account, Optional<Instant> closedUntil) {
        return new AccountView(
                account.login(),
                account.person().value(),
                staff.maskedName(account.person()).orElse("*"),
                account.hat(),
                account.locked(),
                closedUntil,
                account.mustChange(),
                account.secondFactor());
    }

    /**
     * @param code of the authenticator, or a recovery code, where one is asked for
     */
    record Credentials(
            String login, String password, Optional<Device> device, Optional<String> code) {}

    record PasswordChange(
            String old, @com.fasterxml.jackson.annotation.JsonProperty("new") String fresh) {}

    record NewAccount(UUID person, String login, Optional<Hat> hat) {}

    /**
     * @param days how long it lets somebody in
     */
    record OneTimePassword(String login, String oneTimePassword, long days) {

        static OneTimePassword of(String login, String password) {
            return new OneTimePassword(login, password, Accounts.ONE_TIME_LASTS.toDays());
        }
    }

    /** Who somebody is here, in their own eyes: the one place where a name is whole. */
    record Me(
            UUID person,
            String name,
            String login,
            List<Role> roles,
            Label areaName,
            List<PostView> posts,
            String csrf,
            boolean mustChangePassword,
            boolean secondFactor,
            boolean mustEnrol,
            Device device) {}

    record PostView(UUID id, String title, String duty, int level, String scopeCode) {

        static PostView of(Post post) {
            return new PostView(
                    post.id().value(), post.title(), post.duty(), post.level(), post.scopeCode());
        }
    }

    /**
     * @param closedUntil after many wrong passwords: no sign-in before this from where this login
     *     never signed in
     */
    record AccountView(
            String login,
            UUID person,
            String name,
            Hat hat,
            boolean locked,
            Optional<Instant> closedUntil,
            boolean mustChangePassword,
            boolean secondFactor) {}
}
