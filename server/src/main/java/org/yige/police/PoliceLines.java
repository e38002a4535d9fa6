package org.yige.police;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;

/** The lines of this module on the timeline. */
@Configuration(proxyBeanMethods = false)
class PoliceLines {

    @Bean
    HappeningFamily policeHappenings() {
        return new HappeningFamily(PoliceHappening.class);
    }
}
