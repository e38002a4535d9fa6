package org.yige.planner.beats;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans from files: an input file is a {@link BeatInput} as JSON, a result file a {@link BeatPlan}
 * as JSON.
 */
public final class BeatFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BeatFiles() {}

    /** Writes an invented county to try: {@code OUT [units] [seed]}; returns 0. */
    public static int sample(List<String> words, PrintStream out) {
        int units = (int) number(words, 1, 400);
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

    /** Reads an input file; anything that is not one is refused in words. */
    public static BeatInput read(Path file) {
        try {
            return JSON.readValue(file.toFile(), BeatInput.class);
        } catch (JacksonException | NullPointerException | IllegalArgumentException wrong) {
            String what = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            throw new BeatsRefused(
                    BeatRefusal.NOT_AN_INPUT,
                    List.of(),
                    Words.of("读不懂这个文件：%s", "This file cannot be understood: %s", what));
        }
    }

    static void write(Path file, Object value) {
        JSON.writeValue(file.toFile(), value);
    }

    private static long number(List<String> words, int place, long otherwise) {
        return words.size() > place ? Long.parseLong(words.get(place)) : otherwise;
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
