package org.yige.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * {@code make replay FILE=… SPEED=…}: feeds a CSV of real reports through the public HTTP interface
 * and prints what became of every row. {@code SPEED=1} keeps the pace the reports came in, {@code
 * 3600} an hour a second, {@code max} as fast as they are accepted.
 */
public final class Replay {

    private static final int AT_ONCE = 8;

    private final ColumnMapping mapping;
    private final OptionalDouble speed;
    private final boolean quiet;
    private final Server server;
    private final Ledger ledger = new Ledger();

    private Replay(ColumnMapping mapping, OptionalDouble speed, boolean quiet, Server server) {
        this.mapping = mapping;
        this.speed = speed;
        this.quiet = quiet;
        this.server = server;
    }

    /**
     * @param arguments the file; {@code --speed=1|60|max}, {@code --mapping=replay/x.yaml}, {@code
     *     --server=http://…}, {@code --limit=n} rows, {@code --quiet} for the totals alone
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = new HashMap<String, String>();
        var files = new ArrayList<String>();
        for (var argument : arguments) {
            if (argument.startsWith("--")) {
                var parts = argument.substring(2).split("=", 2);
                options.put(parts[0], parts.length > 1 ? parts[1] : "");
            } else if (!argument.isBlank()) {
                files.add(argument);
            }
        }
        if (files.size() != 1) {
            System.err.println(
                    "usage: make replay FILE=reports.csv SPEED=1|60|max [MAPPING=replay/x.yaml] [SERVER=http://localhost:8080]");
            System.exit(2);
        }
        var rows =
                rows(
                        Path.of(files.getFirst()),
                        Long.parseLong(options.getOrDefault("limit", "" + Long.MAX_VALUE)));
        var mapping =
                Optional.ofNullable(options.get("mapping"))
                        .map(Path::of)
                        .map(ColumnMapping::read)
                        .orElseGet(() -> mappingFor(rows));
        var speed = speed(options.getOrDefault("speed", "max"));
        var port = Optional.ofNullable(System.getenv("PORT")).orElse("8080");
        try (var server = new Server(options.getOrDefault("server", "http://127.0.0.1:" + port))) {
            System.exit(
                    new Replay(mapping, speed, options.containsKey("quiet"), server).run(rows)
                            ? 0
                            : 1);
        }
    }

    private boolean run(List<Map<String, String>> rows) throws IOException, InterruptedException {
        var county = TargetCounty.ask(server, mapping);
        System.out.println(mapping.source());
        System.out.println(county.said());
        var began = System.nanoTime();
        var pace = new Pace(rows);
        var room = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < rows.size(); i++) {
                var number = i + 1;
                var row = rows.get(i);
                ledger.read();
                pace.waitFor(row);
                room.acquire();
                threads.execute(() -> {
                    try {
                        say(number, row, new RowSender(mapping, county, server, ledger).send(row));
                    } finally {
                        room.release();
                    }
                });
            }
        }
        ledger.print(System.out);
        System.out.printf(
                "asked to slow down %d times, and did; %.1f s%n",
                server.waits(), (System.nanoTime() - began) / 1e9);
        return ledger.addsUp();
    }

    private void say(int number, Map<String, String> row, String became) {
        if (!quiet) {
            System.out.println(
                    number + " · " + row.getOrDefault(mapping.id(), "?") + " · " + became);
        }
    }

    /** Keeps the rows as far apart as they were, divided by the speed. */
    private final class Pace {

        private final long began = System.nanoTime();
        private final Optional<Instant> first;

        Pace(List<Map<String, String>> rows) {
            first = rows.stream().flatMap(row -> when(row).stream()).min(Instant::compareTo);
        }

        void waitFor(Map<String, String> row) throws InterruptedException {
            if (speed.isEmpty() || first.isEmpty() || when(row).isEmpty()) {
                return;
            }
            var due =
                    Duration.between(first.get(), when(row).orElseThrow()).toMillis()
                            / speed.getAsDouble();
            var wait = (long) due - (System.nanoTime() - began) / 1_000_000;
            if (wait > 0) {
                Thread.sleep(wait);
            }
        }
    }

    private Optional<Instant> when(Map<String, String> row) {
        return mapping.time().read(row.getOrDefault(mapping.time().column(), ""));
    }

    private static OptionalDouble speed(String written) {
        return written.equals("max")
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(written));
    }

    private static List<Map<String, String>> rows(Path file, long most) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(withoutMark(file))) {
            return csv.stream().limit(most).map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    /** Spreadsheets put a byte order mark before the first column's name. */
    private static String withoutMark(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\\uFEFF", "");
    }

    /** The mapping in {@code replay/} all of whose columns the file has. */
    private static ColumnMapping mappingFor(List<Map<String, String>> rows) {
        try (Stream<Path> files = Files.list(Path.of("replay"))) {
            var header = rows.isEmpty() ? java.util.Set.<String>of() : rows.getFirst().keySet();
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ColumnMapping::read)
                    .filter(mapping -> header.containsAll(mapping.columns()))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException(
                                    "no mapping in replay/ fits the columns "
                                            + header
                                            + "; name one with MAPPING="));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
