package org.yige.residents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;

/** Makes this module's lines readable on the timeline. */
@Configuration(proxyBeanMethods = false)
class ResidentsLines {

    @Bean
    HappeningFamily residentsHappenings() {
        return new HappeningFamily(ResidentsHappening.class);
    }
}
