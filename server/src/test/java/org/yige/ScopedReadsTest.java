package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yige.shared.Area;
import org.yige.staff.Holder;

/** A store hands out many incidents, reports or people only within an area, or by their ids. */
class ScopedReadsTest {

    static final Set<String> GUARDED =
            Set.of("org.yige.incidents", "org.yige.intake", "org.yige.staff");

    @Test
    void manyAreAskedForWithAnAreaAnActorOrIds() {
        assertThat(FenceList.of("unscoped-reads").faults(unscoped(ArchitectureTest.OURS)))
                .isEmpty();
    }

    @Test
    void theFenceBites() {
        var store = new ClassFileImporter().importClasses(EverybodyStore.class);
        assertThat(FenceList.nothing().faults(unscoped(store)))
                .containsExactly(
                        "org.yige.EverybodyStore.byName offends",
                        "org.yige.EverybodyStore.everybody offends");
    }

    interface EverybodyStore {
        List<Holder> everybody();

        Map<String, Holder> byName(String name);

        List<Holder> in(Area area);

        List<Holder> of(List<UUID> ids);

        List<String> villages();
    }

    private static Set<String> unscoped(JavaClasses classes) {
        return classes.stream()
                .filter(each -> each.getSimpleName().endsWith("Store"))
                .flatMap(each -> each.getMethods().stream())
                .filter(each -> !each.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(each -> !each.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(ScopedReadsTest::handsOutMany)
                .filter(each -> !saysWhich(each))
                .map(each ->
                        each.getOwner().getPackageName()
                                + "."
                                + each.getOwner().getSimpleName()
                                + "."
                                + each.getName())
                .collect(Collectors.toSet());
    }

    private static boolean handsOutMany(JavaMethod method) {
        return isMany(method.getRawReturnType())
                && method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(
                                each -> GUARDED.contains(each.getPackageName()) && !each.isEnum());
    }

    private static boolean isMany(JavaClass type) {
        return type.isAssignableTo(Collection.class)
                || type.isAssignableTo(Map.class)
                || type.isAssignableTo(BaseStream.class)
                || type.getSimpleName().endsWith("Page");
    }

    private static boolean saysWhich(JavaMethod method) {
        return method.getParameterTypes().stream()
                .flatMap(each -> each.getAllInvolvedRawTypes().stream())
                .anyMatch(each ->
                        each.isEquivalentTo(UUID.class)
                                || Set.of("Area", "Actor").contains(each.getSimpleName())
                                || each.getSimpleName().endsWith("Id"));
    }
}
