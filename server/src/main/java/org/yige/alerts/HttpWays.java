package org.yige.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yige.alerts.AlertSettings.Gateway;

/** Text messages and messengers: whatever takes a request by HTTP, as the settings describe it. */
@Component
class HttpWays {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 100_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final List<AlertWay> ways;

    HttpWays(AlertSettings settings) {
        this.ways =
                settings.http().stream()
                        .filter(gateway -> !gateway.url().isBlank())
                        .map(gateway -> (AlertWay) new HttpWay(gateway))
                        .toList();
    }

    List<AlertWay> all() {
        return ways;
    }

    private record HttpWay(Gateway gateway) implements AlertWay {

        @Override
        public String word() {
            return gateway.name();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public int tell(Alert alert, Addressee to) throws NotTold {
            var template = gateway.url() + gateway.body();
            if ((AlertRules.wants(template, "phone") && to.phone().isEmpty())
                    || (AlertRules.wants(template, "mail") && to.mail().isEmpty())) {
                return 0;
            }
            var blanks = AlertRules.blanks(alert, to);
            var request =
                    HttpRequest.newBuilder(URI.create(AlertRules.filled(gateway.url(), blanks, FORM)))
                            .timeout(PATIENCE)
                            .header("Content-Type", gateway.type() + "; charset=utf-8");
            gateway.headers().forEach(request::header);
            var body = AlertRules.filled(gateway.body(), blanks, gateway.type());
            try {
                var answer =
                        HTTP.send(
                                request.POST(BodyPublishers.ofString(body)).build(),
                                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
                var said = new String(answer.body(), StandardCharsets.UTF_8);
                if (answer.statusCode() / 100 != 2) {
                    throw new NotTold(String.valueOf(answer.statusCode()));
                }
                if (!said.contains(gateway.success())) {
                    throw new NotTold("refused");
                }
                return 1;
            } catch (IOException e) {
                throw new NotTold(e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotTold("interrupted");
            }
        }
    }
}
