package org.yige;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

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
        var each = modules().stream().map(module -> of(module, whole)).toList();
        each.forEach(ModuleMigrations::refuseNewer);
        each.forEach(Flyway::migrate);
    }

    private static Flyway of(String module, Flyway whole) {
        return Flyway.configure()
                .configuration(whole.getConfiguration())
                .locations("classpath:" + FOLDER + module)
                .table(whole.getConfiguration().getTable() + "_" + module)
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

    private static Collection<String> modules() {
        var modules =
                new TreeSet<String>(
                        Comparator.comparing((String module) -> -MADE_FOR_OTHERS.indexOf(module))
                                .thenComparing(Comparator.naturalOrder()));
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + FOLDER + "*/*.sql")) {
                var module = MODULE.matcher(file.getURL().toString());
                if (module.find()) {
                    modules.add(module.group(1));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the migrations cannot be listed", e);
        }
        return modules;
    }
}
