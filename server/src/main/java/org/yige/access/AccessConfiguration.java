package org.yige.access;

import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yige.shared.Actor;
import org.yige.shared.County;

/** Puts the guard before every endpoint. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

    static {
        // The actor comes from the cookie, not from the caller: the interface description must not
        // offer it.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, SignedIn.class, HeldSession.class);
    }

    private final Guard guard;
    private final ActorArgument actor;

    AccessConfiguration(Guard guard, ActorArgument actor) {
        this.guard = guard;
        this.actor = actor;
    }

    @Bean
    static CommonPasswords commonPasswords(
            County county,
            @Value("${yige.practice}") String practice,
            @Value("${spring.application.name}") String program) {
        return new CommonPasswords(county, practice, program);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
    }
}
