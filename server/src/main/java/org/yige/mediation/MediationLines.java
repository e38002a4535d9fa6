package org.yige.mediation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.incidents.HappeningFamily;
import org.yige.privacy.Privacy;
import org.yige.privacy.SealedColumn;

/** The lines of this module on the timeline, and its columns that are sealed again. */
@Configuration(proxyBeanMethods = false)
class MediationLines {

    @Bean
    HappeningFamily mediationHappenings() {
        return new HappeningFamily(MediationHappening.class);
    }

    @Bean
    SealedColumn disputeMatters(Privacy privacy) {
        return privacy.column(DisputeStore.MATTER);
    }

    @Bean
    SealedColumn partyNames(Privacy privacy) {
        return privacy.column(DisputeStore.NAME);
    }

    @Bean
    SealedColumn partyPhones(Privacy privacy) {
        return privacy.column(DisputeStore.PHONE);
    }

    @Bean
    SealedColumn partyParticulars(Privacy privacy) {
        return privacy.column(DisputeStore.PARTICULARS);
    }

    @Bean
    SealedColumn disputeRecords(Privacy privacy) {
        return privacy.column(DisputeStore.RECORD);
    }

    @Bean
    SealedColumn dangerFacts(Privacy privacy) {
        return privacy.column(DangerStore.FACT);
    }

    @Bean
    SealedColumn dangerDecisions(Privacy privacy) {
        return privacy.column(DangerStore.DECIDED);
    }

    @Bean
    SealedColumn disputeOffers(Privacy privacy) {
        return privacy.column(DisputeStore.OFFERS);
    }
}
