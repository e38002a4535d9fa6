package org.yige.planner.rounds;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yige.planner.Bilingual;
import org.yige.planner.files.BadInput;
import org.yige.planner.files.Csv;
import org.yige.planner.files.InputTables;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code rounds INPUT OUT [secret-file] [label]}: draws a round, writes {@code round.csv} and
 * {@code round.json}. The file holds the secret in hexadecimal; without one a fresh secret is made
 * and forgotten.
 */
public final class RoundsCommand {

    private RoundsCommand() {}

    /** 0 when every visit fits, 1 when some are left for another day. */
    public static int rounds(List<String> words, PrintStream out) {
        var outing = OutingReader.read(InputTables.read(Path.of(words.get(0))));
        var label = outing.clock().date() + "/" + (words.size() > 3 ? words.get(3) : "");
        var round =
                RoundDrawing.draw(
                        outing,
                        new Secret(
                                words.size() > 2 ? secret(Path.of(words.get(2))) : fresh(), label));
        write(round, Path.of(words.get(1)));
        out.println(clock(round.leave()) + " 出发 / leave");
        round.legs()
                .forEach(leg ->
                        out.println(
                                clock(leg.arrive())
                                        + "–"
                                        + clock(leg.go())
                                        + " "
                                        + leg.stop().name()));
        out.println(clock(round.back()) + " 返回 / back");
        out.printf(
                Locale.ROOT,
                "%.0f 种可能 possible rounds, %.1f bits, 最可能的一种 likeliest %.4f%%, 最短 shortest %d min, 上限 at most %d min%n",
                round.guess().orders(),
                round.guess().bits(),
                100 * round.guess().bestChance(),
                round.guess().shortest(),
                round.guess().longest());
        round.left().forEach(left -> out.println(left.stop().name() + ": " + left.why().both()));
        return round.left().isEmpty() ? 0 : 1;
    }

    private static byte[] fresh() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    private static byte[] secret(Path file) {
        try {
            var secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length >= 16) {
                return secret;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // told below without the content
        }
        throw new BadInput(
                List.of(
                        new Bilingual(
                                "密钥文件应含至少 32 位十六进制数字",
                                "the secret file must hold at least 32 hexadecimal digits")));
    }

    private static void write(RoundDrawing.Round round, Path folder) {
        var csv =
                new StringBuilder("\uFEFF")
                        .append(Csv.line("order", "stop", "name", "arrive", "leave"));
        for (int index = 0; index < round.legs().size(); index++) {
            var leg = round.legs().get(index);
            csv.append(
                    Csv.line(
                            index + 1,
                            leg.stop().id(),
                            leg.stop().name(),
                            clock(leg.arrive()),
                            clock(leg.go())));
        }
        var root = new LinkedHashMap<String, Object>();
        root.put("leave", clock(round.leave()));
        root.put("back", clock(round.back()));
        root.put(
                "stops",
                round.legs().stream()
                        .map(leg ->
                                Map.of(
                                        "stop",
                                        leg.stop().id(),
                                        "arrive",
                                        clock(leg.arrive()),
                                        "leave",
                                        clock(leg.go())))
                        .toList());
        root.put(
                "left",
                round.left().stream()
                        .map(left ->
                                Map.of(
                                        "stop",
                                        left.stop().id(),
                                        "why",
                                        left.why().en(),
                                        "why_zh",
                                        left.why().zh()))
                        .toList());
        root.put("possible_rounds", round.guess().orders());
        root.put("entropy_bits", round.guess().bits());
        root.put("likeliest_chance", round.guess().bestChance());
        root.put("shortest_minutes", round.guess().shortest());
        root.put("longest_minutes", round.guess().longest());
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("round.csv"), csv);
            Files.writeString(
                    folder.resolve("round.json"),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root)
                            + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write to " + folder, full);
        }
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60 % 24, minute % 60);
    }
}
