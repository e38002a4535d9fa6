package org.yige;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yige.shared.Digest;

/**
 * Brings each module's own tables up to date, with a history of its own: {@code
 * db/migration/MODULE} is told in {@code flyway_schema_history_MODULE}. No table refers to another
 * module's, so the order is that of the alphabet; but those come first whose early folders made
 * what other modules keep today: intake for the hall's, mediation for agreements.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final String FOLDER = "db/migration/";

    /** The first of them last. */
    private static final List<String> MADE_FOR_OTHERS = List.of("mediation", "intake");

    private static final Pattern MODULE = Pattern.compile(FOLDER + "([a-z0-9]+)/[^/]+\\.sql$");

    @Override
    public void migrate(Flyway whole) {
        var files = files();
        var modules = modules(files.keySet());
        var histories = modules.stream().map(module -> history(module, whole)).toList();
        var store = new MigratedStore(whole.getConfiguration().getDataSource());
        var mark = mark(files);
        // Asking Flyway module by module takes seconds of every start.
        if (store.isDone(mark, histories)) {
            return;
        }
        var each = modules.stream().map(module -> of(module, whole)).toList();
        each.forEach(ModuleMigrations::refuseNewer);
        each.forEach(Flyway::migrate);
        store.done(mark, histories);
    }

    private static String history(String module, Flyway whole) {
        return whole.getConfiguration().getTable() + "_" + module;
    }

    private static Flyway of(String module, Flyway whole) {
        return Flyway.configure()
                .configuration(whole.getConfiguration())
                .locations("classpath:" + FOLDER + module)
                .table(history(module, whole))
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load();
    }

    /** An old program would write what a newer one's tables no longer mean. */
    private static void refuseNewer(Flyway flyway) {
        for (var applied : flyway.info().applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS
                    || applied.getState() == MigrationState.FUTURE_FAILED) {
                throw new IllegalStateException(
                        "the tables are newer than this program (%s, version %s): start the newer program, or restore the backup made before it"
                                .formatted(
                                        flyway.getConfiguration().getTable(),
                                        applied.getVersion()));
            }
        }
    }

    private static Collection<String> modules(Collection<String> files) {
        var modules =
                new TreeSet<String>(
                        Comparator.comparing((String module) -> -MADE_FOR_OTHERS.indexOf(module))
                                .thenComparing(Comparator.naturalOrder()));
        for (var file : files) {
            var module = MODULE.matcher(file);
            if (module.find()) {
                modules.add(module.group(1));
            }
        }
        return modules;
    }

    /** What each file says, by where it lies below the folder of all. */
    private static SortedMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + FOLDER + "*/*.sql")) {
                var place = file.getURL().toString();
                files.put(place.substring(place.lastIndexOf(FOLDER)), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the migrations cannot be listed", e);
        }
        return files;
    }

    private static String mark(SortedMap<String, byte[]> files) {
        return Digest.hex(
                files.entrySet().stream()
                        .map(each ->
                                each.getKey()
                                        + ' '
                                        + HexFormat.of().formatHex(Digest.sha256(each.getValue())))
                        .collect(Collectors.joining("\n")));
    }
}
