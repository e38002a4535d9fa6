package org.yige.open311;

import static org.yige.shared.Role.ADMINISTRATOR;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yige.casework.Cases;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.Refused;

/** Where the bodies listen that matters are handed over to. Their keys are not entered here. */
@RestController
@RequestMapping("/api/open311/receivers")
class ReceiversApi {

    private final HandOverStore store;
    private final Cases cases;
    private final Trail trail;

    ReceiversApi(HandOverStore store, Cases cases, Trail trail) {
        this.store = store;
        this.cases = cases;
        this.trail = trail;
    }

    record ReceiverBody(
            Optional<String> endpoint,
            Optional<String> jurisdiction,
            Optional<Map<String, String>> services,
            Optional<String> otherwise) {}

    @GetMapping
    @For(ADMINISTRATOR)
    List<ReceiverEndpoint> list() {
        return store.receivers();
    }

    @PutMapping("/{code}")
    @For(ADMINISTRATOR)
    @Transactional
    public ReceiverEndpoint save(
            Actor who, @PathVariable String code, @RequestBody ReceiverBody body) {
        if (!cases.isReceiver(code)) {
            throw new Refused(Open311Refusal.RECEIVER_UNKNOWN);
        }
        var receiver =
                new ReceiverEndpoint(
                        code,
                        endpoint(body.endpoint().orElse("")),
                        body.jurisdiction(),
                        body.services().orElse(Map.of()),
                        body.otherwise()
                                .filter(each -> !each.isBlank())
                                .orElseThrow(() -> Form.notReadable("otherwise")));
        store.save(receiver);
        trail.record(
                who,
                "open311.save-receiver",
                code,
                "administration",
                Map.of("endpoint", receiver.endpoint()));
        return receiver;
    }

    /** Encrypted, unless it is this very machine. */
    private static String endpoint(String written) {
        try {
            var uri = URI.create(written);
            var host = Optional.ofNullable(uri.getHost()).orElse("");
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean here = host.equals("127.0.0.1") || host.equals("localhost");
            if (!host.isEmpty()
                    && (scheme.equals("https") || scheme.equals("http") && here)
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return written.endsWith("/") ? written : written + "/";
            }
        } catch (IllegalArgumentException e) {
            throw Form.notReadable("endpoint");
        }
        throw Form.notReadable("endpoint");
    }
}
