package org.yige.planner;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.yige.planner.beats.BeatFiles;
import org.yige.planner.files.BadInput;
import org.yige.planner.posts.PostsCommand;
import org.yige.planner.rosters.RosterCommand;
import org.yige.planner.rounds.RoundsCommand;

/**
 * The planner from the command line: the first word names what is planned, the rest is told by each
 * command.
 */
public final class Planner {

    private static final int BAD_INPUT = 2;

    private static final String HELP =
            """
            beats   IN OUT [seed] [steps]                          draw beats; IN and OUT are JSON files
            beats-sample OUT [units] [seed]                        invent a county to try
            sample  OUT [people] [days] [seed]                     invent a station to try
            roster  STATION OUT [seed] [steps]                     plan duties
            repair  STATION ROSTER OUT PERSON FROM TO [DAY] [seed] plan anew after a sick call
            check   STATION ROSTER                                 tell every broken rule
            posts   INPUT OUT                                      place people in posts
            rounds  INPUT OUT [secret-file] [label]                draw a round nobody can foretell
            STATION is a folder of CSV files or a JSON file, ROSTER a roster.csv or roster.json,
            INPUT a folder or JSON file, OUT a folder to write to.
            """;

    private Planner() {}

    /**
     * Runs one command; ends with 0 (done), 1 (not everything could be planned) or 2 (the input was
     * refused).
     */
    public static void main(String[] arguments) {
        System.exit(
                run(
                        Arrays.asList(arguments),
                        new PrintStream(
                                System.out, true, java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Runs one command and tells its outcome to {@code out}. */
    public static int run(List<String> arguments, PrintStream out) {
        var words =
                arguments.isEmpty() ? List.<String>of() : arguments.subList(1, arguments.size());
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "beats" -> BeatFiles.plan(need(2, words), out);
                case "beats-sample" -> BeatFiles.sample(need(1, words), out);
                case "sample" -> RosterCommand.sample(need(1, words), out);
                case "roster" -> RosterCommand.roster(need(2, words), out);
                case "repair" -> RosterCommand.repair(need(6, words), out);
                case "check" -> RosterCommand.check(need(2, words), out);
                case "posts" -> PostsCommand.posts(need(2, words), out);
                case "rounds" -> RoundsCommand.rounds(need(2, words), out);
                default -> help(out);
            };
        } catch (BadInput refused) {
            refused.faults().forEach(fault -> out.println(fault.both()));
            return BAD_INPUT;
        } catch (TooFewWords few) {
            return help(out);
        }
    }

    private static List<String> need(int count, List<String> words) {
        if (words.size() < count) {
            throw new TooFewWords();
        }
        return words;
    }

    private static int help(PrintStream out) {
        out.print(HELP);
        return BAD_INPUT;
    }

    private static final class TooFewWords extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
