package org.yige.beats;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.access.SignIn.SignedInClient;

/** Reads answers, and waits for searches to end. */
final class Answers {

    private Answers() {}

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(MvcTestResult result, String path) {
        return JsonPath.read(text(result), path);
    }

    /** Asks for a plan and waits until the search has ended, well or not. */
    static MvcTestResult proposed(SignedInClient who, String json) throws InterruptedException {
        var asked = who.post("/api/beats/drafts", json).exchange();
        if (asked.getResponse().getStatus() != 201) {
            throw new AssertionError(text(asked));
        }
        return ended(who, read(asked, "$.id"));
    }

    static MvcTestResult ended(SignedInClient who, String id) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            var seen = who.get("/api/beats/drafts/" + id).exchange();
            if (!read(seen, "$.state").equals("RUNNING")) {
                return seen;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the search does not end");
    }

    /** Code of the beat each piece is in. */
    static Map<String, String> beatOf(MvcTestResult draft) {
        List<Map<String, Object>> beats = read(draft, "$.plan.beats");
        var of = new java.util.TreeMap<String, String>();
        for (var beat : beats) {
            for (var piece : (List<?>) beat.get("pieces")) {
                of.put(String.valueOf(piece), String.valueOf(beat.get("code")));
            }
        }
        return of;
    }

    static MvcTestResult wish(SignedInClient who, MvcTestResult draft, String want) {
        return who.post(
                        "/api/beats/drafts/" + read(draft, "$.id") + "/wishes",
                        "{\"version\": %s, \"want\": %s}"
                                .formatted(Answers.<Integer>read(draft, "$.version"), want))
                .exchange();
    }

    static MvcTestResult move(SignedInClient who, MvcTestResult draft, String piece, String beat) {
        return wish(
                who,
                draft,
                "{\"kind\": \"MOVE\", \"piece\": \"%s\", \"beat\": \"%s\"}".formatted(piece, beat));
    }

    static MvcTestResult publish(SignedInClient who, MvcTestResult draft, String from) {
        return who.post(
                        "/api/beats/drafts/" + read(draft, "$.id") + "/publication",
                        "{\"version\": %s, \"from\": \"%s\"}"
                                .formatted(Answers.<Integer>read(draft, "$.version"), from))
                .exchange();
    }
}
