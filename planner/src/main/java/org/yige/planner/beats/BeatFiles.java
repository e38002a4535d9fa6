package org.yige.planner.beats;

import static org.yige.planner.files.Arguments.number;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yige.planner.Bilingual;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans from files: an input file is a {@link BeatInput} as JSON, a result file a {@link BeatPlan}
 * as JSON.
 */
public final class BeatFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private BeatFiles() {}

    /** Writes an invented county to try: {@code OUT [units] [seed]}; returns 0. */
    public static int sample(List<String> words, PrintStream out) {
        int units = (int) Math.clamp(number(words, 1, 400), 1, 20_000);
        write(
                Path.of(words.getFirst()),
                InventedCounty.of(units, units * 180L, number(words, 2, 1)));
        out.println("wrote " + words.getFirst());
        return 0;
    }

    /**
     * Plans {@code IN OUT [seed] [steps]}, telling how it goes; returns 0, or 2 with the reason if
     * the input is refused.
     */
    public static int plan(List<String> words, PrintStream out) {
        try {
            BeatInput input = read(Path.of(words.getFirst()));
            var usual = Effort.usual(input.units().size());
            var effort =
                    new Effort(
                            number(words, 2, 1),
                            number(words, 3, usual.steps()),
                            Duration.ofMinutes(5));
            BeatPlan plan = Beats.propose(input, effort, new Teller(out));
            write(Path.of(words.get(1)), plan);
            out.printf(
                    "%d beats, cost %.4f, at most %.1f %% from the best possible; %s%n",
                    plan.beats().size(),
                    plan.proof().cost(),
                    plan.proof().gap() * 100,
                    plan.measures());
            return 0;
        } catch (BeatsRefused refused) {
            out.println(refused.words().zh());
            out.println(refused.words().en());
            return 2;
        }
    }

    /**
     * Reads an input file; anything that is not one is refused in words, with the place. Left out,
     * standards and weights are the usual ones, and there are no wishes and no auxiliaries.
     */
    public static BeatInput read(Path file) {
        if (!Files.isReadable(file)) {
            throw refused(Bilingual.of("没有文件 %s", "there is no file %s", file));
        }
        try {
            return JSON.readValue(file.toFile(), OnFile.class).input();
        } catch (JacksonException wrong) {
            int line = Math.max(1, wrong.getLocation().getLineNr());
            throw refused(
                    wrong.getPath().isEmpty()
                            ? Bilingual.of(
                                    "%s 不是这样的 JSON（第 %d 行）",
                                    "%s is no such JSON (line %d)", file, line)
                            : Bilingual.of(
                                    "读不懂 %s 第 %d 行的 %s",
                                    "line %2$d of %1$s: %3$s cannot be understood",
                                    file,
                                    line,
                                    where(wrong)));
        }
    }

    static void write(Path file, Object value) {
        try {
            JSON.writeValue(file.toFile(), value);
        } catch (JacksonException wrong) {
            throw refused(Bilingual.of("写不了 %s", "%s cannot be written", file));
        }
    }

    /** An input as it may be written by hand. */
    private record OnFile(
            List<Unit> units,
            List<Link> links,
            Optional<Standards> standards,
            Optional<Weights> weights,
            Optional<List<Wish>> wishes,
            Optional<List<Auxiliary>> auxiliaries) {

        BeatInput input() {
            return new BeatInput(
                    units,
                    links,
                    standards.orElseGet(Standards::usual),
                    weights.orElseGet(Weights::usual),
                    wishes.orElse(List.of()),
                    auxiliaries.orElse(List.of()));
        }
    }

    private static BeatsRefused refused(Bilingual words) {
        return new BeatsRefused(BeatRefusal.NOT_AN_INPUT, List.of(), words);
    }

    /** Such as {@code units.3.place.x}. */
    private static String where(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    /** Prints a line for every tenth. */
    private static final class Teller implements Progress {
        private final PrintStream out;
        private int told;

        Teller(PrintStream out) {
            this.out = out;
        }

        @Override
        public boolean goOn(SoFar soFar) {
            if (soFar.done() * 10 >= told + 1) {
                told = (int) (soFar.done() * 10);
                out.printf("%3d %%  cost %.4f%n", told * 10, soFar.cost());
            }
            return true;
        }
    }
}
