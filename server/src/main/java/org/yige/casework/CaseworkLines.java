package org.yige.casework;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;

/** Makes this module's lines readable on the timeline. */
@Configuration(proxyBeanMethods = false)
class CaseworkLines {

    @Bean
    HappeningFamily caseworkHappenings() {
        return new HappeningFamily(CaseworkHappening.class);
    }
}
