package org.yige.intake;

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
class SealedContacts {

    @Bean
    SealedColumn reportPhones(ReportStore store, PlatformTransactionManager transactions) {
        return new Column(ReportStore.PHONE, store, new TransactionTemplate(transactions));
    }

    @Bean
    SealedColumn reportNames(ReportStore store, PlatformTransactionManager transactions) {
        return new Column(ReportStore.NAME, store, new TransactionTemplate(transactions));
    }

    private record Column(Field field, ReportStore store, TransactionTemplate transaction)
            implements SealedColumn {

        @Override
        public int sealAgain(int most, byte[] present, UnaryOperator<Sealed> again) {
            var done =
                    transaction.execute(_ -> {
                        var stale = store.staleValues(field, present, most);
                        stale.forEach(value ->
                                store.sealAgain(value.getKey(), again.apply(value.getValue())));
                        return stale.size();
                    });
            return done == null ? 0 : done;
        }
    }
}
