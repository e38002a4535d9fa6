package org.yige.mediation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;

/** The lines of this module on the timeline. */
@Configuration(proxyBeanMethods = false)
class MediationLines {

    @Bean
    HappeningFamily mediationHappenings() {
        return new HappeningFamily(MediationHappening.class);
    }
}
