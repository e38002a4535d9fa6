package org.yige.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    /** The year 1,000,000,000: no table holds it. */
    private static final String FAR =
            "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaXzAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMF8w";

    @Test
    void itComesBackAsItWasGivenOut() {
        var cursor = new Cursor(Instant.parse("2026-03-02T01:00:00.123456Z"), new UUID(7, 9));

        assertThat(Cursor.find(cursor.text())).contains(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2026-03-02T01:00:00Z_1",
                "MjAyNg",
                "eF94",
                "'; drop table",
                "王",
                FAR
            })
    void whatWasNotGivenOutIsAsIfNoneWereSent(String text) {
        assertThat(Cursor.find(text)).isEmpty();
    }
}
