package org.yige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is asked wrongly is refused in words, and nothing of it is logged. */
@YigeTest
@ExtendWith(OutputCaptureExtension.class)
class WrongRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/places/search?q=%B5%C6",
                "/api/places/search?q=%",
                "/api/places/search?q=13912345678%ZZ",
                "/open311/v2/requests.json?service_code=%B5%C6",
                "/open311/v2/requests.json?service_code=%ZZ",
                "/open311/v2/requests.json?service_code=%00",
                "/open311/v2/requests.json?phone=13912345678%ZZ",
                "/open311/v2/services/%00.json",
                "/open311/v2/requests/a%2fb.json",
                "/api/places%2fsearch",
                "/api/%00",
                "/%ff",
                "/c/%2f..%2f13912345678",
            })
    void anAddressThatIsNoneIsAnsweredInWords(String address, CapturedOutput log)
            throws IOException {
        var answer = raw("GET " + address, "text/plain", new byte[0]);
        assertRefused(answer);
        assertThat(log.getAll()).doesNotContain("13912345678", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone=13912345678%ZZ",
                "phone=13912345678%B5%C6",
                "phone=13912345678%00&update_id=%00&service_request_id=%00",
                "%ZZ=13912345678",
                "attribute[%00]=13912345678",
                "&&&=&=13912345678%",
            })
    void aFormThatCannotBeReadIsAnsweredInWords(String form, CapturedOutput log)
            throws IOException {
        for (var address : new String[] {"requests.json", "servicerequestupdates.xml"}) {
            var answer =
                    raw(
                            "POST /open311/v2/" + address,
                            FORM,
                            form.getBytes(StandardCharsets.ISO_8859_1));
            assertRefused(answer);
        }
        assertThat(log.getAll()).doesNotContain("13912345678", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FOO /",
                "13912345678 /",
                "FOO /api/residents/cases/13912345678",
                "POST /api/intake/reports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nIdempotency-Key: torn-chunk-0001\r\n"
                        + "Accept-Language: zh-CN\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n13912345678"
                        + "\r\nGET /",
            })
    void whatTheContainerRefusesIsAnsweredInWordsToo(String request, CapturedOutput log)
            throws IOException {
        var answer = raw(request, "text/plain", new byte[0]);
        assertRefused(answer);
        assertThat(answer).contains("/problems/").doesNotContain("timestamp");
        assertThat(log.getAll()).doesNotContain("13912345678", "Exception");
    }

    @Test
    void aFormInTheLettersOfAnOfficeIsToldWhichLettersToUse(CapturedOutput log) throws IOException {
        var bytes =
                new String("description=灯坏了&api_key=x")
                        .getBytes(java.nio.charset.Charset.forName("GBK"));
        assertRefused(raw("POST /open311/v2/requests.json", FORM + "; charset=GBK", bytes));
        assertRefused(raw("POST /open311/v2/requests.json", FORM, bytes));
        assertThat(log.getAll()).doesNotContain("Exception");
    }

    @Test
    void aFormAsLargeAsAFilmIsRefused(CapturedOutput log) throws IOException {
        var long10 = "description=" + "x".repeat(10_000_000);
        assertRefused(
                raw(
                        "POST /open311/v2/requests.json",
                        FORM,
                        long10.getBytes(StandardCharsets.UTF_8)));
        assertThat(log.getAll()).doesNotContain("Exception");
    }

    @Test
    void aFormOfTwentyThousandFieldsIsRefused(CapturedOutput log) throws IOException {
        var many = "a=1&".repeat(20_000) + "description=x";
        assertRefused(
                raw("POST /open311/v2/requests.json", FORM, many.getBytes(StandardCharsets.UTF_8)));
        assertThat(log.getAll()).doesNotContain("Exception");
    }

    private static void assertRefused(String answer) {
        assertThat(answer.substring(9, 10)).as(answer).isEqualTo("4");
        assertThat(answer)
                .doesNotContain("<html", "<!doctype")
                .containsAnyOf("title", "description");
    }

    private String raw(String request, String type, byte[] body) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            var head =
                    request
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                            + type
                            + "\r\nContent-Length: "
                            + body.length
                            + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            try {
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // It said no before it had heard all.
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
