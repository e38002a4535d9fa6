package org.yige.agreements;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.yige.privacy.Field;
import org.yige.privacy.SealedColumn;

/** The columns of this module that are sealed again when the key changes. */
@Configuration(proxyBeanMethods = false)
class SealedAgreements {

    @Bean
    SealedColumn agreementFacts(
            SealedAgreementsStore store, PlatformTransactionManager transactions) {
        return column(AgreementStore.FACTS, store, transactions);
    }

    @Bean
    SealedColumn promises(SealedAgreementsStore store, PlatformTransactionManager transactions) {
        return column(AgreementStore.PROMISED, store, transactions);
    }

    @Bean
    SealedColumn performances(
            SealedAgreementsStore store, PlatformTransactionManager transactions) {
        return column(AgreementStore.PERFORMED, store, transactions);
    }

    @Bean
    SealedColumn autographs(SealedAgreementsStore store, PlatformTransactionManager transactions) {
        return column(AgreementStore.AUTOGRAPH, store, transactions);
    }

    private static SealedColumn column(
            Field field, SealedAgreementsStore store, PlatformTransactionManager transactions) {
        return SealedColumn.of(field, transactions, store::stale, store::sealAgain);
    }
}
