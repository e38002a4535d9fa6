package org.yige;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One real PostgreSQL for the whole test run; a fresh database in it for every context. */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Path FOLDER;
    private static final EmbeddedDatabase POSTGRES;

    static {
        try {
            FOLDER = Files.createTempDirectory("yige-test");
            POSTGRES = EmbeddedDatabase.startIn(FOLDER);
            SpringApplication.getShutdownHandlers().add(TestDatabase::end);
        } catch (Exception e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** After the contexts have closed, never before: they say goodbye to the database. */
    private static void end() {
        try {
            POSTGRES.close();
            FileSystemUtils.deleteRecursively(FOLDER);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = freshDatabase();
        TestPropertyValues.of(
                        "yige.database.url=" + url,
                        "yige.database.user=" + POSTGRES.user(),
                        "yige.database.password=" + POSTGRES.password(),
                        // As on a machine: keys and the end of the trail beside one database alone.
                        "yige.data=" + FOLDER.resolve("beside" + url.replaceFirst(".*/", "-")))
                .applyTo(context);
    }

    /** The JDBC address of a new, empty database. */
    public static String freshDatabase() {
        var name = "test_" + NUMBER.incrementAndGet();
        try (var connection =
                        DriverManager.getConnection(
                                POSTGRES.url(), POSTGRES.user(), POSTGRES.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return POSTGRES.url().replaceFirst("/postgres$", "/" + name);
    }

    public static String user() {
        return POSTGRES.user();
    }

    public static String password() {
        return POSTGRES.password();
    }
}
