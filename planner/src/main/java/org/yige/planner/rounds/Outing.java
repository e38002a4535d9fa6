package org.yige.planner.rounds;

import java.time.LocalDate;
import java.util.List;

/**
 * What a round is drawn from.
 *
 * @param clock when it may begin and must end
 * @param stops checkpoints and visits
 * @param travel minutes by road; index 0 is the base, stop i is index i + 1
 * @param heat for each stop 24 counts of what happened there, by hour of the day: place and hour,
 *     nothing else
 */
public record Outing(OutingTime clock, List<Stop> stops, int[][] travel, int[][] heat) {

    /** Copies the list. */
    public Outing {
        stops = List.copyOf(stops);
    }

    /**
     * Times, in minutes after midnight of the date.
     *
     * @param date the day
     * @param start begin of the shift
     * @param end end of the shift; may lie past midnight
     * @param slackPercent how much longer than the shortest round an order may take
     */
    public record OutingTime(LocalDate date, int start, int end, int slackPercent) {}

    /**
     * A place to go to.
     *
     * @param id short code
     * @param name what people call it
     * @param checkpoint true for a checkpoint that must be passed, false for a visit that is due
     * @param minutes to spend there
     * @param hours when one may arrive
     * @param due last day of a visit; the far future for a checkpoint
     */
    public record Stop(
            String id,
            String name,
            boolean checkpoint,
            int minutes,
            VisitingHours hours,
            LocalDate due) {}

    /** From and to, in minutes after midnight of the outing's date. */
    public record VisitingHours(int from, int to) {}

    /** The same outing with only these stops, by index. */
    Outing only(List<Integer> chosen) {
        var size = chosen.size();
        var ways = new int[size + 1][size + 1];
        for (int i = 0; i <= size; i++) {
            for (int j = 0; j <= size; j++) {
                ways[i][j] =
                        travel[i == 0 ? 0 : chosen.get(i - 1) + 1][
                                j == 0 ? 0 : chosen.get(j - 1) + 1];
            }
        }
        return new Outing(
                clock,
                chosen.stream().map(stops::get).toList(),
                ways,
                chosen.stream().map(index -> heat[index]).toArray(int[][]::new));
    }

    /**
     * The minute one is done at a stop when leaving another place at a time; empty when it is
     * closed by then.
     */
    int doneAt(int from, int stop, int leaving) {
        var place = stops.get(stop);
        var arrival = Math.max(leaving + travel[from][stop + 1], place.hours().from());
        return arrival > place.hours().to() ? NEVER : arrival + place.minutes();
    }

    static final int NEVER = Integer.MAX_VALUE / 4;
}
