package org.yige.planner.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yige.planner.Bilingual;
import org.yige.planner.files.BadInput;

/**
 * Draws a round: which stops fit the shift, when to leave, in which order; and how hard the order
 * is to guess.
 */
public final class RoundDrawing {

    private static final int STEP = 15;
    private static final int LATEST = 60;

    private RoundDrawing() {}

    /**
     * A drawn round; the numbers on guessing hold for somebody who knows everything but the secret.
     *
     * @param leave minute after midnight to leave the base
     * @param legs the stops in order
     * @param back minute to be back
     * @param left visits left for another day, with the reason
     * @param guess how hard the round is to foretell
     */
    public record Round(int leave, List<Leg> legs, int back, List<Left> left, Guess guess) {}

    /** A stop of the round with its times. */
    public record Leg(Outing.Stop stop, int arrive, int go) {}

    /** A visit left out. */
    public record Left(Outing.Stop stop, Bilingual why) {}

    /**
     * How hard a round is to foretell.
     *
     * @param orders how many different rounds could have been drawn
     * @param bits Shannon entropy of the draw
     * @param bestChance probability of the likeliest round
     * @param shortest minutes of the shortest round
     * @param longest most minutes a drawn round may take
     */
    public record Guess(double orders, double bits, double bestChance, int shortest, int longest) {}

    /** Draws one round; refuses when the checkpoints alone do not fit. */
    public static Round draw(Outing outing, Secret secret) {
        var chosen = new ArrayList<Integer>();
        var left = choose(outing, chosen);
        var trip = outing.only(chosen);
        var start = outing.clock().start();
        var shortest = Shortest.back(trip, start) - start;
        var leastLeft = Orders.leastLeft(trip);
        // with many stops a little slack already allows more rounds than can be counted: it is cut
        // until they can be
        for (var slack = outing.clock().slackPercent(); ; slack /= 2) {
            var longest = shortest + Math.max(1, shortest * slack / 100);
            var starts = starts(trip, shortest, longest, leastLeft);
            if (starts.stream().noneMatch(each -> each.orders.tooMany())) {
                return round(trip, starts, left, shortest, longest, secret);
            }
            if (slack == 0) {
                throw refuse(
                        "too many rounds are equally short to be counted; use fewer stops",
                        "同样短的路线过多，无法计数，请减少站点");
            }
        }
    }

    private static List<Start> starts(Outing trip, int shortest, int longest, int[][] leastLeft) {
        var start = trip.clock().start();
        var starts = new ArrayList<Start>();
        for (int leave = start;
                leave == start || leave + shortest <= trip.clock().end() && leave <= start + LATEST;
                leave += STEP) {
            var orders = new Orders(trip, Math.min(trip.clock().end(), leave + longest), leastLeft);
            starts.add(new Start(leave, orders, orders.from(leave)));
            if (orders.tooMany()) {
                return starts;
            }
        }
        return starts;
    }

    private record Start(int leave, Orders orders, Orders.Sum sum) {}

    private static Round round(
            Outing trip,
            List<Start> starts,
            List<Left> left,
            int shortest,
            int longest,
            Secret secret) {
        var all = starts.stream().map(Start::sum).reduce(Orders.Sum.NONE, Orders.Sum::and);
        var roll = secret.next() * all.weight();
        var start = starts.getFirst();
        for (var each : starts) {
            if (each.sum.weight() > 0) {
                start = each;
                roll -= each.sum.weight();
                if (roll < 0) {
                    break;
                }
            }
        }
        var legs = new ArrayList<Leg>();
        var last = 0;
        var now = start.leave;
        for (var stop : start.orders.draw(start.leave, secret)) {
            var done = trip.doneAt(last, stop, now);
            legs.add(
                    new Leg(trip.stops().get(stop), done - trip.stops().get(stop).minutes(), done));
            last = stop + 1;
            now = done;
        }
        var bits = (Math.log(all.weight()) - all.logs() / all.weight()) / Math.log(2);
        var guess =
                new Guess(
                        all.count(),
                        Math.max(0, bits),
                        all.most() / all.weight(),
                        shortest,
                        longest);
        return new Round(start.leave, legs, now + trip.travel()[last][0], left, guess);
    }

    /** All checkpoints, then visits by due day as long as the round still fits. */
    private static List<Left> choose(Outing outing, List<Integer> chosen) {
        var visits = new ArrayList<Integer>();
        for (int stop = 0; stop < outing.stops().size(); stop++) {
            (outing.stops().get(stop).checkpoint() ? chosen : visits).add(stop);
        }
        if (chosen.size() > Shortest.MOST_STOPS) {
            throw refuse(
                    "a round passes at most "
                            + Shortest.MOST_STOPS
                            + " checkpoints, not "
                            + chosen.size(),
                    "一次巡逻最多 " + Shortest.MOST_STOPS + " 个必到点，现有 " + chosen.size() + " 个");
        }
        var clock = outing.clock();
        var back = Shortest.back(outing.only(chosen), clock.start());
        if (back > clock.end()) {
            throw back >= Outing.NEVER
                    ? refuse(
                            "no order reaches every checkpoint while it may be reached",
                            "没有一种顺序能在各必到点开放时间内到达")
                    : refuse(
                            "the checkpoints alone take at least "
                                    + (back - clock.start())
                                    + " minutes; the shift has "
                                    + (clock.end() - clock.start()),
                            "仅必到点就至少需要 "
                                    + (back - clock.start())
                                    + " 分钟，班次只有 "
                                    + (clock.end() - clock.start())
                                    + " 分钟");
        }
        visits.sort(Comparator.comparing(stop -> outing.stops().get(stop).due()));
        var left = new ArrayList<Left>();
        for (var visit : visits) {
            chosen.add(visit);
            var full = chosen.size() > Shortest.MOST_STOPS;
            if (full || Shortest.back(outing.only(chosen), clock.start()) > clock.end()) {
                chosen.removeLast();
                left.add(
                        new Left(
                                outing.stops().get(visit),
                                full
                                        ? new Bilingual(
                                                "本次巡逻已有 " + Shortest.MOST_STOPS + " 站",
                                                "the round already has "
                                                        + Shortest.MOST_STOPS
                                                        + " stops")
                                        : new Bilingual(
                                                "本班时间已排满更早到期的走访",
                                                "does not fit into the shift beside visits due earlier")));
            }
        }
        return left;
    }

    private static BadInput refuse(String en, String zh) {
        return new BadInput(List.of(new Bilingual(zh, en)));
    }
}
