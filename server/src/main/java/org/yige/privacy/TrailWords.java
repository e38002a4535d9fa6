package org.yige.privacy;

import java.util.List;
import java.util.Locale;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/**
 * What people read for the codes in the trail, whichever module wrote them. What a person typed as
 * a purpose, a login, a number are shown as they are.
 */
final class TrailWords {

    private static final Labels WORDS = new Labels("/trail");

    private TrailWords() {}

    static Label action(String code) {
        return said("action." + code, code);
    }

    static Label subject(String subject) {
        return said("subject." + subject.toLowerCase(Locale.ROOT).replace('_', '-'), subject);
    }

    /** What a fact of a row is called. */
    static Label fact(String key) {
        return said("fact." + key, key);
    }

    static Label purpose(String purpose) {
        return said("purpose." + purpose, purpose);
    }

    /** The codes of all actions there are words for. */
    static List<String> actions() {
        return WORDS.codes().stream()
                .filter(code -> code.startsWith("action."))
                .map(code -> code.substring("action.".length()))
                .sorted()
                .toList();
    }

    private static Label said(String code, String otherwise) {
        return WORDS.find(code).orElseGet(() -> Labels.same(otherwise.isBlank() ? "-" : otherwise));
    }
}
