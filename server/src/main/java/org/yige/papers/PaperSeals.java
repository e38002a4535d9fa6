package org.yige.papers;

import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.privacy.SealedColumn;

/** The columns of this module that are sealed, also again when the key changes. */
@Configuration(proxyBeanMethods = false)
class PaperSeals {

    @Bean
    SealedColumn paperReasons(PaperSealsStore store) {
        return new Column(PapersStore.REASON, store);
    }

    @Bean
    SealedColumn paperPdfs(PaperSealsStore store) {
        return new Column(PapersStore.PDF, store);
    }

    @Bean
    SealedColumn paperOfds(PaperSealsStore store) {
        return new Column(PapersStore.OFD, store);
    }

    @Bean
    SealedColumn paperDocxs(PaperSealsStore store) {
        return new Column(PapersStore.DOCX, store);
    }

    @Bean
    SealedColumn paperMaskedEntries(PaperSealsStore store) {
        return new Column(PapersStore.MASKED, store);
    }

    @Bean
    SealedColumn dossierCovers(PaperSealsStore store) {
        return new Column(DossierStore.COVER, store);
    }

    @Bean
    SealedColumn dossierScans(PaperSealsStore store) {
        return new Column(DossierStore.IMAGE, store);
    }

    private record Column(Field field, PaperSealsStore store) implements SealedColumn {

        @Override
        public int sealAgain(int most, byte[] present, UnaryOperator<Sealed> again) {
            return store.sealAgain(field, Math.min(most, PaperSealsStore.AT_ONCE), present, again);
        }
    }
}
