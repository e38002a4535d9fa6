package org.yige.privacy;

import java.util.Arrays;

/**
 * A personal value as it lies in the table: unreadable without the keys, which are not in the
 * database. Its text never shows the bytes, so that it may appear in a log.
 *
 * @param field the column it belongs in
 * @param bytes form (1), key number (2), initialisation vector (12), ciphertext, tag (16)
 */
public record Sealed(Field field, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed(var otherField, var otherBytes)
                && field.equals(otherField)
                && Arrays.equals(bytes, otherBytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + field.name() + "]";
    }
}
