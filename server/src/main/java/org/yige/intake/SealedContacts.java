package org.yige.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.privacy.Privacy;
import org.yige.privacy.SealedColumn;

/** The columns of this module that are sealed again when the key changes. */
@Configuration(proxyBeanMethods = false)
class SealedContacts {

    @Bean
    SealedColumn reportPhones(Privacy privacy) {
        return privacy.column(ReportStore.PHONE);
    }

    @Bean
    SealedColumn reportNames(Privacy privacy) {
        return privacy.column(ReportStore.NAME);
    }
}
