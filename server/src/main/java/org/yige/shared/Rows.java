package org.yige.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many records as one array for each column, so that one statement writes them all. */
public final class Rows<T> {

    private final List<T> records;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<@Nullable Object[]> columns = new ArrayList<>();

    public Rows(List<T> records) {
        this.records = records;
    }

    public Rows<T> column(String name, String type, Function<T, @Nullable Object> value) {
        // The driver takes lists of bytes in an array of their own type only.
        var column =
                type.equals("bytea")
                        ? new byte[records.size()][]
                        : new @Nullable Object[records.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = inWords(value.apply(records.get(i)));
        }
        names.add(name);
        types.add(type);
        columns.add(column);
        return this;
    }

    /** {@code unnest(?::uuid[], …) as input (id, …)}. */
    public String source() {
        return types.stream()
                        .map(type -> "?::" + type + "[]")
                        .collect(Collectors.joining(", ", "unnest(", ")"))
                + names.stream().collect(Collectors.joining(", ", " as input (", ")"));
    }

    /** Fills the parameters from {@code first}; returns the number of the next one. */
    public int fill(PreparedStatement statement, int first) throws SQLException {
        Connection connection = statement.getConnection();
        for (int i = 0; i < columns.size(); i++) {
            statement.setArray(first + i, connection.createArrayOf(types.get(i), columns.get(i)));
        }
        return first + columns.size();
    }

    /**
     * A list as PostgreSQL writes one inside a text, because lists of different lengths do not fit
     * one array.
     */
    public static String listInWords(List<?> values) {
        return values.stream()
                .map(value ->
                        "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable Object inWords(@Nullable Object value) {
        return value instanceof Instant || value instanceof UUID ? value.toString() : value;
    }
}
