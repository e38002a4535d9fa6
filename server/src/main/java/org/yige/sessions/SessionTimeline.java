package org.yige.sessions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;

/** The lines of this module on the timeline. */
@Configuration(proxyBeanMethods = false)
class SessionTimeline {

    @Bean
    HappeningFamily sessionHappenings() {
        return new HappeningFamily(SessionHappening.class);
    }
}
