package org.yige.deadlines;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Hears firings and keeps them in memory; may be made to fail or to be slow. */
final class Heard implements Due {

    final List<Firing> all = new CopyOnWriteArrayList<>();
    volatile Consumer<List<Firing>> first = _ -> {};

    @Override
    public String kind() {
        return "test-matter";
    }

    @Override
    public void fired(List<Firing> batch) {
        first.accept(batch);
        all.addAll(batch);
    }

    List<Mark> marks() {
        return all.stream().map(Firing::mark).toList();
    }
}
