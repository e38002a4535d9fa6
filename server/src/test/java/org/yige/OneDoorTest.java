package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Other modules use one service of a module: the one that bears its name. */
class OneDoorTest {

    static final String HOUSE = "org.yige.";

    @Test
    void otherModulesUseTheServiceThatBearsTheModulesName() {
        assertThat(
                        FenceList.of("further-doors")
                                .faults(furtherDoors(ArchitectureTest.OURS, OneDoorTest::module)))
                .isEmpty();
    }

    @Test
    void theFenceBites() {
        var classes =
                new ClassFileImporter()
                        .importClasses(
                                Barn.class, Backdoor.class, Hatch.class, Visitor.class, Cat.class);
        var outside = Set.of("Visitor");
        assertThat(
                        FenceList.nothing()
                                .faults(
                                        furtherDoors(
                                                classes,
                                                each ->
                                                        outside.contains(each.getSimpleName())
                                                                ? "outside"
                                                                : "barn")))
                .containsExactly("barn.Backdoor offends");
    }

    @Service
    static class Barn {}

    @Component
    static class Backdoor {}

    @Component
    static class Hatch {}

    record Visitor(Barn invited, Backdoor uninvited) {}

    record Cat(Hatch inside) {}

    private static Set<String> furtherDoors(
            JavaClasses classes, Function<JavaClass, String> module) {
        return classes.stream()
                .filter(OneDoorTest::isAService)
                .filter(each -> !each.getSimpleName().equalsIgnoreCase(module.apply(each)))
                .filter(each ->
                        each.getDirectDependenciesToSelf().stream()
                                .map(use -> module.apply(use.getOriginClass()))
                                .anyMatch(user -> !user.equals(module.apply(each))))
                .map(each -> module.apply(each) + "." + each.getSimpleName())
                .collect(Collectors.toSet());
    }

    private static boolean isAService(JavaClass type) {
        return type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class);
    }

    /** Empty for what stands at the top and puts the modules together. */
    private static String module(JavaClass type) {
        var name = type.getPackageName() + ".";
        return name.substring(HOUSE.length()).replaceFirst("\\..*", "");
    }
}
