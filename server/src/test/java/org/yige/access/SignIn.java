package org.yige.access;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.yige.shared.Actor;
import org.yige.staff.NewPerson;
import org.yige.staff.NewPost;
import org.yige.staff.People;
import org.yige.staff.PersonId;
import org.yige.staff.Post;
import org.yige.staff.PostId;
import org.yige.staff.Scope;
import org.yige.staff.Staff;

/**
 * For tests: somebody with a duty in a place, signed in, in one line:
 *
 * <pre>{@code
 * @Autowired SignIn signIn;
 * var lin = signIn.as(Duty.GRID_WORKER, "610824100201001");
 * assertThat(lin.get("/api/incidents")).hasStatusOk();
 * assertThat(lin.post("/api/incidents/{id}/arrival", "{}", id)).hasStatus(201);
 * }</pre>
 *
 * Asked twice for the same duty and place, it is the same person in the same post.
 */
@Component
@Lazy
public class SignIn {

    private final People people;
    private final Staff staff;
    private final Access access;
    private final Accounts accounts;
    private final AccessStore store;
    private final MockMvcTester http;
    private final Map<String, Worker> known = new ConcurrentHashMap<>();

    SignIn(
            People people,
            Staff staff,
            Access access,
            Accounts accounts,
            AccessStore store,
            MockMvcTester http) {
        this.people = people;
        this.staff = staff;
        this.access = access;
        this.accounts = accounts;
        this.store = store;
        this.http = http;
    }

    private record Worker(PersonId person, Post post, String login) {}

    /** Somebody with a duty in a place: grid 15 digits, village or station 12, town 9, county 6. */
    public SignedInClient as(String duty, String scopeCode) {
        return as(duty, levelOf(duty), scopeOf(duty, scopeCode), scopeCode);
    }

    /** As above, on a level and with a kind of place of the caller's choice. */
    public SignedInClient as(String duty, int level, Scope scope, String scopeCode) {
        var key = duty + " " + level + " " + scope + " " + scopeCode;
        return client(known.computeIfAbsent(key, none -> hire(duty, level, scope, scopeCode)));
    }

    public SignedInClient asAdministrator() {
        return inHat(Hat.ADMINISTRATOR);
    }

    public SignedInClient asAuditor() {
        return inHat(Hat.AUDITOR);
    }

    private SignedInClient inHat(Hat hat) {
        return client(
                known.computeIfAbsent(
                        hat.name(),
                        none -> {
                            var person = people.enrol(NewPerson.named("测试" + hat.name()));
                            var login = freshLogin();
                            accounts.create(person, login, hat, access.asSystem());
                            store.savePassword(
                                    login,
                                    store.find(login).orElseThrow().password(),
                                    Optional.empty());
                            return new Worker(person, staff.countyDesk(), login);
                        }));
    }

    private Worker hire(String duty, int level, Scope scope, String scopeCode) {
        var person = people.enrol(NewPerson.named("测试员" + known.size()));
        var post = people.create(new NewPost(duty, level, "测试岗位 " + duty, scope, scopeCode));
        people.appoint(post, person, LocalDate.of(2020, 1, 1), Optional.empty());
        var login = freshLogin();
        accounts.createForShow(person, login, "correct-Horse-9-battery");
        return new Worker(person, post, login);
    }

    private SignedInClient client(Worker worker) {
        var token = access.open(store.find(worker.login()).orElseThrow(), Device.PHONE);
        var session = access.find(token).orElseThrow();
        var actor = access.actor(session.account().person(), session.account().hat());
        return new SignedInClient(http, worker, actor, token);
    }

    private static String freshLogin() {
        return "test." + UUID.randomUUID().toString().substring(0, 12);
    }

    private int levelOf(String duty) {
        var wanted = mustCover(duty).orElse(Scope.GRID);
        return staff.practice().levels().stream()
                .filter(level -> level.scope() == wanted)
                .findFirst()
                .orElseThrow()
                .order();
    }

    private Optional<Scope> mustCover(String duty) {
        return staff.practice().findDuty(duty).orElseThrow().mustCover();
    }

    private Scope scopeOf(String duty, String code) {
        return switch (code.length()) {
            case 6 -> Scope.COUNTY;
            case 9 -> Scope.TOWN;
            case 12 ->
                    mustCover(duty).equals(Optional.of(Scope.STATION))
                            ? Scope.STATION
                            : Scope.VILLAGE;
            default -> Scope.GRID;
        };
    }

    /** A signed-in browser: it sends the cookie, and the token against forged requests. */
    public static final class SignedInClient {

        private final MockMvcTester http;
        private final Worker worker;
        private final Actor actor;
        private final Token token;

        private SignedInClient(MockMvcTester http, Worker worker, Actor actor, Token token) {
            this.http = http;
            this.worker = worker;
            this.actor = actor;
            this.token = token;
        }

        public Actor actor() {
            return actor;
        }

        public PersonId person() {
            return worker.person();
        }

        /** The post held; of no meaning for an administrator or auditor. */
        public PostId post() {
            return worker.post().id();
        }

        public String login() {
            return worker.login();
        }

        /** What {@code Cookie:} holds, for tests over a real connection. */
        public String cookie() {
            return Guard.COOKIE + "=" + token.secret();
        }

        /** What goes into {@code X-CSRF}. */
        public String csrf() {
            return token.csrf();
        }

        public MockMvcRequestBuilder get(String uri, Object... variables) {
            return signed(http.get().uri(uri, variables));
        }

        /** Posts a JSON document. */
        public MockMvcRequestBuilder post(String uri, String json, Object... variables) {
            return signed(http.post().uri(uri, variables))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json);
        }

        public MockMvcRequestBuilder delete(String uri, Object... variables) {
            return signed(http.delete().uri(uri, variables));
        }

        /** Any request as this person. */
        public MockMvcRequestBuilder signed(MockMvcRequestBuilder request) {
            return request.cookie(new Cookie(Guard.COOKIE, token.secret()))
                    .header(Guard.CSRF, token.csrf());
        }
    }
}
