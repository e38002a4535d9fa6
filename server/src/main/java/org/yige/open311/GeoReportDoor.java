package org.yige.open311;

import static org.yige.once.Once.KEY;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where other systems come in: a page of any other server may ask and read here, and what it may
 * ask is said before it asks. A slash written twice is one, because the endpoint's address ends in
 * one and clients add theirs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class GeoReportDoor extends OncePerRequestFilter {

    private static final String HERE = "/open311/";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRequestURI().replaceAll("/{2,}", "/");
        if (!address.startsWith(HERE)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(
                HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                String.join(", ", HttpHeaders.RETRY_AFTER, HttpHeaders.LINK, HttpHeaders.ETAG));
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (request.getMethod().equals("OPTIONS")) {
            var offered = offered(address);
            response.setHeader(HttpHeaders.ALLOW, offered);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, offered);
            response.setHeader(
                    HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                    String.join(
                            ", ",
                            HttpHeaders.CONTENT_TYPE,
                            HttpHeaders.ACCEPT_LANGUAGE,
                            HttpHeaders.IF_NONE_MATCH,
                            KEY));
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getRequestURI() {
                        return address;
                    }
                },
                response);
    }

    private static String offered(String address) {
        boolean writes = address.matches(".*/v2/(requests|servicerequestupdates)\\.(xml|json)");
        return String.join(
                ", ",
                writes
                        ? List.of("GET", "HEAD", "POST", "OPTIONS")
                        : List.of("GET", "HEAD", "OPTIONS"));
    }
}
