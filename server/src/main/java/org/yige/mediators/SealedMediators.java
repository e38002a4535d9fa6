package org.yige.mediators;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.yige.privacy.Field;
import org.yige.privacy.SealedColumn;

/** The columns of this module that are sealed again when the key changes. */
@Configuration(proxyBeanMethods = false)
class SealedMediators {

    @Bean
    SealedColumn mediatorNames(
            SealedMediatorsStore store, PlatformTransactionManager transactions) {
        return column(MediatorsStore.NAME, store, transactions);
    }

    @Bean
    SealedColumn mediatorPhones(
            SealedMediatorsStore store, PlatformTransactionManager transactions) {
        return column(MediatorsStore.PHONE, store, transactions);
    }

    @Bean
    SealedColumn guestNames(SealedMediatorsStore store, PlatformTransactionManager transactions) {
        return column(TableStore.GUEST, store, transactions);
    }

    @Bean
    SealedColumn tieWords(SealedMediatorsStore store, PlatformTransactionManager transactions) {
        return column(TableStore.TIE, store, transactions);
    }

    private static SealedColumn column(
            Field field, SealedMediatorsStore store, PlatformTransactionManager transactions) {
        return SealedColumn.of(field, transactions, store::stale, store::sealAgain);
    }
}
