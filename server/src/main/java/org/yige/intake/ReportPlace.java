package org.yige.intake;

import java.time.Instant;
import java.util.UUID;

/** Where a report stands among all, the newest first: by when it came, then by what it opened. */
public record ReportPlace(Instant received, UUID home) {

    public static ReportPlace of(Report report) {
        return new ReportPlace(report.times().received(), report.home().value());
    }
}
