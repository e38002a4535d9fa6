package org.yige;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The drawing of the modules in {@code docs/generated/modules.md} is what the code says. */
class GeneratedModulesTest {

    @Test
    void theDrawingIsFresh() {
        var drawing =
                new StringBuilder(
                        """
                        # Modules

                        Made from the code; an arrow means "calls". Everything may call `shared` and `practice`.

                        ```mermaid
                        flowchart BT
                        """);
        var modules = ApplicationModules.of(Yige.class, ArchitectureTest.PROGRAMS_APART);
        modules.stream()
                .map(module -> module.getIdentifier().toString())
                .filter(name -> !EVERYWHERE.contains(name))
                .sorted()
                .forEach(name -> {
                    drawing.append("    ").append(name).append('\n');
                    modules.getModuleByName(name)
                            .orElseThrow()
                            .getDirectDependencies(modules)
                            .uniqueModules()
                            .map(target -> target.getIdentifier().toString())
                            .filter(target -> !EVERYWHERE.contains(target))
                            .sorted()
                            .forEach(target ->
                                    drawing.append("    ")
                                            .append(name)
                                            .append(" --> ")
                                            .append(target)
                                            .append('\n'));
                });
        GeneratedDocs.fresh("modules.md", drawing.append("```\n").toString());
    }

    private static final java.util.Set<String> EVERYWHERE = java.util.Set.of("shared", "practice");
}
