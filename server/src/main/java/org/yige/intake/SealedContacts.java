package org.yige.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.yige.privacy.SealedColumn;

/** The columns of this module that are sealed again when the key changes. */
@Configuration(proxyBeanMethods = false)
class SealedContacts {

    @Bean
    SealedColumn reportPhones(ReportStore store, PlatformTransactionManager transactions) {
        return SealedColumn.of(
                ReportStore.PHONE, transactions, store::staleValues, store::sealAgain);
    }

    @Bean
    SealedColumn reportNames(ReportStore store, PlatformTransactionManager transactions) {
        return SealedColumn.of(
                ReportStore.NAME, transactions, store::staleValues, store::sealAgain);
    }
}
