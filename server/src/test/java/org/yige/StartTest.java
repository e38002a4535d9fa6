package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@YigeTest
class StartTest {

    @Autowired MockMvcTester http;

    @Test
    void anUnknownAddressIsRefusedInTheReadersLanguage() {
        assertThat(http.get().uri("/api/nothing-here").header("Accept-Language", "zh-CN"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"type": "/problems/shared/no-such-page", "title": "这个地址没有内容。"}
                        """);
    }
}
