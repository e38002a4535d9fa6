package org.yige;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the screens. Files with a fingerprint in their name are kept by browsers for good; the
 * page that names them is asked for anew each time. An address of a screen, such as {@code /room},
 * gets that page; an unknown address of the interface or of a file is refused.
 */
@Configuration(proxyBeanMethods = false)
class Screens implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // No caching resolver: whoever makes addresses up would fill its memory.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PageForScreens());
    }

    /** Gives the page to every address that a screen may have. */
    static class PageForScreens extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws IOException {
            var file = path.isEmpty() ? null : super.getResource(path, location);
            return file == null && isScreen(path)
                    ? super.getResource("index.html", location)
                    : file;
        }

        /**
         * Screens have no full stop in their last word; files have one. The interface is no screen.
         */
        static boolean isScreen(String path) {
            var isInterface = path.equals("api") || path.startsWith("api/");
            return !isInterface && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
        }
    }
}
