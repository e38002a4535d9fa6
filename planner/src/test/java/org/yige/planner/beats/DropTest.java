package org.yige.planner.beats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A village dropped on a beat goes to those shown there, and every beat stays the one it is. */
class DropTest {

    private static final long SEED = 20261130;
    private static final Effort SHORT = new Effort(1, 40_000, java.time.Duration.ofMillis(200));

    @Test
    void of200RandomDropsEachPutsTheVillageWithThoseItWasDroppedOnOrRefusesInWords() {
        var random = new Random(SEED);
        int put = 0;
        for (int map = 0; map < 10; map++) {
            var input = map(random);
            var shown = Beats.draw(input, SHORT, Progress.NONE);
            for (int drop = 0; drop < 20; drop++) {
                var names = List.copyOf(new TreeSet<>(shown.beatOfUnit().keySet()));
                var dragged = names.get(random.nextInt(names.size()));
                var under = names.get(random.nextInt(names.size()));
                if (drop % 2 == 0) {
                    // Half of them over the nearest border, as people mostly do.
                    under = across(input, shown, dragged).orElse(under);
                }
                put += dropped(input, shown, dragged, under, map + "/" + drop) ? 1 : 0;
            }
        }
        assertThat(put).as("drops that were kept, seed " + SEED).isGreaterThan(140);
    }

    private static BeatInput map(Random random) {
        var rows = new String[5 + random.nextInt(3)];
        for (int y = 0; y < rows.length; y++) {
            var row = new StringBuilder();
            for (int x = 0; x < 6; x++) {
                row.append(random.nextInt(12) == 0 && x > 0 && y > 0 ? '.' : (char) ('a' + x));
            }
            rows[y] = row.toString();
        }
        var input = Maps.uneven(Maps.drawn(900, rows), random.nextLong());
        // Dots may cut a village off, which no drop can mend.
        var joined = joined(input);
        return Maps.with(
                new BeatInput(
                        input.units(),
                        input.links().stream().filter(link -> joined.contains(link.one())).toList(),
                        input.standards(),
                        input.weights(),
                        List.of(),
                        List.of()),
                input.units().stream().filter(unit -> joined.contains(unit.id())).toList());
    }

    private static Set<String> joined(BeatInput input) {
        var joined = new TreeSet<>(Set.of(input.units().getFirst().id()));
        while (input.links().stream()
                .filter(link -> joined.contains(link.one()) || joined.contains(link.other()))
                .anyMatch(link -> joined.add(link.one()) | joined.add(link.other()))) {}
        return joined;
    }

    private static Optional<String> across(BeatInput input, BeatPlan shown, String from) {
        var beatOf = shown.beatOfUnit();
        return input.links().stream()
                .filter(link -> link.one().equals(from) || link.other().equals(from))
                .map(link -> link.one().equals(from) ? link.other() : link.one())
                .filter(other -> !Objects.equals(beatOf.get(other), beatOf.get(from)))
                .findFirst();
    }

    private static boolean dropped(
            BeatInput input, BeatPlan shown, String dragged, String under, String which) {
        var before = shown.beatOfUnit();
        var beat = Optional.ofNullable(before.get(under)).orElseThrow();
        var asked = input.asToday(before).with(List.<Wish>of(new Wish.Fix(dragged, beat)));
        BeatPlan after;
        try {
            after = Beats.edit(asked, OptionalDouble.of(0), SHORT, Progress.NONE);
        } catch (BeatsRefused refused) {
            assertThat(refused.words().zh()).as(which).contains("村");
            assertThat(refused.units()).as(which).isNotEmpty();
            return false;
        }
        assertThat(PlanCheck.faults(asked, after.beatOfUnit())).as(which).isEmpty();
        // With every village that was shown there, and under the name that was shown.
        members(before, beat)
                .forEach(village ->
                        assertThat(after.beatOfUnit())
                                .as(which + ": " + dragged + " with " + village)
                                .containsEntry(village, beat));
        for (var one : shown.beats()) {
            var left = members(before, one.id()).stream().filter(v -> !v.equals(dragged)).toList();
            var kept = left.stream().filter(v -> one.id().equals(after.beatOfUnit().get(v)));
            assertThat(2 * kept.count())
                    .as(which + ": most of " + one.id())
                    .isGreaterThanOrEqualTo(left.size());
            if (!one.post().equals(dragged)) {
                assertThat(after.beatOfUnit())
                        .as(which + ": the police room of " + one.id())
                        .containsEntry(one.post(), one.id());
            }
        }
        return true;
    }

    private static Set<String> members(Map<String, String> beatOf, String beat) {
        return beatOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(beat))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsAllOfItsBeatIsNotTakenAwayAndItIsSaidWhy() {
        var input =
                Maps.drawn(3000, "ab")
                        .asToday(Map.of("a00", "one", "b10", "two"))
                        .with(List.<Wish>of(new Wish.Fix("a00", "two")));
        var refused =
                org.assertj.core.api.Assertions.catchThrowableOfType(
                        BeatsRefused.class,
                        () -> Beats.edit(input, OptionalDouble.of(0), SHORT, Progress.NONE));
        assertThat(refused.refusal()).isEqualTo(BeatRefusal.BEAT_LEFT_EMPTY);
        assertThat(refused.units()).containsExactly("a00");
    }
}
