package org.yige.alerts;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yige.alerts.AlertWay.NotTold;

/** One exchange with somebody else's server: it has a time from its first byte to its last. */
final class Knock {

    private static final int MOST_BYTES = 100_000;

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private Knock() {}

    static HttpResponse<byte[]> at(HttpRequest request, Duration patience) throws NotTold {
        var exchange =
                HTTP.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NotTold(
                    Objects.requireNonNullElse(e.getCause(), e).getClass().getSimpleName());
        } catch (TimeoutException e) {
            throw new NotTold("no-answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotTold("interrupted");
        } finally {
            exchange.cancel(true);
        }
    }
}
