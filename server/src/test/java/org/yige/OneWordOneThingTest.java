package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One simple name means one thing, in the server and the programs apart together. */
class OneWordOneThingTest {

    @Test
    void oneNameMeansOneThing() {
        assertThat(FenceList.of("names-of-several-things").faults(twice(ArchitectureTest.OURS)))
                .isEmpty();
    }

    @Test
    void theNamesOfTheProgramsApartAreAmongThem() {
        assertThat(ArchitectureTest.OURS.stream())
                .anyMatch(each -> each.getPackageName().startsWith("org.yige.planner"))
                .anyMatch(each -> each.getPackageName().startsWith("org.yige.replay"));
    }

    @Test
    void theFenceBites() {
        var village =
                new ClassFileImporter()
                        .importClasses(
                                Town.class,
                                Town.Bell.class,
                                Town.Well.class,
                                Hamlet.class,
                                Hamlet.Bell.class,
                                Hamlet.well());
        assertThat(FenceList.nothing().faults(twice(village))).containsExactly("Bell offends");
    }

    record Town() {
        record Bell() {}

        record Well() {}
    }

    record Hamlet() {
        record Bell() {}

        /** What nobody else sees may be called as it likes. */
        private record Well() {}

        static Class<?> well() {
            return Well.class;
        }
    }

    private static Set<String> twice(JavaClasses classes) {
        return classes.stream()
                .filter(OneWordOneThingTest::hasANameForOthers)
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() > 1)
                .map(each -> each.getKey())
                .collect(Collectors.toSet());
    }

    private static boolean hasANameForOthers(JavaClass type) {
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && !type.getSimpleName().equals("package-info")
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !type.getModifiers().contains(JavaModifier.PRIVATE);
    }
}
