package org.yige.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yige.replay.Ledger.End;
import org.yige.replay.Server.ServerAnswer;

/** Sends one row the way a resident's phone would, and says what became of it. */
record RowSender(ColumnMapping mapping, TargetCounty county, Server server, Ledger ledger) {

    /** Ends the row in the ledger, whatever happens. */
    String send(Map<String, String> row) {
        try {
            return report(row);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ledger.end(End.FAILED);
            return "interrupted";
        } catch (IOException | RuntimeException e) {
            ledger.end(End.FAILED);
            ledger.note("no answer, and why", e.getClass().getSimpleName());
            return "no answer: " + e;
        }
    }

    private String report(Map<String, String> row) throws IOException, InterruptedException {
        var words = ColumnMapping.filled(mapping.words(), row);
        if (words.isBlank() || row.getOrDefault(mapping.id(), "").isBlank()) {
            ledger.end(End.UNREADABLE);
            ledger.note("not readable, and why", "no words or no number");
            return "not readable: no words or no number";
        }
        var body = new HashMap<String, Object>();
        body.put("kind", mapping.kindOf(words));
        body.put("words", fitting(words));
        body.put("facts", List.of());
        body.put("photos", List.of());
        body.put("place", ColumnMapping.filled(mapping.place(), row));
        var where = place(row, body);
        var key =
                UUID.nameUUIDFromBytes(
                        (mapping.source() + row.get(mapping.id()))
                                .getBytes(StandardCharsets.UTF_8));
        return where + " → " + became(server.post("/api/intake/reports", key.toString(), body));
    }

    /** Longer than the form allows: cut, marked, and counted. */
    private String fitting(String words) {
        if (words.length() <= county.mostWords()) {
            return words;
        }
        ledger.note("words", "longer than the form allows: cut and marked");
        var mark = "……（原文 " + words.length() + " 字）";
        return words.substring(0, county.mostWords() - mark.length()) + mark;
    }

    private String place(Map<String, String> row, Map<String, Object> body)
            throws IOException, InterruptedException {
        if (mapping.spot().isPresent()) {
            var how = mapping.spot().get();
            var lon = number(row.getOrDefault(how.lon(), ""));
            var lat = number(row.getOrDefault(how.lat(), ""));
            if (lon.isPresent() && lat.isPresent()) {
                var spot = county.moved(lon.get(), lat.get(), how);
                body.put("spot", Map.of("lon", spot[0], "lat", spot[1]));
                var found = server.get("/api/places/location?lon=" + spot[0] + "&lat=" + spot[1]);
                var result =
                        found.isGood() ? found.body().path("result").asString("?") : "not answered";
                ledger.note("located", result);
                return result + " " + found.body().path("villageName").asString("");
            }
        }
        ledger.note("located", "no coordinates: by the words, where they name one village");
        return "no coordinates";
    }

    private String became(ServerAnswer answer) {
        if (!answer.isGood()) {
            var why = answer.body().path("type").asString("status " + answer.status());
            ledger.end(End.REFUSED);
            ledger.note("refused, and why", why + " " + answer.body().path("title").asString(""));
            return "refused: " + why;
        }
        var progress = answer.body();
        ledger.end(end(answer));
        ledger.note("graded", "grade " + progress.path("grade").asString("?"));
        ledger.note(
                "routed to",
                progress.path("holder").path("levelLabel").path("zh").asString("nobody"));
        return "grade "
                + progress.path("grade").asString("?")
                + " → "
                + progress.path("holder").path("title").asString("nobody")
                + " → "
                + progress.path("code").asString("?");
    }

    /**
     * A report that opens an incident is answered as of the moment it opened; one known before, as
     * of later.
     */
    private static End end(ServerAnswer answer) {
        var opened = Instant.parse(answer.body().path("openedAt").asString());
        var asOf = Instant.parse(answer.body().path("asOf").asString());
        return opened.isBefore(asOf.minusMillis(1)) ? End.KNOWN : End.OPENED;
    }

    private static Optional<Double> number(String written) {
        try {
            return Optional.of(Double.parseDouble(written));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
