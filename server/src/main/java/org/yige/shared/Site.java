package org.yige.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address people reach us by, for what leaves the house and is opened later: a code to
 * photograph, a link to a picture. Named in the settings; while it is not, the one the request came
 * by, which is whatever its sender wrote.
 */
public class Site {

    private final String named;

    public Site(String written) {
        named = written.strip().replaceAll("/+$", "");
        if (!named.isEmpty() && !isAddress(named)) {
            throw new IllegalArgumentException(
                    "SITE (yige.site) is the address people reach the server by, such as"
                            + " https://yige.example.gov.cn; this is not one: "
                            + written);
        }
    }

    private static boolean isAddress(String text) {
        try {
            var read = URI.create(text);
            return ("https".equals(read.getScheme()) || "http".equals(read.getScheme()))
                    && read.getHost() != null
                    && read.getRawUserInfo() == null
                    && read.getRawQuery() == null
                    && read.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Where a path of ours is reached, for what is sent when nobody asks; the bare path while no
     * address is named.
     */
    public String address(String path) {
        return named + path;
    }

    /** Where a path of ours is reached. */
    public String address(HttpServletRequest request, String path) {
        var start =
                named.isEmpty()
                        ? ServletUriComponentsBuilder.fromContextPath(request)
                        : UriComponentsBuilder.fromUriString(named);
        return start.path(path).toUriString();
    }
}
