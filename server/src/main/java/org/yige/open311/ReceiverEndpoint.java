package org.yige.open311;

import java.util.Map;
import java.util.Optional;

/**
 * A body that takes matters over by the same standard.
 *
 * @param code as in the practice profile
 * @param endpoint address of its methods, ending in a slash
 * @param services our kind to its service_code
 * @param otherwise its service_code for every other kind
 */
record ReceiverEndpoint(
        String code,
        String endpoint,
        Optional<String> jurisdiction,
        Map<String, String> services,
        String otherwise) {

    String service(String kind) {
        return services.getOrDefault(kind, otherwise);
    }
}
