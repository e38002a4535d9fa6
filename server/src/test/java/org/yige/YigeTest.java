package org.yige;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server on a real PostgreSQL, listening on a port of its own, without the demo. Shared
 * by all tests that say so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yige.demo=off",
            "yige.practice-folder=../practice",
            "yige.practice=jingbian",
            // Trackers are listened to on ports that are free.
            "yige.positions.jt808-port=0",
            "yige.positions.osmand-port=0",
            // Many tests at once on a busy machine wait longer than people would.
            "yige.database.patience=PT30S"
        })
@AutoConfigureMockMvc
@Tag("database")
@ContextConfiguration(initializers = TestDatabase.class)
public @interface YigeTest {}
