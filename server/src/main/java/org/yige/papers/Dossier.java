package org.yige.papers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What belongs together of one matter of one module; complete to see from the day it is opened. */
public record Dossier(
        UUID id,
        String kind,
        String module,
        UUID subject,
        Instant openedAt,
        Optional<Instant> closedAt) {

    /** One line of its cover: what, and how it is filled in. */
    public record CoverLine(String name, String value) {}

    /**
     * What a module asks for.
     *
     * @param kind the dossier's code, as the profile names it
     * @param subject whose papers they are, in that module
     */
    public record NewDossier(String kind, String module, UUID subject, List<CoverLine> cover) {

        public NewDossier {
            cover = List.copyOf(cover);
        }
    }
}
