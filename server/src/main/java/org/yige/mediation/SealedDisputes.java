package org.yige.mediation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.yige.privacy.Field;
import org.yige.privacy.SealedColumn;

/** The columns of this module that are sealed again when the key changes. */
@Configuration(proxyBeanMethods = false)
class SealedDisputes {

    @Bean
    SealedColumn disputeMatters(SealedStore store, PlatformTransactionManager transactions) {
        return column(DisputeStore.MATTER, store, transactions);
    }

    @Bean
    SealedColumn partyNames(SealedStore store, PlatformTransactionManager transactions) {
        return column(DisputeStore.NAME, store, transactions);
    }

    @Bean
    SealedColumn partyPhones(SealedStore store, PlatformTransactionManager transactions) {
        return column(DisputeStore.PHONE, store, transactions);
    }

    @Bean
    SealedColumn partyParticulars(SealedStore store, PlatformTransactionManager transactions) {
        return column(DisputeStore.PARTICULARS, store, transactions);
    }

    @Bean
    SealedColumn disputeRecords(SealedStore store, PlatformTransactionManager transactions) {
        return column(DisputeStore.RECORD, store, transactions);
    }

    @Bean
    SealedColumn disputeOffers(SealedStore store, PlatformTransactionManager transactions) {
        return column(DisputeStore.OFFERS, store, transactions);
    }

    private static SealedColumn column(
            Field field, SealedStore store, PlatformTransactionManager transactions) {
        return SealedColumn.of(field, transactions, store::stale, store::sealAgain);
    }
}
