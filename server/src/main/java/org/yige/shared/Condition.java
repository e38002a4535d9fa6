package org.yige.shared;

import java.util.regex.Pattern;

/** How a part of the server is. */
public sealed interface Condition {

    Condition WELL = new Well();

    /** The word a machine reads; never an address, a name or a message of a fault. */
    String word();

    record Well() implements Condition {
        @Override
        public String word() {
            return "well";
        }
    }

    /**
     * @param word what is the matter, in lower-case words with hyphens
     */
    record Unwell(String word) implements Condition {

        private static final Pattern WORDS = Pattern.compile("[a-z]+(-[a-z]+)*");

        public Unwell {
            if (!WORDS.matcher(word).matches() || word.equals("well")) {
                throw new IllegalArgumentException("not a word for what is the matter: " + word);
            }
        }
    }
}
