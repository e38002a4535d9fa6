package org.yige.agreements;

import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
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
        return new Column(field, store, new TransactionTemplate(transactions));
    }

    private record Column(Field field, SealedAgreementsStore store, TransactionTemplate transaction)
            implements SealedColumn {

        @Override
        public int sealAgain(int most, byte[] present, UnaryOperator<Sealed> again) {
            var done =
                    transaction.execute(_ -> {
                        var stale = store.stale(field, present, most);
                        stale.forEach(
                                row -> store.sealAgain(row.getKey(), again.apply(row.getValue())));
                        return stale.size();
                    });
            return done == null ? 0 : done;
        }
    }
}
