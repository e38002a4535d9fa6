package org.yige.alerts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yige.alerts.AlertsStore.PushDevice;
import org.yige.privacy.Privacy;
import tools.jackson.databind.json.JsonMapper;

/** To the browsers of those who are on, also while no page is open: web push. */
@Component
class PushWay implements AlertWay {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String KEY = "push";

    /** An alarm of ten minutes ago is none: whoever was unreachable sees the list. */
    private static final int KEPT_SECONDS = 600;

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final AlertsStore store;
    private final AlertSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Optional<KeyPair> server;

    PushWay(
            AlertsStore store,
            AlertSettings settings,
            Privacy privacy,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.settings = settings;
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
        var devices = store.devices(to.people());
        int told = 0;
        var why = "";
        for (var device : devices) {
            try {
                told += tell(alert, device) ? 1 : 0;
            } catch (NotTold e) {
                why = e.why();
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
                            .timeout(PATIENCE)
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
            int status = HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
            if (status == 404 || status == 410) {
                store.forget(device.endpoint());
                return false;
            }
            if (status / 100 != 2) {
                throw new NotTold(String.valueOf(status));
            }
            return true;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new NotTold(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotTold("interrupted");
        }
    }

    private String contact() {
        return settings.address().startsWith("https://")
                ? settings.address()
                : "mailto:yige@localhost";
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
                                        || address.isMulticastAddress());
    }
}
