package org.yige.alerts;

import java.net.URI;
import java.util.Base64;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.alerts.AlertWay.NotTold;
import org.yige.alerts.AlertsStore.PushDevice;
import org.yige.shared.Actor;
import org.yige.shared.ForWhoWorks;
import org.yige.shared.Refused;

/** A browser that wants to be told while no page is open. */
@RestController
@RequestMapping("/api/alerts")
class AlertsApi {

    private static final int LONGEST = 1000;

    private final Alerts alerts;

    AlertsApi(Alerts alerts) {
        this.alerts = alerts;
    }

    record ServerKey(String key) {}

    record DeviceBody(String endpoint, String p256dh, String auth) {}

    record EndpointBody(String endpoint) {}

    record TrialView(int devices) {}

    /** The key by which a browser knows this server's messages. */
    @GetMapping("/key")
    @ForWhoWorks
    ServerKey key() {
        return new ServerKey(
                alerts.publicKey().orElseThrow(() -> new Refused(AlertsRefusal.NO_PUSH_HERE)));
    }

    @PostMapping("/devices")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Actor who, @RequestBody DeviceBody body) {
        try {
            var at = URI.create(body.endpoint());
            var point = Base64.getUrlDecoder().decode(body.p256dh());
            var secret = Base64.getUrlDecoder().decode(body.auth());
            PushKeys.publicKey(point);
            if (body.endpoint().length() > LONGEST
                    || at.getHost() == null
                    || !String.valueOf(at.getScheme()).startsWith("http")
                    || secret.length != 16) {
                throw new Refused(AlertsRefusal.NOT_A_DEVICE);
            }
            alerts.keep(new PushDevice(who.person(), body.endpoint(), point, secret));
        } catch (IllegalArgumentException | java.security.GeneralSecurityException e) {
            throw new Refused(AlertsRefusal.NOT_A_DEVICE);
        }
    }

    @PostMapping("/devices/gone")
    @ForWhoWorks
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(Actor who, @RequestBody EndpointBody body) {
        alerts.forget(who.person(), body.endpoint());
    }

    /** Rings the asker's own devices, so that they know that it works. */
    @PostMapping("/test")
    @ForWhoWorks
    TrialView tryOut(Actor who) {
        try {
            int devices = alerts.tryOut(who);
            if (devices == 0) {
                throw new Refused(AlertsRefusal.NO_DEVICE_TOOK_IT);
            }
            return new TrialView(devices);
        } catch (NotTold e) {
            throw new Refused(AlertsRefusal.NO_DEVICE_TOOK_IT);
        }
    }
}
