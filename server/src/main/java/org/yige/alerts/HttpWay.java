package org.yige.alerts;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.yige.alerts.AlertSettings.Gateway;

/**
 * A text message, or a messenger: whatever takes a request by HTTP, as the settings describe it.
 */
record HttpWay(Gateway gateway, Duration patience) implements AlertWay {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    public String word() {
        return gateway.name();
    }

    @Override
    public boolean isReady() {
        return !gateway.url().isBlank();
    }

    @Override
    public int tell(Alert alert, Addressee to) throws NotTold {
        var template = gateway.url() + gateway.body();
        if ((AlertRules.wants(template, "phone") && to.phone().isEmpty())
                || (AlertRules.wants(template, "mail") && to.mail().isEmpty())) {
            return 0;
        }
        var answer = Knock.at(request(AlertRules.blanks(alert, to)), patience);
        if (answer.statusCode() / 100 != 2) {
            throw new NotTold(String.valueOf(answer.statusCode()));
        }
        if (!new String(answer.body(), StandardCharsets.UTF_8).contains(gateway.success())) {
            throw new NotTold("refused");
        }
        return 1;
    }

    private HttpRequest request(Map<String, String> blanks) throws NotTold {
        try {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(AlertRules.filled(gateway.url(), blanks, FORM)))
                            .timeout(patience)
                            .header("Content-Type", gateway.type() + "; charset=utf-8");
            gateway.headers().forEach(request::header);
            return request.POST(
                            BodyPublishers.ofString(
                                    AlertRules.filled(gateway.body(), blanks, gateway.type())))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new NotTold("settings");
        }
    }
}
