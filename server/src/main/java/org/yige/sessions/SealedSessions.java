package org.yige.sessions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.privacy.Privacy;
import org.yige.privacy.SealedColumn;

/** The columns of this module that are sealed again when the key changes. */
@Configuration(proxyBeanMethods = false)
class SealedSessions {

    @Bean
    SealedColumn sessionPlaces(Privacy privacy) {
        return privacy.column(SessionsStore.PLACE);
    }

    @Bean
    SealedColumn sessionBrings(Privacy privacy) {
        return privacy.column(SessionsStore.BRING);
    }

    @Bean
    SealedColumn sessionReasons(Privacy privacy) {
        return privacy.column(SessionsStore.REASON);
    }

    @Bean
    SealedColumn attendeeNames(Privacy privacy) {
        return privacy.column(AttendeesStore.NAME);
    }

    @Bean
    SealedColumn attendeeExcuses(Privacy privacy) {
        return privacy.column(AttendeesStore.EXCUSE);
    }

    @Bean
    SealedColumn recordLines(Privacy privacy) {
        return privacy.column(RecordStore.WORDS);
    }
}
