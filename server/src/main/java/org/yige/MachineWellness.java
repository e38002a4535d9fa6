package org.yige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.shared.Condition;
import org.yige.shared.Wellness;

/** How what the server stands on is: its own start, the database, the disk. */
@Configuration(proxyBeanMethods = false)
class MachineWellness {

    private static final int ANSWERS_WITHIN_SECONDS = 2;
    private static final long MEGABYTE = 1024L * 1024;

    /** Tables are brought up to date before anything is listened to; accounts are made after it. */
    @Bean
    Wellness serverWellness(ApplicationAvailability server) {
        return part(
                "server",
                () ->
                        server.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                                ? Condition.WELL
                                : new Condition.Unwell("starting-or-ending"));
    }

    @Bean
    Wellness databaseWellness(DataSource database) {
        return part("database", () -> database(database));
    }

    @Bean
    Wellness diskWellness(
            @Value("${yige.data}") String data,
            @Value("${yige.least-free-megabytes:500}") long megabytes) {
        return part("disk", () -> disk(Path.of(data).toAbsolutePath(), megabytes * MEGABYTE));
    }

    private static Condition database(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.isValid(ANSWERS_WITHIN_SECONDS)
                    ? Condition.WELL
                    : new Condition.Unwell("no-answer");
        } catch (SQLException e) {
            return new Condition.Unwell("away");
        }
    }

    /** The database stops for good where its disk fills up: this is said before. */
    static Condition disk(Path folder, long least) {
        var there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace() >= least
                    ? Condition.WELL
                    : new Condition.Unwell("nearly-full");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Wellness part(String name, Supplier<Condition> question) {
        return new Wellness() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Condition now() {
                return question.get();
            }
        };
    }
}
