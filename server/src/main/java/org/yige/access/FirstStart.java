package org.yige.access;

import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yige.shared.Labels;
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
            print(
                    "admin",
                    make(Labels.of("access.administrator").zh(), "admin", Hat.ADMINISTRATOR));
            print("auditor", make(Labels.of("access.auditor").zh(), "auditor", Hat.AUDITOR));
        }
    }

    private String make(String name, String login, Hat hat) {
        var person = people.enrol(NewPerson.named(name));
        return accounts.create(person, login, hat, access.asSystem());
    }

    /** On the console, not into the log: a log is kept and copied. */
    private static void print(String login, String password) {
        var told = Labels.of("access.first-sign-in", Map.of("login", login, "password", password));
        System.out.printf("  %s (%s)%n", told.en(), told.zh());
    }
}
