package org.yige.supervision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;

/** Makes this module's lines readable on the timeline. */
@Configuration(proxyBeanMethods = false)
class CardLines {

    @Bean
    HappeningFamily cardHappenings() {
        return new HappeningFamily(CardHappening.class);
    }
}
