package org.yige.open311;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * For tests: a client as the standard describes one, over a real connection. It knows nothing of
 * the server but its address.
 */
final class Caller {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String key;

    Caller(int port, String key) {
        this.base = "http://127.0.0.1:" + port + "/open311/";
        this.key = key;
    }

    Caller with(String other) {
        return new Caller(URI.create(base).getPort(), other);
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(base + address)));
    }

    /** With the key, as a client reads back what it sent. */
    HttpResponse<String> getMine(String address) {
        return get(address + (address.contains("?") ? "&" : "?") + "api_key=" + key);
    }

    HttpResponse<String> post(String address, Map<String, String> form) {
        return post(address, "application/x-www-form-urlencoded", written(form));
    }

    /** ReportsOverHttp, and gives the number the report was taken under. */
    String report(Map<String, String> form) {
        return json(post("v2/requests.json", form), "$[0].service_request_id");
    }

    private String written(Map<String, String> form) {
        return form.entrySet().stream()
                        .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&"))
                + "&api_key="
                + key;
    }

    HttpResponse<String> post(String address, String type, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(base + address))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** As it is, whatever it is. */
    HttpResponse<String> ask(String method, String address, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create(base + address))
                        .method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        return send(request);
    }

    HttpResponse<String> postParts(
            String address, Map<String, List<String>> fields, List<byte[]> files) {
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        all.put("api_key", List.of(key));
        files.forEach(file -> {
            body.writeBytes(
                    "--xYx\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        all.forEach((name, values) ->
                values.forEach(value ->
                        body.writeBytes(
                                ("--xYx\r\nContent-Disposition: form-data; name=\""
                                                + name
                                                + "\"\r\n\r\n"
                                                + value
                                                + "\r\n")
                                        .getBytes(StandardCharsets.UTF_8))));
        body.writeBytes("--xYx--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(URI.create(base + address))
                        .header("Content-Type", "multipart/form-data; boundary=xYx")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpResponse<String> postAgain(
            String address, Map<String, String> form, String idempotencyKey) {
        return send(
                HttpRequest.newBuilder(URI.create(base + address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofString(written(form))));
    }

    /** What stands at an address of no concern to us, as a browser shows it; nothing if refused. */
    byte[] image(String address) {
        try {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? answer.body() : new byte[0];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static <T> T json(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    static Document xml(HttpResponse<String> answer) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(
                            new ByteArrayInputStream(
                                    answer.body().getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    /** The texts of every element of a name, in their order. */
    static List<String> texts(HttpResponse<String> answer, String element) {
        var found = xml(answer).getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
