package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@YigeTest
class ScreensTest {

    private static final String SCRIPT = "/assets/screen-0a1b2c3d.js";

    @Autowired MockMvcTester http;

    @ParameterizedTest
    @ValueSource(strings = {"/room", "/c/7K3M-9Q2F-XW4T", "/admin/people", "/index.html"})
    void everyScreenGetsThePageAndAsksForItAnew(String address) {
        assertThat(http.get().uri(address))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache")
                .bodyText()
                .contains("<title>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/api",
                "/assets/gone-00000000.js",
                "/nothing.js",
                "/../application.yaml"
            })
    void whatIsNoScreenIsRefused(String address) {
        assertThat(http.get().uri(address)).hasStatus4xxClientError();
    }

    @Test
    void aFileWithAFingerprintIsKeptForGood() {
        assertThat(http.get().uri(SCRIPT))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    void aFileIsSentAsItWasCompressedWhenTheBuildWasMade() {
        assertThat(http.get().uri(SCRIPT).header("Accept-Encoding", "gzip, br"))
                .hasStatusOk()
                .hasHeader("Content-Encoding", "gzip");
        assertThat(http.get().uri(SCRIPT)).doesNotContainHeader("Content-Encoding");
    }
}
