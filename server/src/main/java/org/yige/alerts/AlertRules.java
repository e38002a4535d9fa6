package org.yige.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.yige.incidents.Incident.Matter;
import org.yige.incidents.IncidentChanged;
import org.yige.incidents.IncidentsPractice;
import tools.jackson.core.io.JsonStringEncoder;

/** What is told to whom, and how it is written. Pure functions. */
final class AlertRules {

    private AlertRules() {}

    /** Whether it may be that somebody has to be told now: whoever has it has yet to answer. */
    static boolean isUnanswered(IncidentChanged changed) {
        return changed.state().equals("WAITING");
    }

    /** Whether a matter is urgent: by its grade, or because it never waits for office hours. */
    static boolean isUrgent(Matter matter, IncidentsPractice practice, int fromGrade) {
        return matter.grade() >= fromGrade || practice.neverWaits(matter);
    }

    /** How long until it is tried again after so many tries; negative: no more. */
    static int againAfterSeconds(int tries) {
        return switch (tries) {
            case 1 -> 15;
            case 2 -> 60;
            case 3 -> 300;
            default -> -1;
        };
    }

    /** The timeline says that it did not work, and that it was given up, not each try between. */
    static boolean isFirstOrLast(int tries, boolean givenUp) {
        return tries == 1 || givenUp;
    }

    /** What may leave the server, by the names a template knows. */
    static Map<String, String> blanks(Alert alert, Addressee to) {
        var blanks = new TreeMap<String, String>();
        blanks.put("phone", to.phone().orElse(""));
        blanks.put("mail", to.mail().orElse(""));
        blanks.put("title", to.title());
        blanks.put("kind", alert.kind().zh());
        blanks.put("grade", alert.grade().zh());
        blanks.put("place", alert.place().zh());
        blanks.put("text", alert.line().zh());
        blanks.put("link", alert.link());
        return blanks;
    }

    /** A template with its blanks filled, each written as the body's type wants it. */
    static String filled(String template, Map<String, String> blanks, String type) {
        var filled = template;
        for (var blank : blanks.entrySet()) {
            filled = filled.replace("{" + blank.getKey() + "}", written(blank.getValue(), type));
        }
        return filled;
    }

    private static String written(String value, String type) {
        return type.contains("json")
                ? String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(value))
                : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether a template asks for something this post does not have. */
    static boolean wants(String template, String blank) {
        return template.contains("{" + blank + "}");
    }
}
