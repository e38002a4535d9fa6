package org.yige.bench.beats;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yige.planner.beats.BeatInput;
import org.yige.planner.beats.BeatPlan;
import org.yige.planner.beats.Link;
import org.yige.planner.beats.Wish;

/** What an officer might do on the map: drag a village over a border, forbid a cut, pin a station; in turn. */
final class EditWish {

    private EditWish() {}

    static Wish pick(BeatInput now, BeatPlan plan, int turn, Random random) {
        Map<String, String> beatOf = plan.beatOfUnit();
        List<Link> cuts = now.links().stream()
                .filter(link -> !beatOf.getOrDefault(link.one(), "").equals(beatOf.get(link.other())))
                .toList();
        Link cut = cuts.get(random.nextInt(cuts.size()));
        return switch (turn % 3) {
            case 0 -> new Wish.Fix(cut.one(), beatOf.getOrDefault(cut.other(), ""));
            case 1 -> new Wish.KeepTogether(cut.one(), cut.other());
            default -> new Wish.PinStation(cut.one());
        };
    }
}
