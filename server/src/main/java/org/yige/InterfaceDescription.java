package org.yige;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has the description of the interface say what the records say ({@link WireTypes}), so that the
 * screens' types can be made from it.
 */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

    static {
        // An enum used in two places is one type with a name.
        ModelResolver.enumsAsRef = true;
    }

    /**
     * One for all servers of a process: the library keeps the first resolver it is given, so names
     * of our own would stay empty for the second.
     */
    private static final WireNames NAMES = new WireNames();

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), NAMES);
    }

    @Bean
    OpenApiCustomizer whatTheRecordsSay() {
        return document -> {
            NAMES.refuseMixed();
            var schemas =
                    Optional.ofNullable(document.getComponents())
                            .map(Components::getSchemas)
                            .orElse(Map.of());
            new WireTypes(NAMES, schemas).complete(document);
        };
    }
}
