package org.yige.papers;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The files a paper is. */
public enum PaperFormat {
    PDF("application/pdf"),
    OFD("application/ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final MediaType type;

    PaperFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    MediaType type() {
        return type;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
