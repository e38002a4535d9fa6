package org.yige.papers;

import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yige.papers.PapersPractice.PaperClass;
import org.yige.privacy.Retained;

/** Papers and dossiers go when their class has been kept its time; the rows of numbers go on. */
@Configuration(proxyBeanMethods = false)
class PastPapers {

    @Bean
    Retained papersKeptShort(PapersStore papers, DossierStore dossiers) {
        return new Kept(PaperClass.SHORT, papers, dossiers);
    }

    @Bean
    Retained papersKeptLong(PapersStore papers, DossierStore dossiers) {
        return new Kept(PaperClass.LONG, papers, dossiers);
    }

    @Bean
    Retained papersKeptLongest(PapersStore papers, DossierStore dossiers) {
        return new Kept(PaperClass.LASTING, papers, dossiers);
    }

    private record Kept(PaperClass keep, PapersStore papers, DossierStore dossiers)
            implements Retained {

        @Override
        public String what() {
            return keep.retention();
        }

        @Override
        public int deleteBefore(Instant cutoff, int most) {
            return dossiers.deleteBefore(keep, cutoff, most)
                    + papers.deleteBefore(keep, cutoff, most);
        }
    }
}
