package org.yige.access;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.yige.shared.Actor;
import org.yige.staff.NewPerson;
import org.yige.staff.NewPost;
import org.yige.staff.People;
import org.yige.staff.Scope;

/** For benches: somebody with a duty in a place who can sign in, the same at every start. */
public final class BenchLogin {

    private BenchLogin() {}

    /**
     * @param cookie what {@code Cookie:} holds
     */
    public record BenchSession(Actor actor, String cookie) {}

    public static BenchSession of(
            ApplicationContext server, String duty, int level, Scope scope, String code) {
        var login = "bench." + duty.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        var accounts = server.getBean(Accounts.class);
        if (!accounts.exists(login)) {
            var people = server.getBean(People.class);
            var person = people.enrol(NewPerson.named("测试员"));
            var post = people.create(new NewPost(duty, level, "测试岗位 " + duty, scope, code));
            people.appoint(post, person, LocalDate.of(2020, 1, 1), Optional.empty());
            accounts.createForShow(person, login, "correct-Horse-9-battery");
        }
        var access = server.getBean(Access.class);
        var account = server.getBean(AccessStore.class).find(login).orElseThrow();
        return new BenchSession(
                access.asToday(account.person()),
                Guard.COOKIE + "=" + access.open(account, Device.PHONE).secret());
    }
}
