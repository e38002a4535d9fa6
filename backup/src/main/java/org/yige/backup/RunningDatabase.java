package org.yige.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * The database of a server that runs, found by the files it keeps.
 *
 * <p>How files are copied while they change: PostgreSQL 18, chapter 25.3.3 (making a non-exclusive
 * base backup by the low-level interface).
 */
final class RunningDatabase implements AutoCloseable {

    /** Made anew at every start, or of this run alone: chapter 25.3.3.6. The folders stay. */
    private static final Set<String> LEFT_EMPTY =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "pg_internal.init");

    private static final String CONTROL = "global/pg_control";

    private final Path files;
    private final Connection connection;

    private RunningDatabase(Path files, Connection connection) {
        this.files = files;
        this.connection = connection;
    }

    /**
     * @throws IOException in words, if no database of ours runs there
     */
    static RunningDatabase of(Path data) throws IOException, SQLException {
        var files = data.resolve("postgres");
        var named = files.resolve("postmaster.pid");
        List<String> lines = Files.exists(named) ? Files.readAllLines(named) : List.of();
        if (lines.size() < 4) {
            throw new IOException(
                    "no server with a database beside it runs on "
                            + data.toAbsolutePath()
                            + "; start it, or copy a database of your own with pg_dump");
        }
        var password = Files.readString(data.resolve("postgres.password")).strip();
        var url = "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres";
        return new RunningDatabase(files, DriverManager.getConnection(url, "postgres", password));
    }

    /**
     * Everything another server needs to go on from the moment this ends. The slot keeps what is
     * written meanwhile from being thrown away; it goes with the connection, whatever happens.
     */
    void copyInto(Archive archive) throws IOException, SQLException {
        ask("select pg_create_physical_replication_slot('yige_backup', true, true)::text");
        var first = ask("select pg_walfile_name(pg_backup_start('yige', true))");
        archive.add(files, "postgres", this::isCopied);
        archive.add(files.resolve(CONTROL), "postgres/" + CONTROL);
        String last;
        String label;
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
            rows.next();
            last = rows.getString(1);
            label = rows.getString(2);
        }
        archive.add("postgres/backup_label", label.getBytes(StandardCharsets.UTF_8));
        try (var log = Files.list(files.resolve("pg_wal"))) {
            for (var piece : log.sorted().toList()) {
                var name = piece.getFileName().toString();
                if (name.endsWith(".history")
                        || (name.matches("[0-9A-F]{24}")
                                && name.compareTo(first) >= 0
                                && name.compareTo(last) <= 0)) {
                    archive.add(piece, "postgres/pg_wal/" + name);
                }
            }
        }
    }

    private boolean isCopied(Path file) {
        var inside = files.relativize(file);
        var name = file.getFileName().toString();
        return !LEFT_OUT.contains(name)
                && !name.startsWith("pgsql_tmp")
                && !inside.toString().equals(CONTROL)
                && !(inside.getNameCount() > 1
                        && LEFT_EMPTY.contains(inside.getName(0).toString()));
    }

    private String ask(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
