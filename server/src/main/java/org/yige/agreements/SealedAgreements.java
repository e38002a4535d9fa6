package org.yige.agreements;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.privacy.Privacy;
import org.yige.privacy.SealedColumn;

/**
 * The columns of this module that are sealed again when the key changes; an agreement goes by its
 * dispute.
 */
@Configuration(proxyBeanMethods = false)
class SealedAgreements {

    @Bean
    SealedColumn agreementFacts(Privacy privacy) {
        return privacy.column(AgreementStore.FACTS, "agreements.agreement", "dispute");
    }

    @Bean
    SealedColumn promises(Privacy privacy) {
        return privacy.column(AgreementStore.PROMISED, "agreements.obligation", "id");
    }

    @Bean
    SealedColumn performances(Privacy privacy) {
        return privacy.column(AgreementStore.PERFORMED, "agreements.performance", "id");
    }

    @Bean
    SealedColumn autographs(Privacy privacy) {
        return privacy.column(AgreementStore.AUTOGRAPH);
    }
}
