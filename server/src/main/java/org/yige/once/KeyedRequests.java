package org.yige.once;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;
import org.yige.shared.Digest;

/**
 * Has the body of a JSON document that is sent under a key remembered, so that its bytes tell two
 * requests apart: what a record's component is called does not matter. Pictures and forms pass by.
 */
@Component
class KeyedRequests extends OncePerRequestFilter implements WebMvcConfigurer {

    static {
        // What travels is the key alone.
        SpringDocUtils.getConfig().replaceWithClass(RequestKey.class, String.class);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(Once.KEY) == null
                || !Optional.ofNullable(request.getContentType())
                        .orElse("")
                        .startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new RememberedBody(request), response);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new KeyOfRequest());
    }

    /** What stands in the header, with the digest of what came with it. */
    static final class KeyOfRequest implements Converter<String, RequestKey> {

        @Override
        public RequestKey convert(String key) {
            if (!(RequestContextHolder.currentRequestAttributes()
                    instanceof ServletRequestAttributes attributes)) {
                throw new IllegalStateException("a key is read from a request");
            }
            var body = WebUtils.getNativeRequest(attributes.getRequest(), RememberedBody.class);
            try {
                return new RequestKey(key, body == null ? Digest.sha256("") : body.digest());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
