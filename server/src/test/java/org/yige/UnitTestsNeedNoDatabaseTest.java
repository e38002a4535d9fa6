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
        assertThat(untagged(tests, LOOK_AT_CODE)).isEmpty();
    }

    @Test
    void theFenceBites() {
        var tests =
                new ClassFileImporter()
                        .importClasses(AsksByItselfTest.class, IsHelpedTest.class, Helper.class);
        assertThat(untagged(tests, Set.of()))
                .containsExactlyInAnyOrder("AsksByItselfTest", "IsHelpedTest");
        assertThat(untagged(new ClassFileImporter().importClasses(SaysSoTest.class), Set.of()))
                .isEmpty();
    }

    record AsksByItselfTest(JdbcClient database) {}

    record IsHelpedTest(Helper helper) {}

    record Helper(JdbcClient database) {}

    @Tag("database")
    record SaysSoTest(JdbcClient database) {}

    private static Set<String> untagged(JavaClasses tests, Set<String> lookAtCode) {
        return tests.stream()
                .filter(each -> each.getSimpleName().endsWith("Test"))
                .filter(each ->
                        !each.isAnnotatedWith(Tag.class) && !each.isMetaAnnotatedWith(Tag.class))
                .filter(each -> reaches(each, tests, lookAtCode, new HashSet<>()))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static String outermost(JavaClass each) {
        return each.getEnclosingClass().map(outer -> outermost(outer)).orElse(each.getSimpleName());
    }

    private static boolean reaches(
            JavaClass from, JavaClasses tests, Set<String> lookAtCode, Set<JavaClass> seen) {
        return seen.add(from)
                && !lookAtCode.contains(outermost(from))
                && from.getDirectDependenciesFromSelf().stream()
                        .map(to -> to.getTargetClass().getBaseComponentType())
                        .anyMatch(to ->
                                DATABASE.contains(to.getName())
                                        || (tests.contain(to.getName())
                                                && !to.getName().equals(from.getName())
                                                && reaches(to, tests, lookAtCode, seen)));
    }
}
