package org.yige.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SiteTest {

    @ParameterizedTest
    @CsvSource({
        "https://yige.example.gov.cn, https://yige.example.gov.cn/c/7K",
        "https://yige.example.gov.cn/, https://yige.example.gov.cn/c/7K",
        "http://10.1.2.3:8080/yige, http://10.1.2.3:8080/yige/c/7K",
        "'', http://elsewhere.example/c/7K"
    })
    void whoeverAsksCannotChooseTheNamedAddress(String named, String address) {
        var request = new MockHttpServletRequest();
        request.setServerName("elsewhere.example");
        assertThat(new Site(named).address(request, "/c/7K")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yige.example.gov.cn",
                "ftp://yige.example.gov.cn",
                "https://",
                "https://a b",
                "https://clerk:secret@yige.example.gov.cn",
                "https://yige.example.gov.cn?c="
            })
    void whatIsNoAddressStopsTheStart(String named) {
        assertThatThrownBy(() -> new Site(named)).hasMessageContaining("SITE");
    }

    @Test
    void spacesAroundItAreNothing() {
        assertThat(new Site(" https://a.example ").address(new MockHttpServletRequest(), "/x"))
                .isEqualTo("https://a.example/x");
    }
}
