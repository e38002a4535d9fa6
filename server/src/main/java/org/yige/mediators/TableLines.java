package org.yige.mediators;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;

/** The lines of this module on the timeline. */
@Configuration(proxyBeanMethods = false)
class TableLines {

    @Bean
    HappeningFamily tableHappenings() {
        return new HappeningFamily(TableHappening.class);
    }
}
