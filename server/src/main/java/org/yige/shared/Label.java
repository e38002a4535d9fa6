package org.yige.shared;

import java.util.Locale;

/** A short text in both languages of every screen. */
public record Label(String zh, String en) {

    public Label {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a label needs both its languages");
        }
    }

    /** Chinese for a Chinese reader, English for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
