package org.yige.planner.posts;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yige.planner.files.Csv;
import org.yige.planner.files.InputTables;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code posts INPUT OUT}: places people in posts, writes {@code posts.csv} and {@code posts.json}.
 */
public final class PostsCommand {

    private PostsCommand() {}

    /** 0 when every place is filled, 1 when some stay empty. */
    public static int posts(List<String> words, PrintStream out) {
        var outcome = Placer.place(PlacementReader.read(InputTables.read(Path.of(words.get(0)))));
        write(outcome, Path.of(words.get(1)));
        for (var placed : outcome.placed()) {
            out.println(
                    placed.person().name()
                            + " → "
                            + placed.opening().name()
                            + "："
                            + placed.why().both());
        }
        outcome.empty().forEach(opening -> out.println("空缺 / empty: " + opening.name()));
        outcome.unplaced().forEach(person -> out.println("未安排 / without a post: " + person.name()));
        outcome.shortage().ifPresent(shortage -> out.println(shortage.both()));
        return outcome.empty().isEmpty() ? 0 : 1;
    }

    private static void write(Placer.PlacementResult outcome, Path folder) {
        var csv =
                new StringBuilder("\uFEFF")
                        .append(
                                Csv.line(
                                        "person",
                                        "name",
                                        "opening",
                                        "opening_name",
                                        "why",
                                        "why_zh"));
        for (var placed : outcome.placed()) {
            csv.append(
                    Csv.line(
                            placed.person().id(),
                            placed.person().name(),
                            placed.opening().id(),
                            placed.opening().name(),
                            placed.why().en(),
                            placed.why().zh()));
        }
        var root = new LinkedHashMap<String, Object>();
        root.put("decided", false);
        root.put(
                "placed",
                outcome.placed().stream()
                        .map(placed ->
                                Map.of(
                                        "person",
                                        placed.person().id(),
                                        "opening",
                                        placed.opening().id(),
                                        "why",
                                        placed.why().en(),
                                        "why_zh",
                                        placed.why().zh()))
                        .toList());
        root.put("empty", outcome.empty().stream().map(Placement.Opening::id).toList());
        root.put("unplaced", outcome.unplaced().stream().map(Placement.Applicant::id).toList());
        root.put(
                "shortage",
                outcome.shortage()
                        .map(words -> Map.of("en", words.en(), "zh", words.zh()))
                        .orElse(Map.of()));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("posts.csv"), csv);
            Files.writeString(
                    folder.resolve("posts.json"),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root)
                            + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write to " + folder, full);
        }
    }
}
