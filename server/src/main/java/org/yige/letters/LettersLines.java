package org.yige.letters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;
import org.yige.privacy.Privacy;
import org.yige.privacy.SealedColumn;

/** The lines of this module on the timeline, and its column that is sealed again. */
@Configuration(proxyBeanMethods = false)
class LettersLines {

    @Bean
    HappeningFamily lettersHappenings() {
        return new HappeningFamily(LettersHappening.class);
    }

    @Bean
    SealedColumn letterWords(Privacy privacy) {
        return privacy.column(LettersStore.WORDS);
    }
}
