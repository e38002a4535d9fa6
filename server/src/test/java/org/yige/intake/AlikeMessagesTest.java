package org.yige.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yige.likeness.AlikeRules;
import org.yige.likeness.Usage;
import org.yige.likeness.Wording;
import org.yige.likeness.Wording.Weighed;

/**
 * How well like words tell that two messages are about one matter, by words alone: without the
 * nearness in place and time that a proposal also needs. The labels stand beside the test, the real
 * messages in their own folder.
 */
class AlikeMessagesTest {

    static final Path REAL =
            Path.of(Optional.ofNullable(System.getenv("YIGE_SHARED")).orElse("../../shared"))
                    .resolve("data/reports/citizen_messages_zh_sample_600.csv");

    record Message(String number, Wording wording) {}

    record Pair(String one, String other) {

        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** Of pairs: proposed and the same, proposed though not, the same though not proposed. */
    record Measured(int right, int wrong, int missed) {

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }

        @Override
        public String toString() {
            return "precision %d/%d = %.3f, recall %d/%d = %.3f"
                    .formatted(right, right + wrong, precision(), right, right + missed, recall());
        }
    }

    @Test
    void sixHundredRealMessagesAreProposedByPairsThatAreMostlyRight() throws IOException {
        assumeTrue(
                Files.exists(REAL),
                "skipped: the sample messages are not here; name their folder in YIGE_SHARED");
        var same = new HashSet<Pair>();
        var open = new HashSet<Pair>();
        for (var line : lines("/alike/messages.txt")) {
            var unsure = line.startsWith("?");
            pairs(List.of(line.replace("? ", "").split(" ")), unsure ? open : same);
        }
        var messages = real();
        var usage = Usage.of(messages.stream().map(Message::wording).toList());

        var before = measure(messages, same, open, usage, AlikeMessagesTest::plainShare, 0.3);
        var now = measure(messages, same, open, usage, Wording::likeness, AlikeRules.ALIKE_WORDS);

        System.out.println(
                "600 messages, "
                        + same.size()
                        + " pairs of one matter; plain share of pairs: "
                        + before
                        + "; weighed: "
                        + now);
        assertThat(now.precision()).isGreaterThan(0.60).isGreaterThan(before.precision());
        assertThat(now.recall()).isGreaterThan(0.70).isGreaterThan(before.recall());
    }

    @Test
    void inventedMessagesOfOneMatterAreFoundAmongOthersLikeThem() throws IOException {
        var matters = new HashMap<String, List<String>>();
        var messages = new ArrayList<Message>();
        for (var line : lines("/alike/invented.txt")) {
            var number = String.valueOf(messages.size());
            matters.computeIfAbsent(line.substring(0, line.indexOf(' ')), none -> new ArrayList<>())
                    .add(number);
            messages.add(new Message(number, Wording.of(line.substring(line.indexOf(' ') + 1))));
        }
        var same = new HashSet<Pair>();
        matters.values().forEach(numbers -> pairs(numbers, same));
        var usage = Usage.of(messages.stream().map(Message::wording).toList());

        var measured =
                measure(messages, same, Set.of(), usage, Wording::likeness, AlikeRules.ALIKE_WORDS);

        System.out.println(
                messages.size()
                        + " invented messages, "
                        + same.size()
                        + " pairs of one matter: "
                        + measured);
        assertThat(measured.precision()).isGreaterThan(0.75);
        assertThat(measured.recall()).isGreaterThan(0.75);
    }

    @Test
    void theMeasureItselfCountsRightWrongAndMissed() {
        var messages =
                List.of(
                        message("1", "水管爆了"),
                        message("2", "水管爆了"),
                        message("3", "路灯不亮"),
                        message("4", "路灯不亮"),
                        message("5", "树倒了挡路"));
        var same = Set.of(Pair.of("1", "2"), Pair.of("1", "5"));
        assertThat(
                        measure(
                                messages,
                                same,
                                Set.of(),
                                Usage.UNKNOWN,
                                AlikeMessagesTest::plainShare,
                                0.5))
                .isEqualTo(new Measured(1, 1, 1));
    }

    private static Measured measure(
            List<Message> messages,
            Set<Pair> same,
            Set<Pair> open,
            Usage usage,
            ToDoubleBiFunction<Weighed, Weighed> likeness,
            double from) {
        var weighed = messages.stream().map(message -> message.wording().weighed(usage)).toList();
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < messages.size(); i++) {
            for (int j = i + 1; j < messages.size(); j++) {
                if (likeness.applyAsDouble(weighed.get(i), weighed.get(j)) >= from) {
                    var pair = Pair.of(messages.get(i).number(), messages.get(j).number());
                    right += same.contains(pair) ? 1 : 0;
                    wrong += same.contains(pair) || open.contains(pair) ? 0 : 1;
                }
            }
        }
        return new Measured(right, wrong, same.size() - right);
    }

    /** The plain measure to compare with: pairs in common, against the shorter text. */
    private static double plainShare(Weighed one, Weighed other) {
        int common = 0;
        for (long part : one.parts()) {
            common +=
                    part > Character.MAX_CODE_POINT && Arrays.binarySearch(other.parts(), part) >= 0
                            ? 1
                            : 0;
        }
        long least = Math.min(pairs(one), pairs(other));
        return least == 0 ? 0 : (double) common / least;
    }

    private static long pairs(Weighed told) {
        return LongStream.of(told.parts()).filter(part -> part > Character.MAX_CODE_POINT).count();
    }

    private static Message message(String number, String words) {
        return new Message(number, Wording.of(words));
    }

    private static void pairs(List<String> numbers, Set<Pair> into) {
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = i + 1; j < numbers.size(); j++) {
                into.add(Pair.of(numbers.get(i), numbers.get(j)));
            }
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (var in = AlikeMessagesTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** Told as the replay tells them: the subject, a full stop, the message. */
    private static List<Message> real() throws IOException {
        return records(Files.readString(REAL)).stream()
                .skip(1)
                .map(row -> message(row.get(0), row.get(2) + "。" + row.get(4)))
                .toList();
    }

    private static List<List<String>> records(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int i = csv.startsWith("\uFEFF") ? 1 : 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
