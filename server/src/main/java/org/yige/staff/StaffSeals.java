package org.yige.staff;

import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.privacy.SealedColumn;

/** Offers the sealed columns of staff for sealing again under a new key. */
@Configuration(proxyBeanMethods = false)
class StaffSeals {

    @Bean
    SealedColumn staffNames(PeopleStore store) {
        return column(store, PeopleStore.NAME);
    }

    @Bean
    SealedColumn staffPhones(PeopleStore store) {
        return column(store, PeopleStore.PHONE);
    }

    @Bean
    SealedColumn staffIdNumbers(PeopleStore store) {
        return column(store, PeopleStore.ID_NUMBER);
    }

    private static SealedColumn column(PeopleStore store, Field field) {
        return new SealedColumn() {
            @Override
            public Field field() {
                return field;
            }

            @Override
            public int sealAgain(int most, byte[] present, UnaryOperator<Sealed> again) {
                return store.sealAgain(field, most, present, again);
            }
        };
    }
}
