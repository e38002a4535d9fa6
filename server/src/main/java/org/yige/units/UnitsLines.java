package org.yige.units;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;

/** The lines of this module on the timeline. */
@Configuration(proxyBeanMethods = false)
class UnitsLines {

    @Bean
    HappeningFamily unitsHappenings() {
        return new HappeningFamily(UnitsHappening.class);
    }
}
