package org.yige.papers;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yige.shared.Actor;

/** For tests: a module that has papers, and says who reads them. */
@Component
class SampleReaders implements PaperReaders {

    private final Set<UUID> allowed = ConcurrentHashMap.newKeySet();

    void allow(Actor who) {
        allowed.add(who.person());
    }

    @Override
    public String module() {
        return "sample";
    }

    @Override
    public boolean mayRead(UUID subject, Actor who) {
        return allowed.contains(who.person());
    }
}
