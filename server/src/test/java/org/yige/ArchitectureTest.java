package org.yige;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import de.siegmar.fastcsv.reader.CsvReader;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yige.shared.For;
import org.yige.shared.Open;

/** The drawing in ARCHITECTURE.md, as a test. Every rule is shown to bite. */
class ArchitectureTest {

    static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.yige");

    /** No module of the server but a library of its own: pure, with its own fence in its pom. */
    static final DescribedPredicate<JavaClass> THE_PLANNER =
            JavaClass.Predicates.resideInAPackage("org.yige.planner..");

    static final ArchRule RULES_ARE_PURE =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Rules")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                    .allowEmptyShould(true);

    static final ArchRule TIME_COMES_FROM_OUTSIDE =
            noClasses().should().callMethod(Instant.class, "now").allowEmptyShould(true);

    static final ArchRule EVENTS_ARE_HEARD_DURABLY =
            noMethods().should().beAnnotatedWith(EventListener.class).allowEmptyShould(true);

    static final ArchRule ENDPOINTS_SAY_WHO_MAY_CALL =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .should()
                    .beMetaAnnotatedWith(For.class)
                    .orShould()
                    .beAnnotatedWith(Open.class)
                    .allowEmptyShould(true);

    /** People's files have one reader and one writer; planner and replay are programs apart. */
    static final ArchRule ONE_WAY_FOR_FILES =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.yige.tables..", "org.yige.planner..", "org.yige.replay..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "de.siegmar.fastcsv..",
                            "org.dhatim.fastexcel..",
                            "org.apache.commons.compress..")
                    .allowEmptyShould(true);

    @Test
    void modulesDependOnlyDownwards() {
        ApplicationModules.of(Yige.class, THE_PLANNER).verify();
    }

    @TestFactory
    Stream<DynamicTest> rulesHoldAndBite() {
        return Map.of(
                        RULES_ARE_PURE, ImpureRules.class,
                        TIME_COMES_FROM_OUTSIDE, ReadsTheClock.class,
                        EVENTS_ARE_HEARD_DURABLY, ForgetsOnCrash.class,
                        ENDPOINTS_SAY_WHO_MAY_CALL, LeavesTheDoorOpen.class,
                        ONE_WAY_FOR_FILES, ReadsFilesItsOwnWay.class)
                .entrySet()
                .stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey().getDescription(),
                                () -> {
                                    rule.getKey().check(OURS);
                                    var offender =
                                            new ClassFileImporter().importClasses(rule.getValue());
                                    assertThatThrownBy(() -> rule.getKey().check(offender))
                                            .isInstanceOf(AssertionError.class);
                                }));
    }

    static class ImpureRules {
        @Transactional
        void accept() {}
    }

    static class ReadsTheClock {
        Instant when() {
            return Instant.now();
        }
    }

    static class ForgetsOnCrash {
        @EventListener
        void on(String event) {}
    }

    static class ReadsFilesItsOwnWay {
        CsvReader.CsvReaderBuilder reader() {
            return CsvReader.builder();
        }
    }

    static class LeavesTheDoorOpen {
        @GetMapping("/api/everything")
        String all() {
            return "";
        }
    }
}
