package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code make unit} runs every test that is not tagged {@code database}: none of them may reach
 * one, by itself or through what it is helped by.
 */
class UnitTestsNeedNoDatabaseTest {

    private static final Set<String> DATABASE =
            Set.of(
                    "javax.sql.DataSource",
                    "org.springframework.boot.SpringApplication",
                    "org.springframework.jdbc.core.simple.JdbcClient",
                    "org.yige.EmbeddedDatabase",
                    "org.yige.TestDatabase");

    /** They look at code and name what it may not do. */
    private static final Set<String> LOOK_AT_CODE =
            Set.of("ArchitectureTest", "SqlOnlyInStoresTest", "UnitTestsNeedNoDatabaseTest");

    @Test
    void whoReachesADatabaseSaysSo() {
        var tests =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("org.yige");
        assertThat(untagged(tests)).isEmpty();
    }

    @Test
    void theFenceBites() {
        var tests =
                new ClassFileImporter()
                        .importClasses(AsksByItselfTest.class, IsHelpedTest.class, Helper.class);
        assertThat(untagged(tests)).containsExactlyInAnyOrder("AsksByItselfTest", "IsHelpedTest");
        assertThat(untagged(new ClassFileImporter().importClasses(SaysSoTest.class))).isEmpty();
    }

    record AsksByItselfTest(JdbcClient database) {}

    record IsHelpedTest(Helper helper) {}

    record Helper(JdbcClient database) {}

    @Tag("database")
    record SaysSoTest(JdbcClient database) {}

    private static Set<String> untagged(JavaClasses tests) {
        return tests.stream()
                .filter(each -> each.getSimpleName().endsWith("Test"))
                .filter(each ->
                        !each.isAnnotatedWith(Tag.class) && !each.isMetaAnnotatedWith(Tag.class))
                .filter(each -> !LOOK_AT_CODE.contains(each.getSimpleName()))
                .filter(each -> reaches(each, tests, new HashSet<>()))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static boolean reaches(JavaClass from, JavaClasses tests, Set<JavaClass> seen) {
        return seen.add(from)
                && from.getDirectDependenciesFromSelf().stream()
                        .map(to -> to.getTargetClass().getBaseComponentType())
                        .anyMatch(to ->
                                DATABASE.contains(to.getName())
                                        || (tests.contain(to.getName())
                                                && !to.getName().equals(from.getName())
                                                && reaches(to, tests, seen)));
    }
}
