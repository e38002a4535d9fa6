package org.yige.alerts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;

/** Makes this module's lines readable on the timeline, and reads its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class AlertsConfiguration {

    @Bean
    HappeningFamily alertHappenings() {
        return new HappeningFamily(AlertsHappening.class);
    }
}
