package org.yige.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

/** What becomes of a fault. */
class ProblemsTest {

    private final ExceptionHandlerMethodResolver answers =
            new ExceptionHandlerMethodResolver(Problems.class);

    @Test
    void aBrowserThatWentAwayIsNoFaultOfOurs() {
        var wentAway = answers.resolveMethodByThrowable(new ClientAbortException());
        assertThat(wentAway)
                .isEqualTo(answers.resolveMethodByThrowable(new AsyncRequestNotUsableException("")))
                .isNotEqualTo(answers.resolveMethodByThrowable(new IOException()));
    }
}
