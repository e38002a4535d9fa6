package org.yige.alerts;

import java.util.UUID;
import org.yige.shared.Label;

/**
 * What is told: no more than is needed to get up and look.
 *
 * @param link the address of the page on this server
 */
record Alert(UUID incident, Label kind, Label grade, Label place, String link) {

    /** One line, as a text message has it. */
    Label line() {
        return new Label(
                grade.zh() + "：" + kind.zh() + "，" + place.zh(),
                grade.en() + ": " + kind.en() + ", " + place.en());
    }
}
