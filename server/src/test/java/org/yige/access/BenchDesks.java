package org.yige.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.yige.places.Places;
import org.yige.staff.Duty;
import org.yige.staff.NewPerson;
import org.yige.staff.NewPost;
import org.yige.staff.People;
import org.yige.staff.Post;
import org.yige.staff.Scope;
import org.yige.staff.Staff;

/** For benches: desks that are signed in. */
public final class BenchDesks {

    private final ApplicationContext server;

    public BenchDesks(ApplicationContext server) {
        this.server = server;
    }

    /** What the county desk's browser sends with a request: its cookie, and its token. */
    public String county() {
        var token = session(account(server.getBean(Staff.class).countyDesk()));
        return cookie(token) + " " + token.csrf();
    }

    /** The cookies of as many screens, in the command rooms of all stations in turn. */
    public List<String> rooms(int screens) {
        var places = server.getBean(Places.class);
        var rooms =
                places.stations(places.today()).stream()
                        .map(station ->
                                account(
                                        server.getBean(People.class)
                                                .create(
                                                        new NewPost(
                                                                Duty.COMMAND_ROOM,
                                                                3,
                                                                "指挥室",
                                                                Scope.STATION,
                                                                station.code()))))
                        .toList();
        return IntStream.range(0, screens)
                .mapToObj(i -> cookie(session(rooms.get(i % rooms.size()))))
                .toList();
    }

    private static String cookie(Token token) {
        return Guard.COOKIE + "=" + token.secret();
    }

    private Account account(Post post) {
        var people = server.getBean(People.class);
        var person = people.enrol(NewPerson.named("值守员"));
        people.appoint(post, person, LocalDate.of(2020, 1, 1), Optional.empty());
        var login = "bench." + person.value().toString().substring(24);
        server.getBean(Accounts.class).createForShow(person, login, "correct-Horse-9-battery");
        return server.getBean(AccessStore.class).find(login).orElseThrow();
    }

    private Token session(Account account) {
        return server.getBean(Access.class).open(account, Device.PHONE);
    }
}
