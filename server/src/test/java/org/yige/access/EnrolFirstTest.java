package org.yige.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yige.YigeTest;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.Open;
import org.yige.staff.Duty;

/**
 * In a county that asks a second factor of its station chiefs, one without it does nothing else.
 */
@YigeTest
class EnrolFirstTest {

    @Autowired SignIn signIn;
    @Autowired ReportsOverHttp reports;
    @Autowired MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @DynamicPropertySource
    static void aCountyThatAsksForIt(DynamicPropertyRegistry properties) {
        properties.add("yige.practice-folder", EnrolFirstTest::practice);
    }

    private static String practice() {
        try {
            var folder = Files.createTempDirectory("practice");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            FileSystemUtils.copyRecursively(Path.of("../practice"), folder);
            var file = folder.resolve("default.yaml");
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace("second-factor-of: []", "second-factor-of: [STATION_CHIEF]"));
            return folder.toString();
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

    @Test
    void whoMustEnrolIsRefusedEverywhereButAtEnrolmentAndTheDoorOut() {
        var chief = signIn.as(Duty.STATION_CHIEF, "610824000077");
        var admin = signIn.asAdministrator();
        var open = new TreeSet<String>();
        int asked = 0;
        for (var endpoint : endpoints.getHandlerMethods().entrySet()) {
            var method = endpoint.getValue();
            if (!method.getBeanType().getPackageName().startsWith("org.yige")
                    || method.hasMethodAnnotation(Open.class)) {
                continue;
            }
            for (var verb : endpoint.getKey().getMethodsCondition().getMethods()) {
                var path = endpoint.getKey().getPatternValues().iterator().next();
                var type =
                        endpoint.getKey().getConsumesCondition().getConsumableMediaTypes().stream()
                                .findFirst()
                                .orElse(MediaType.APPLICATION_JSON);
                var where = verb + " " + path;
                if (method.hasMethodAnnotation(BeforeEnrolment.class)
                        || method.hasMethodAnnotation(BeforePasswordChange.class)) {
                    open.add(where);
                    continue;
                }
                var answer =
                        chief.signed(
                                        http.method(HttpMethod.valueOf(verb.name()))
                                                .uri(
                                                        path.replaceAll(
                                                                        "\\{[^}:]+:([a-z]+)[^}]*}",
                                                                        "$1")
                                                                .replaceAll("\\{[^}]+}", "1")))
                                .contentType(type)
                                .content("{}")
                                .exchange();
                assertThat(answer.getResponse().getStatus()).as(where).isEqualTo(403);
                assertThat(ReportsOverHttp.<String>read(answer, "$.type"))
                        .as(where)
                        .isEqualTo("/problems/access/enrol-first");
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(open)
                .containsExactly(
                        "DELETE /api/access/sessions/current",
                        "GET /api/access/me",
                        "GET /api/access/second-factor",
                        "POST /api/access/passwords",
                        "POST /api/access/second-factor",
                        "POST /api/access/second-factor/confirmations");
        assertThat(
                        ReportsOverHttp.<Boolean>read(
                                chief.get("/api/access/me").exchange(), "$.mustEnrol"))
                .isTrue();
        assertThat(admin.get("/api/practice")).hasStatusOk();
        assertThat(chief.delete("/api/access/sessions/current")).hasStatus(204);
    }

    @Test
    void whereAnybodyMayAskTheyAreAnybody() throws IOException {
        var chief = reports.chief(reports.place(40));
        var image = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB), "jpeg", image);
        String id =
                read(
                        http.post()
                                .uri("/api/pictures")
                                .header("Idempotency-Key", ReportsOverHttp.key())
                                .content(image.toByteArray())
                                .exchange(),
                        "$.id");
        var json =
                reports.json("street.light", "灯", reports.spot(40))
                        .replace("\"photos\": []", "\"photos\": [\"" + id + "\"]");
        assertThat(reports.report(json)).hasStatus(201);
        assertThat(chief.get("/api/pictures/" + id)).hasStatus(404);
    }
}
