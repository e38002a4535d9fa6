package org.yige.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yige.privacy.TrailNames;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.staff.PersonId;
import org.yige.staff.Post;
import org.yige.staff.PostId;
import org.yige.staff.Staff;

/** People in the trail by login and masked name, posts by their title. */
@Component
class TrailPeople implements TrailNames {

    private final AccessStore store;
    private final Staff staff;

    TrailPeople(AccessStore store, Staff staff) {
        this.store = store;
        this.staff = staff;
    }

    @Override
    public Map<UUID, Label> of(Collection<UUID> ids) {
        var logins =
                store.list().stream()
                        .filter(account -> ids.contains(account.person().value()))
                        .collect(
                                Collectors.groupingBy(
                                        account -> account.person().value(),
                                        Collectors.mapping(
                                                Account::login, Collectors.joining(", "))));
        var called = new HashMap<UUID, Label>();
        for (var id : ids) {
            find(id, Optional.ofNullable(logins.get(id))).ifPresent(label -> called.put(id, label));
        }
        return called;
    }

    private Optional<Label> find(UUID id, Optional<String> login) {
        if (id.equals(Access.SYSTEM)) {
            return Optional.of(Labels.of("access.system"));
        }
        return staff.maskedName(new PersonId(id))
                .map(name -> login.map(one -> one + " · " + name).orElse(name))
                .or(() -> staff.post(new PostId(id)).map(Post::title))
                .map(Labels::same);
    }
}
