package org.yige.access;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yige.staff.NewPerson;
import org.yige.staff.People;
import org.yige.staff.Staff;

/**
 * The first time a server starts on a database, nobody could sign in: makes an administrator, and
 * an auditor apart from them, with passwords that are printed once, kept nowhere and must be
 * changed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private final Accounts accounts;
    private final Access access;
    private final People people;
    private final Staff staff;

    FirstStart(Accounts accounts, Access access, People people, Staff staff) {
        this.accounts = accounts;
        this.access = access;
        this.people = people;
        this.staff = staff;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.countyDesk();
        if (accounts.list().isEmpty()) {
            print("admin", make("系统管理员", "admin", Hat.ADMINISTRATOR));
            print("auditor", make("审计员", "auditor", Hat.AUDITOR));
        }
    }

    private String make(String name, String login, Hat hat) {
        var person = people.enrol(NewPerson.named(name));
        return accounts.create(person, login, hat, access.asSystem());
    }

    /** On the console, not into the log: a log is kept and copied. */
    private static void print(String login, String password) {
        System.out.printf(
                "  First sign-in as %s, one-time password %s (首次登录账号 %s，一次性密码 %s)%n",
                login, password, login, password);
    }
}
