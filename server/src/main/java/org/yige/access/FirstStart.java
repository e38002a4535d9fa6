package org.yige.access;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
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
 * changed. Later it gives a password to the auditor the settings name, for nobody who signs in can.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private final Accounts accounts;
    private final Access access;
    private final People people;
    private final Staff staff;
    private final String newAuditor;

    FirstStart(
            Accounts accounts,
            Access access,
            People people,
            Staff staff,
            @Value("${yige.new-auditor:}") String newAuditor) {
        this.newAuditor = newAuditor.strip();
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
        } else if (!newAuditor.isBlank()) {
            print(newAuditor, auditor(newAuditor));
        }
    }

    /** Nobody inside may choose who watches over them: the machine's keeper names an auditor. */
    private String auditor(String login) {
        if (!accounts.exists(login)) {
            return make(Labels.of("access.auditor").zh(), login, Hat.AUDITOR);
        }
        accounts.unlock(login, access.asSystem());
        return accounts.giveOneTimePassword(login, access.asSystem());
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
