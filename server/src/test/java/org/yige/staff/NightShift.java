package org.yige.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A small roster for tests, asked like the real one will be: it knows of the posts it was told. */
@Component
class NightShift implements OnDuty {

    private final Map<PostId, List<PersonId>> told = new ConcurrentHashMap<>();

    void keep(PostId post, PersonId... on) {
        told.put(post, List.of(on));
    }

    @Override
    public Optional<List<PersonId>> at(PostId post, Instant when) {
        return Optional.ofNullable(told.get(post));
    }
}
