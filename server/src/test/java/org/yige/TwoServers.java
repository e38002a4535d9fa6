package org.yige;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.yige.access.SignIn.SignedInClient;

/** For tests: two servers on one new database, each asked over real connections. */
final class TwoServers implements AutoCloseable {

    private final ConfigurableApplicationContext first;
    private final ConfigurableApplicationContext second;
    private final HttpClient http = HttpClient.newHttpClient();

    TwoServers() {
        first = start(new TestDatabase()::initialize);
        var database = first.getEnvironment();
        second =
                start(
                        _ -> {},
                        "--yige.database.url=" + database.getProperty("yige.database.url"),
                        "--yige.database.user=" + database.getProperty("yige.database.user"),
                        "--yige.database.password="
                                + database.getProperty("yige.database.password"),
                        "--yige.data=" + database.getProperty("yige.data"));
    }

    private interface Preparing {
        void prepare(ConfigurableApplicationContext context);
    }

    private static ConfigurableApplicationContext start(Preparing database, String... more) {
        var arguments =
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(more),
                                java.util.stream.Stream.of(
                                        "--server.port=0",
                                        "--yige.demo=off",
                                        "--yige.practice-folder=../practice",
                                        "--yige.practice=jingbian"))
                        .toArray(String[]::new);
        return new SpringApplicationBuilder(Yige.class)
                .initializers(database::prepare, TwoServers::testing)
                .run(arguments);
    }

    private static void testing(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean(
                        MockMvcTester.class,
                        () -> MockMvcTester.from((WebApplicationContext) context),
                        definition -> definition.setLazyInit(true));
    }

    <T> T ofTheFirst(Class<T> bean) {
        return first.getBean(bean);
    }

    HttpResponse<String> getAtTheFirst(SignedInClient who, String path) throws Exception {
        return send(first, who, path, HttpRequest.newBuilder().GET());
    }

    HttpResponse<String> getAtTheSecond(SignedInClient who, String path) throws Exception {
        return send(second, who, path, HttpRequest.newBuilder().GET());
    }

    HttpResponse<String> postAtTheFirst(SignedInClient who, String path, String json)
            throws Exception {
        return send(first, who, path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> postAtTheSecond(SignedInClient who, String path, String json)
            throws Exception {
        return send(
                second, who, path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(
            ConfigurableApplicationContext server,
            SignedInClient who,
            String path,
            HttpRequest.Builder request)
            throws Exception {
        var port = Objects.requireNonNull(server.getEnvironment().getProperty("local.server.port"));
        return http.send(
                request.uri(URI.create("http://127.0.0.1:" + port + path))
                        .header("Cookie", who.cookie())
                        .header("X-CSRF", who.csrf())
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
        second.close();
        first.close();
    }
}
