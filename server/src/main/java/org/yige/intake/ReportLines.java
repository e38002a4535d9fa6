package org.yige.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;

/** Makes this module's lines readable on the timeline. */
@Configuration(proxyBeanMethods = false)
class ReportLines {

    @Bean
    HappeningFamily reportHappenings() {
        return new HappeningFamily(ReportHappening.class);
    }
}
