package org.yige.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // named            | from             | X-Forwarded-For               | who it is
                "                   | 127.0.0.1        | 198.51.100.7                  | 127.0.0.1",
                "                   | 10.2.3.4         | 198.51.100.7                  | 10.2.3.4",
                "127.0.0.1          | 127.0.0.1        | 198.51.100.7                  | 198.51.100.7",
                "127.0.0.1          | 127.0.0.1        | -                             | 127.0.0.1",
                "127.0.0.1          | 10.2.3.4         | 198.51.100.7                  | 10.2.3.4",
                "10.2.0.0/16        | 10.2.3.4         | 198.51.100.7                  | 198.51.100.7",
                "10.2.0.0/16        | 10.3.3.4         | 198.51.100.7                  | 10.3.3.4",
                "10.2.0.0/16        | 10.2.3.4         | 192.0.2.1, 198.51.100.7       | 198.51.100.7",
                "10.2.0.0/16        | 10.2.3.4         | 192.0.2.1, 10.2.9.9           | 192.0.2.1",
                "10.2.0.0/16        | 10.2.3.4         | 192.0.2.1, nonsense           | 10.2.3.4",
                "10.2.0.0/16        | 10.2.3.4         | 192.0.2.1, nonsense, 10.2.9.9 | 10.2.9.9",
                "127.0.0.1,::1      | 0:0:0:0:0:0:0:1  | 2001:db8:1:2::7               | 2001:db8:1:2:0:0:0:7",
                "2001:db8:ffff::/48 | 2001:db8:ffff::9 | [2001:db8:1:2::7]:4711        | 2001:db8:1:2:0:0:0:7",
                "127.0.0.1          | ::ffff:127.0.0.1 | 198.51.100.7:4711             | 198.51.100.7",
            })
    void onlyANamedProxyIsBelieved(String named, String from, String header, String who)
            throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        if (header != null) {
            request.addHeader("X-Forwarded-For", header);
        }

        assertThat(heard(named == null ? "" : named, request).getRemoteAddr()).isEqualTo(who);
    }

    @Test
    void aForgedTlsIsNoTls() throws Exception {
        var request = new MockHttpServletRequest("GET", "/open311/discovery.json");
        request.addHeader("X-Forwarded-Proto", "https");
        request.setServerName("yige.example.gov.cn");

        assertThat(heard("", request).isSecure()).isFalse();
        var believed = heard("127.0.0.1", request);
        assertThat(believed.isSecure()).isTrue();
        assertThat(believed.getRequestURL().toString())
                .isEqualTo("https://yige.example.gov.cn/open311/discovery.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "everybody", "10.1.2", "2001:db8::/129", "10.0.0.0/x"})
    void whatIsNoNetworkStopsTheStart(String written) {
        assertThatThrownBy(() -> new Proxies(written)).hasMessageContaining("PROXIES");
    }

    @Test
    void oneSubscriberIsOneAddressHoweverItIsWritten() {
        assertThat(address("::ffff:192.0.2.1")).isEqualTo(address("192.0.2.1"));
        assertThat(address("2001:db8:1:2::1%eth0")).isEqualTo(address("2001:db8:1:2:ffff::"));
        assertThat(Network.of("2001:db8:1::/48").contains(InetAddress.ofLiteral("2001:db8:1:9::")))
                .isTrue();
    }

    private static String address(String remote) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        return RateLimit.addressOf(request);
    }

    private static HttpServletRequest heard(String named, HttpServletRequest request)
            throws Exception {
        var heard = new AtomicReference<HttpServletRequest>();
        new Proxies(named)
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (passed, _) -> heard.set((HttpServletRequest) passed));
        return heard.get();
    }
}
