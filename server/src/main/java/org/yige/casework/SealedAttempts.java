package org.yige.casework;

import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.privacy.Privacy;
import org.yige.privacy.SealedColumn;

/** The columns of this module that are sealed, also again when the key changes. */
@Configuration(proxyBeanMethods = false)
class SealedAttempts {

    private static final int AT_ONCE = 200;

    @Bean
    SealedColumn attemptTried(Privacy privacy) {
        return privacy.column(AttemptStore.TRIED);
    }

    @Bean
    SealedColumn attemptWhyFailed(Privacy privacy) {
        return privacy.column(AttemptStore.WHY_FAILED);
    }

    @Bean
    SealedColumn attemptOffers(Privacy privacy) {
        return privacy.column(AttemptStore.OFFERS);
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
}
