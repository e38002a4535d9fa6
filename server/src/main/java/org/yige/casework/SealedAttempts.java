package org.yige.casework;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.privacy.Field;
import org.yige.privacy.Privacy;
import org.yige.privacy.Sealed;
import org.yige.privacy.SealedColumn;

/** The columns of this module that are sealed, also again when the key changes. */
@Configuration(proxyBeanMethods = false)
class SealedAttempts {

    private static final int AT_ONCE = 200;

    @Bean
    SealedColumn attemptTried(AttemptStore store, PlatformTransactionManager transactions) {
        return new Column(AttemptStore.TRIED, store, new TransactionTemplate(transactions));
    }

    @Bean
    SealedColumn attemptWhyFailed(AttemptStore store, PlatformTransactionManager transactions) {
        return new Column(AttemptStore.WHY_FAILED, store, new TransactionTemplate(transactions));
    }

    @Bean
    SealedColumn attemptOffers(AttemptStore store, PlatformTransactionManager transactions) {
        return new Column(AttemptStore.OFFERS, store, new TransactionTemplate(transactions));
    }

    /** What an upgraded database still holds in the open is sealed before anybody is served. */
    @Bean
    ApplicationRunner sealAttemptsOfOld(
            AttemptStore store, Privacy privacy, PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return _ -> {
            while (Boolean.TRUE.equals(
                    transaction.execute(_ -> sealSome(store, privacy, store.plain(AT_ONCE))))) {
                // each round is one transaction
            }
        };
    }

    private static boolean sealSome(
            AttemptStore store, Privacy privacy, List<AttemptStore.Plain> plain) {
        plain.forEach(one ->
                store.seal(
                        one.id(),
                        new AttemptStore.SealedAttempt(
                                privacy.seal(one.tried(), AttemptStore.TRIED),
                                privacy.seal(one.whyFailed(), AttemptStore.WHY_FAILED),
                                privacy.seal(one.offers(), AttemptStore.OFFERS))));
        return !plain.isEmpty();
    }

    private record Column(Field field, AttemptStore store, TransactionTemplate transaction)
            implements SealedColumn {

        @Override
        public int sealAgain(int most, byte[] present, UnaryOperator<Sealed> again) {
            var done =
                    transaction.execute(_ -> {
                        var stale = store.stale(field, present, most);
                        stale.forEach(value ->
                                store.sealAgain(value.getKey(), again.apply(value.getValue())));
                        return stale.size();
                    });
            return done == null ? 0 : done;
        }
    }
}
