package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only a store speaks with the database; the program that copies it is no part of the server. */
class SqlOnlyInStoresTest {

    static final List<String> DATABASE =
            List.of("java.sql", "javax.sql", "org.springframework.jdbc");

    @Test
    void onlyStoresSpeakSql() {
        assertThat(FenceList.of("sql-outside-stores").faults(speakSql(ArchitectureTest.OURS)))
                .isEmpty();
    }

    @Test
    void theFenceBites() {
        var asks = new ClassFileImporter().importClasses(AsksItself.class);
        assertThat(FenceList.nothing().faults(speakSql(asks)))
                .containsExactly("org.yige.SqlOnlyInStoresTest offends");
    }

    record AsksItself(JdbcClient database) {}

    /** By top-level class: what a store nests belongs to the store. */
    private static Set<String> speakSql(JavaClasses classes) {
        return classes.stream()
                .filter(each ->
                        each.getDirectDependenciesFromSelf().stream()
                                .map(to ->
                                        to.getTargetClass().getBaseComponentType().getPackageName())
                                .anyMatch(to -> DATABASE.stream().anyMatch(to::startsWith)))
                .filter(each -> !ArchitectureTest.PROGRAMS_APART.test(each))
                .map(each -> each.getName().replaceFirst("\\$.*", ""))
                .filter(name -> !name.endsWith("Store"))
                .collect(Collectors.toSet());
    }
}
