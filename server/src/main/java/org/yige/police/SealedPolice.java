package org.yige.police;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.privacy.Privacy;
import org.yige.privacy.SealedColumn;

/** The columns of this module that are sealed again when the key changes. */
@Configuration(proxyBeanMethods = false)
class SealedPolice {

    @Bean
    SealedColumn policeSessions(Privacy privacy) {
        return privacy.column(PoliceStore.WORDS);
    }
}
