package org.yige.open311;

import static org.yige.once.Once.KEY;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Speaks the standard to another server, in XML because every server offers that. Trusts nothing it
 * answers.
 */
final class Remote {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 4_000_000;

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private static final XMLInputFactory XML = factory();

    private final ReceiverEndpoint receiver;
    private final String key;
    private final Duration patience;

    Remote(ReceiverEndpoint receiver, String key) {
        this(receiver, key, PATIENCE);
    }

    /**
     * @param patience how long one exchange may take, from its first byte to its last
     */
    Remote(ReceiverEndpoint receiver, String key, Duration patience) {
        this.receiver = receiver;
        this.key = key;
        this.patience = patience;
    }

    /**
     * Could not be done.
     *
     * <p>Final: the other side understood and said no. Otherwise it may have been done or not, and
     * is tried again.
     */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean isFinal;

        Failed(String why, boolean isFinal) {
            super(why);
            this.isFinal = isFinal;
        }

        boolean isFinal() {
            return isFinal;
        }
    }

    /** What the other side gives for a request: its number, or a token to ask for it with. */
    sealed interface Given {

        record Number(String value) implements Given {}

        record TokenFor(String value) implements Given {}
    }

    /** Sends a request. */
    Given post(Map<String, String> form, String idempotencyKey) {
        var whole = new LinkedHashMap<>(form);
        whole.put("api_key", key);
        receiver.jurisdiction().ifPresent(code -> whole.put("jurisdiction_id", code));
        var request =
                HttpRequest.newBuilder(URI.create(receiver.endpoint() + "requests.xml"))
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .header(KEY, idempotencyKey)
                        .POST(BodyPublishers.ofString(encode(whole)));
        var given = records(send(request), "request");
        return first(given, "service_request_id")
                .<Given>map(Given.Number::new)
                .or(() -> first(given, "token").map(Given.TokenFor::new))
                .orElseThrow(() -> new Failed("no service_request_id came back", false));
    }

    /** The number behind a token, if the other side has one by now. */
    Optional<String> number(String token) {
        return first(
                get(
                        "tokens/" + URLEncoder.encode(token, StandardCharsets.UTF_8),
                        "request",
                        Map.of()),
                "service_request_id");
    }

    private static Optional<String> first(List<Map<String, String>> records, String name) {
        return records.stream()
                .flatMap(each -> Optional.ofNullable(each.get(name)).stream())
                .filter(number -> !number.isBlank() && number.length() <= 60)
                .findFirst();
    }

    /** The elements of one kind in the list a method gives, each as its fields. */
    List<Map<String, String>> get(String method, String element, Map<String, String> query) {
        var whole = new LinkedHashMap<>(query);
        whole.put("api_key", key);
        receiver.jurisdiction().ifPresent(code -> whole.put("jurisdiction_id", code));
        return records(
                send(
                        HttpRequest.newBuilder(
                                URI.create(
                                        receiver.endpoint() + method + ".xml?" + encode(whole)))),
                element);
    }

    /** The whole of it has to come in time: a body that stalls after its headings ends too. */
    private byte[] send(HttpRequest.Builder request) {
        var exchange =
                HTTP.sendAsync(
                        request.header("Accept-Language", "zh-CN").build(),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            var answer = exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            int status = answer.statusCode();
            if (status / 100 == 2) {
                return answer.body();
            }
            // Wrong keys and too many turns are ours to put right: the matter itself was not
            // refused.
            boolean isFinal = status == 400 || status == 404 || status == 422;
            throw new Failed(status + " " + words(answer.body()), isFinal);
        } catch (ExecutionException e) {
            var why = Objects.requireNonNullElse(e.getCause(), e);
            throw new Failed(why.getClass().getSimpleName(), false);
        } catch (TimeoutException e) {
            throw new Failed("no whole answer in " + patience.toSeconds() + " s", false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", false);
        } finally {
            exchange.cancel(true);
        }
    }

    private static String words(byte[] answer) {
        try {
            var words =
                    records(answer, "error").stream()
                            .map(each -> each.getOrDefault("description", ""))
                            .collect(Collectors.joining("; "));
            return words.length() > 500 ? words.substring(0, 500) : words;
        } catch (Failed unreadable) {
            return "";
        }
    }

    /**
     * Every element of a name with the texts of the elements in it. No document type and no entity
     * is ever read.
     */
    static List<Map<String, String>> records(byte[] answer, String element) {
        var all = new ArrayList<Map<String, String>>();
        try {
            var reader = XML.createXMLStreamReader(new ByteArrayInputStream(answer));
            Map<String, String> fields = Map.of();
            var text = new StringBuilder();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                            throw new Failed("a document type was sent", false);
                    case XMLStreamConstants.START_ELEMENT -> {
                        text.setLength(0);
                        if (reader.getLocalName().equals(element)) {
                            fields = new LinkedHashMap<>();
                            all.add(fields);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                            text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (reader.getLocalName().equals(element)) {
                            fields = Map.of();
                        } else if (!all.isEmpty() && fields == all.getLast()) {
                            fields.put(reader.getLocalName(), text.toString().strip());
                        }
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new Failed("an entity was sent", false);
                    default -> {}
                }
            }
            return all;
        } catch (XMLStreamException e) {
            throw new Failed("the answer is not XML", false);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each ->
                        URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8)
                                + "="
                                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
