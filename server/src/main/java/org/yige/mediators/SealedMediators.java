package org.yige.mediators;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.privacy.Privacy;
import org.yige.privacy.SealedColumn;

/** The columns of this module that are sealed again when the key changes. */
@Configuration(proxyBeanMethods = false)
class SealedMediators {

    @Bean
    SealedColumn mediatorNames(Privacy privacy) {
        return privacy.column(MediatorsStore.NAME);
    }

    @Bean
    SealedColumn mediatorPhones(Privacy privacy) {
        return privacy.column(MediatorsStore.PHONE);
    }

    @Bean
    SealedColumn guestNames(Privacy privacy) {
        return privacy.column(TableStore.GUEST);
    }

    @Bean
    SealedColumn tieWords(Privacy privacy) {
        return privacy.column(TableStore.TIE);
    }
}
