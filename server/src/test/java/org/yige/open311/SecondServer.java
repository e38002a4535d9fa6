package org.yige.open311;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.WebApplicationContext;
import org.yige.TestDatabase;
import org.yige.Yige;

/**
 * For tests: a neighbour with a server and a database of its own, started once for all who ask. Its
 * profile is ours but for one thing: about noise, it has to be told when it is noisy.
 */
final class SecondServer {

    private static final SecondServer ONE = new SecondServer();

    private final ConfigurableApplicationContext context;

    private SecondServer() {
        this.context =
                new SpringApplicationBuilder(Yige.class)
                        .initializers(new TestDatabase(), SecondServer::testing)
                        .run(
                                "--server.port=0",
                                "--yige.demo=off",
                                "--yige.practice-folder=" + profile(),
                                "--yige.practice=jingbian");
    }

    static SecondServer here() {
        return ONE;
    }

    int port() {
        return Integer.parseInt(
                Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    Open311County county() {
        return context.getBean(Open311County.class);
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    private static void testing(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean(
                        MockMvcTester.class,
                        () -> MockMvcTester.from((WebApplicationContext) context),
                        definition -> definition.setLazyInit(true));
    }

    private static Path profile() {
        try {
            var folder = Files.createTempDirectory("practice");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            FileSystemUtils.copyRecursively(Path.of("../practice"), folder);
            var file = folder.resolve("default.yaml");
            var usual = Files.readString(file);
            var asked = usual.indexOf("code: NOISE_WHEN");
            var required = usual.indexOf("required: false", asked);
            Files.writeString(
                    file,
                    usual.substring(0, required)
                            + "required: true"
                            + usual.substring(required + "required: false".length()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
