package org.yige.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.shared.Actor;
import org.yige.shared.CodeSquare;
import org.yige.shared.For;
import org.yige.shared.Role;

@RestController
@RequestMapping("/api/access")
class SecondFactorApi {

    private static final Pace TRIES = new Pace(10, Duration.ofMinutes(5));

    private final SecondFactor factor;
    private final Accounts accounts;
    private final RateLimit limits;

    SecondFactorApi(SecondFactor factor, Accounts accounts, RateLimit limits) {
        this.factor = factor;
        this.accounts = accounts;
        this.limits = limits;
    }

    /** Whether somebody has one, and how many recovery codes are left. */
    @GetMapping("/second-factor")
    @For({})
    @BeforeEnrolment
    FactorView mine(SignedIn who) {
        var account = who.session().account();
        return new FactorView(
                account.secondFactor(), who.mustEnrol(), factor.recoveryCodesLeft(account.login()));
    }

    /** Begins: a secret for the authenticator, which counts once a code of it was given. */
    @PostMapping("/second-factor")
    @For({})
    @BeforeEnrolment
    @ResponseStatus(HttpStatus.CREATED)
    Enrolment begin(@RequestBody Own own, SignedIn who, HttpServletRequest request) {
        take(who);
        var secret = factor.begin(who.session(), own.password(), AccessApi.doorwayOf(request));
        return Enrolment.of(who.session().account().login(), Totp.base32(secret));
    }

    /** The first code of the authenticator; the answer has the recovery codes, once. */
    @PostMapping("/second-factor/confirmations")
    @For({})
    @BeforeEnrolment
    @ResponseStatus(HttpStatus.CREATED)
    Recovery confirm(@RequestBody Code given, SignedIn who) {
        take(who);
        return new Recovery(factor.confirm(who.session(), given.code().strip()));
    }

    /** Takes one's own second factor away. */
    @PostMapping("/second-factor/removals")
    @For({})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestBody Removal given, SignedIn who, HttpServletRequest request) {
        take(who);
        factor.remove(who.session(), given.password(), given.code(), AccessApi.doorwayOf(request));
    }

    /** Takes it from somebody who lost both phone and recovery codes; they are signed out. */
    @PostMapping("/accounts/{login}/second-factor-resets")
    @For({Role.ADMINISTRATOR, Role.AUDITOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String login, Actor actor) {
        factor.reset(accounts.find(login, actor), actor);
    }

    private void take(SignedIn who) {
        limits.take("access.second-factor/" + who.session().account().login(), TRIES);
    }

    record Own(String password) {}

    record Code(String code) {}

    record Removal(String password, String code) {}

    record FactorView(boolean on, boolean required, int recoveryCodesLeft) {}

    record Recovery(List<String> codes) {}

    /**
     * What an authenticator needs.
     *
     * @param secret to be typed where no camera is
     * @param side how wide the picture is, in squares
     * @param path the dark squares, as an SVG path
     */
    record Enrolment(String secret, String uri, int side, String path) {

        static Enrolment of(String login, String secret) {
            var uri =
                    "otpauth://totp/Yige:%1$s?secret=%2$s&issuer=Yige"
                            .formatted(URLEncoder.encode(login, StandardCharsets.UTF_8), secret);
            var square = CodeSquare.of(uri);
            return new Enrolment(secret, uri, square.side(), square.path());
        }
    }
}
