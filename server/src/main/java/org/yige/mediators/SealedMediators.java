package org.yige.mediators;

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
class SealedMediators {

    @Bean
    SealedColumn mediatorNames(
            SealedMediatorsStore store, PlatformTransactionManager transactions) {
        return new Column(MediatorsStore.NAME, store, new TransactionTemplate(transactions));
    }

    @Bean
    SealedColumn mediatorPhones(
            SealedMediatorsStore store, PlatformTransactionManager transactions) {
        return new Column(MediatorsStore.PHONE, store, new TransactionTemplate(transactions));
    }

    @Bean
    SealedColumn guestNames(SealedMediatorsStore store, PlatformTransactionManager transactions) {
        return new Column(TableStore.GUEST, store, new TransactionTemplate(transactions));
    }

    @Bean
    SealedColumn tieWords(SealedMediatorsStore store, PlatformTransactionManager transactions) {
        return new Column(TableStore.TIE, store, new TransactionTemplate(transactions));
    }

    private record Column(Field field, SealedMediatorsStore store, TransactionTemplate transaction)
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
