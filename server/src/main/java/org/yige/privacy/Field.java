package org.yige.privacy;

/**
 * The column a sealed value belongs in, as {@code schema.table.column}. Bound into the seal: a
 * value copied into another column does not open there.
 */
public record Field(String name) {

    public Field {
        if (!name.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){2}")) {
            throw new IllegalArgumentException("a field is schema.table.column, not " + name);
        }
    }
}
