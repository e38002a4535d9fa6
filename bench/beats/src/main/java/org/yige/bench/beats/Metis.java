package org.yige.bench.beats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yige.planner.beats.BeatInput;
import org.yige.planner.beats.Link;

/** METIS (Karypis, Kumar 1998) as the program Debian ships: gpmetis -contig. */
final class Metis {

    private final BeatInput input;
    private final int parts;
    private final Path graph;

    Metis(BeatInput input, int parts) throws IOException {
        this.input = input;
        this.parts = parts;
        this.graph = Files.createTempFile("beats", ".graph");
        Map<String, Integer> number = new HashMap<>();
        input.units().forEach(unit -> number.put(unit.id(), number.size() + 1));
        List<StringBuilder> lines = new ArrayList<>();
        input.units().forEach(unit -> lines.add(new StringBuilder().append(unit.people().orElse(0))));
        for (Link link : input.links()) {
            int one = number.getOrDefault(link.one(), 0);
            int other = number.getOrDefault(link.other(), 0);
            lines.get(one - 1).append(' ').append(other);
            lines.get(other - 1).append(' ').append(one);
        }
        Files.writeString(graph, input.units().size() + " " + input.links().size() + " 010\n" + String.join("\n", lines) + "\n");
    }

    /** The part of every unit, or empty if METIS left a part without units. */
    Map<String, String> run(int seed, int ufactor) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "gpmetis", "-contig", "-ufactor=" + ufactor, "-seed=" + seed, graph.toString(), "" + parts)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("gpmetis failed");
        }
        List<String> lines = Files.readAllLines(Path.of(graph + ".part." + parts));
        Map<String, String> partOf = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            partOf.put(input.units().get(i).id(), lines.get(i).strip());
        }
        return partOf.values().stream().distinct().count() == parts ? partOf : Map.of();
    }
}
