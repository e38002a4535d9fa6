package org.yige.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Which proxies stand before us. What they say of whom they speak for ({@code X-Forwarded-For},
 * {@code X-Forwarded-Proto}) is believed, and nobody else's word: whoever reaches the port could
 * otherwise choose who they are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Proxies extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final int PLAIN_PORT = 80;
    private static final int TLS_PORT = 443;

    private final List<Network> named;
    private final AtomicBoolean warned = new AtomicBoolean();

    Proxies(@Value("${yige.proxies:}") String written) {
        try {
            named =
                    Arrays.stream(written.split("[,\\s]+"))
                            .filter(one -> !one.isEmpty())
                            .map(Network::of)
                            .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "PROXIES (yige.proxies) is a list of addresses and networks such as"
                            + " 127.0.0.1,10.1.2.0/24; this is not one: "
                            + written,
                    e);
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Network.address(request.getRemoteAddr()).filter(this::isNamed).isPresent()) {
            chain.doFilter(new Forwarded(request, caller(request)), response);
            return;
        }
        if (request.getHeader(FOR) != null && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "{} came from {}, which PROXIES does not name: it is not believed, and all who"
                            + " come that way count as one",
                    FOR,
                    request.getRemoteAddr());
        }
        chain.doFilter(request, response);
    }

    private boolean isNamed(InetAddress address) {
        return named.stream().anyMatch(one -> one.contains(address));
    }

    /**
     * The last in the line who is no proxy of ours: each proxy adds at the end whom it spoke with,
     * and what stands further left anybody may have written.
     */
    private String caller(HttpServletRequest request) {
        var line =
                Collections.list(request.getHeaders(FOR)).stream()
                        .flatMap(header -> Arrays.stream(header.split(",")))
                        .toList();
        var last = request.getRemoteAddr();
        for (var one : line.reversed()) {
            var address = Network.address(one);
            if (address.isEmpty()) {
                return last;
            }
            last = address.get().getHostAddress();
            if (!isNamed(address.get())) {
                return last;
            }
        }
        return last;
    }

    /** A request as the proxy had it before it. */
    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String caller;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String caller) {
            super(request);
            this.caller = caller;
            this.secure =
                    Optional.ofNullable(request.getHeader(PROTO))
                            .map(written -> written.split(",")[0].strip())
                            .filter("https"::equalsIgnoreCase)
                            .isPresent();
        }

        @Override
        public String getRemoteAddr() {
            return caller;
        }

        @Override
        public String getRemoteHost() {
            return caller;
        }

        @Override
        public boolean isSecure() {
            return secure || super.isSecure();
        }

        @Override
        public String getScheme() {
            return secure ? "https" : super.getScheme();
        }

        @Override
        public int getServerPort() {
            var port = super.getServerPort();
            return secure && port == PLAIN_PORT ? TLS_PORT : port;
        }

        @Override
        public StringBuffer getRequestURL() {
            var port = getServerPort();
            var usual = port == (isSecure() ? TLS_PORT : PLAIN_PORT);
            return new StringBuffer(getScheme())
                    .append("://")
                    .append(getServerName())
                    .append(usual ? "" : ":" + port)
                    .append(getRequestURI());
        }
    }
}
