package org.yige.alerts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.yige.alerts.AlertsStore.PushDevice;
import org.yige.privacy.Privacy;
import org.yige.shared.Site;
import tools.jackson.databind.json.JsonMapper;

/** To the browsers of those who are on, also while no page is open: web push. */
@Component
class PushWay implements AlertWay {

    private static final String KEY = "push";

    /** An alarm of ten minutes ago is none: whoever was unreachable sees the list. */
    private static final int KEPT_SECONDS = 600;

    private final AlertsStore store;
    private final AlertSettings settings;
    private final Site site;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Optional<KeyPair> server;

    PushWay(
            AlertsStore store,
            AlertSettings settings,
            Site site,
            Privacy privacy,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.site = site;
        this.json = json;
        this.clock = clock;
        this.server =
                privacy.keyOfOurs(KEY, () -> PushKeys.written(PushKeys.fresh()))
                        .map(PushKeys::read);
    }

    @Override
    public String word() {
        return "push";
    }

    @Override
    public boolean isReady() {
        return server.isPresent();
    }

    /** What a browser has to know of this server; empty while keys are kept elsewhere. */
    Optional<String> publicKey() {
        return server.map(pair ->
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(PushKeys.point((ECPublicKey) pair.getPublic())));
    }

    @Override
    public int tell(Alert alert, Addressee to) throws NotTold {
        // All at once: one maker's service that is out of reach keeps no other device waiting.
        var tries = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var device : store.devices(to.people())) {
                tries.add(threads.submit(() -> tell(alert, device)));
            }
        }
        int told = 0;
        var why = "";
        for (var done : tries) {
            if (done.state() == Future.State.SUCCESS) {
                told += done.resultNow() ? 1 : 0;
            } else {
                why = done.exceptionNow() instanceof NotTold e ? e.why() : "error";
            }
        }
        if (told == 0 && !why.isEmpty()) {
            throw new NotTold(why);
        }
        return told;
    }

    /** False if the browser does not want to be told any more. */
    private boolean tell(Alert alert, PushDevice device) throws NotTold {
        try {
            var at = URI.create(device.endpoint());
            if (!settings.pushInside() && isInside(at)) {
                throw new NotTold("inside");
            }
            var words =
                    json.writeValueAsString(
                            Map.of(
                                    "title", alert.kind().zh() + " · " + alert.grade().zh(),
                                    "body", alert.place().zh(),
                                    "tag", alert.incident().toString(),
                                    "url", alert.link()));
            var salt = new byte[16];
            random.nextBytes(salt);
            var sealed =
                    PushCipher.encrypt(
                            words.getBytes(StandardCharsets.UTF_8),
                            device.p256dh(),
                            device.auth(),
                            salt,
                            PushKeys.fresh());
            var request =
                    HttpRequest.newBuilder(at)
                            .timeout(settings.patience())
                            .header("Content-Encoding", "aes128gcm")
                            .header("Content-Type", "application/octet-stream")
                            .header("TTL", String.valueOf(KEPT_SECONDS))
                            .header("Urgency", "high")
                            .header(
                                    "Authorization",
                                    PushCipher.authorization(
                                            at.getScheme() + "://" + at.getAuthority(),
                                            contact(),
                                            server.orElseThrow(),
                                            clock.instant()))
                            .POST(BodyPublishers.ofByteArray(sealed));
            int status = Knock.at(request.build(), settings.patience()).statusCode();
            if (status == 404 || status == 410) {
                store.forget(device.person(), device.endpoint());
                return false;
            }
            if (status / 100 != 2) {
                throw new NotTold(String.valueOf(status));
            }
            return true;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new NotTold(e.getClass().getSimpleName());
        }
    }

    private String contact() {
        var address = site.address("");
        return address.startsWith("https://") ? address : "mailto:yige@localhost";
    }

    /** Nobody makes this server knock at doors of its own house. */
    private static boolean isInside(URI at) throws IOException {
        return !"https".equals(at.getScheme())
                || Arrays.stream(InetAddress.getAllByName(at.getHost()))
                        .anyMatch(address ->
                                address.isLoopbackAddress()
                                        || address.isAnyLocalAddress()
                                        || address.isLinkLocalAddress()
                                        || address.isSiteLocalAddress()
                                        || address.isMulticastAddress()
                                        || isOursByNumber(address.getAddress()));
    }

    /** What Java does not call local: IPv6 of one's own (fc00::/7), and a provider's 100.64/10. */
    private static boolean isOursByNumber(byte[] address) {
        return address.length == 16
                ? (address[0] & 0xfe) == 0xfc
                : address[0] == 100 && (address[1] & 0xc0) == 0x40;
    }
}
