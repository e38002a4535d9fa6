package org.yige.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.access.Accounts;
import org.yige.access.Hat;
import org.yige.places.PlacesDemo;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.staff.PersonId;

/** Loads the demo county once. A county that keeps data of its own is never touched. */
@Component
@ConditionalOnProperty(name = "yige.demo", havingValue = "on")
class DemoCounty {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;

    private final PlacesDemo shapes;
    private final DemoStaff staff;
    private final DemoCommittees committees;
    private final DemoRooms rooms;
    private final DemoStore store;
    private final DemoSecret secret;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    // Sizes that ask a question: the demo is where places, people and accounts meet.
    DemoCounty(
            PlacesDemo shapes,
            DemoStaff staff,
            DemoCommittees committees,
            DemoRooms rooms,
            DemoStore store,
            DemoSecret secret,
            Accounts accounts,
            TransactionTemplate transaction,
            Clock clock) {
        this.shapes = shapes;
        this.staff = staff;
        this.committees = committees;
        this.rooms = rooms;
        this.store = store;
        this.secret = secret;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the loading came to. */
    sealed interface Loaded {

        /**
         * Just now; the passwords of the guests' accounts, by login, are in nobody else's hands.
         */
        record Now(Map<String, String> passwords) implements Loaded {}

        /** By an earlier start. */
        record Before() implements Loaded {}

        /** Not at all, and why: the county keeps data of its own, or nothing ships for it. */
        record NotHere(Label why) implements Loaded {}
    }

    Loaded load() {
        var stage = store.stage();
        if (stage.equals(Optional.of(DemoStore.Stage.DONE))) {
            return new Loaded.Before();
        }
        if (stage.isEmpty() && !begin()) {
            return new Loaded.NotHere(
                    shapes.ships() ? Labels.of("demo.own-data") : Labels.of("demo.nothing-ships"));
        }
        if (store.people().isEmpty()) {
            staff.prepareRooms();
            transaction.executeWithoutResult(status -> {
                staff.load()
                        .forEach((login, person) ->
                                store.add(login, person.value(), clock.instant()));
                committees.load();
                rooms.load();
            });
        }
        var passwords = new TreeMap<String, String>();
        transaction.executeWithoutResult(status -> {
            store.people()
                    .forEach((login, person) -> {
                        if (!DemoStaff.isCrew(login)) {
                            passwords.put(login, openForGuest(login, new PersonId(person)));
                        }
                    });
            store.finish(clock.instant());
        });
        return new Loaded.Now(passwords);
    }

    private boolean begin() {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    var loaded = shapes.load();
                    if (loaded) {
                        store.begin(clock.instant());
                    }
                    return loaded;
                }));
    }

    /**
     * What one of the demo's own workers signs in with; the account is made when first asked for.
     */
    String passwordOfCrew(String login) {
        var password = secret.passwordOf(login);
        if (!accounts.exists(login)) {
            accounts.createForShow(new PersonId(store.person(login)), login, password);
        }
        return password;
    }

    private String openForGuest(String login, PersonId person) {
        var password = password();
        accounts.createForShow(
                person,
                login,
                password,
                switch (login) {
                    case "admin" -> Hat.ADMINISTRATOR;
                    case "auditor" -> Hat.AUDITOR;
                    default -> Hat.STAFF;
                });
        return password;
    }

    /**
     * Sixteen letters and digits that cannot be mistaken for one another, in groups: easy to copy
     * from a screen.
     */
    private String password() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group ->
                        IntStream.range(0, 4)
                                .mapToObj(i ->
                                        String.valueOf(
                                                LETTERS.charAt(random.nextInt(LETTERS.length()))))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
