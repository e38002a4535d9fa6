package org.yige.incidents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes this module's lines readable on the timeline. */
@Configuration(proxyBeanMethods = false)
class LadderLines {

    @Bean
    HappeningFamily ladderHappenings() {
        return new HappeningFamily(LadderHappening.class);
    }
}
