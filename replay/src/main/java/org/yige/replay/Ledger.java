package org.yige.replay;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of every row. Every row ends in exactly one way, so the ways add up to the rows read.
 */
final class Ledger {

    /** The ways a row can end. */
    enum End {
        OPENED("opened an incident"),
        KNOWN("sent before, known already"),
        REFUSED("refused by the server"),
        UNREADABLE("not readable here, not sent"),
        FAILED("no answer from the server");

        private final String words;

        End(String words) {
            this.words = words;
        }
    }

    private final Map<End, Integer> ends = new EnumMap<>(End.class);
    private final Map<String, Map<String, Integer>> asides = new TreeMap<>();
    private int read;

    synchronized void read() {
        read++;
    }

    synchronized void end(End end) {
        ends.merge(end, 1, Integer::sum);
    }

    /** Something to know about a row besides how it ended. */
    synchronized void note(String about, String what) {
        asides.computeIfAbsent(about, key -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }

    synchronized boolean addsUp() {
        return ends.values().stream().mapToInt(Integer::intValue).sum() == read;
    }

    synchronized void print(PrintStream out) {
        out.println();
        out.printf("rows read              %6d%n", read);
        for (var end : End.values()) {
            if (ends.containsKey(end)) {
                out.printf("  %-32s %6d%n", end.words, ends.get(end));
            }
        }
        out.printf(
                "  %-32s %6s%n",
                "together", addsUp() ? "= rows read" : "NOT the rows read: a fault of the replay");
        out.println(
                "joined to another: 0, because two reports become one only when a person says so; the command room is shown"
                        + " what looks alike");
        asides.forEach((about, counts) -> {
            out.println(about + ":");
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(
                            count -> out.printf("  %-48s %6d%n", count.getKey(), count.getValue()));
            out.printf(
                    "  %-48s %6d%n",
                    "together", counts.values().stream().collect(Collectors.summingInt(n -> n)));
        });
    }
}
