package org.yige.intake;

import static org.yige.shared.Wire.missing;
import static org.yige.shared.Wire.present;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.incidents.Whereabouts;
import org.yige.intake.NewReport.Channel;
import org.yige.intake.NewReport.Contact;
import org.yige.intake.NewReport.What;
import org.yige.once.RequestKey;
import org.yige.shared.Actor;
import org.yige.shared.Refused;
import org.yige.shared.Spot;

/** A report as a request carries it. */
public record ReportBody(
        Optional<String> kind,
        Optional<String> words,
        Optional<List<String>> facts,
        Optional<SpotBody> spot,
        Optional<String> place,
        Optional<String> village,
        Optional<Instant> happenedAt,
        Optional<String> phone,
        Optional<List<UUID>> photos,
        Optional<UUID> sameAs) {

    public What what() {
        return new What(
                kind.orElseThrow(() -> missing("kind")),
                words.orElse(""),
                present(facts),
                happenedAt,
                present(photos));
    }

    public Whereabouts whereabouts() {
        return new Whereabouts(spot.map(SpotBody::spot), place.orElse(""), village);
    }

    /** As it was told to a member of staff, on some way other than a resident's own phone. */
    NewReport toldTo(
            Actor clerk, RequestKey key, Optional<Channel> channel, Optional<String> callerName) {
        return new NewReport(
                key,
                channel.filter(each -> each != Channel.RESIDENT)
                        .orElseThrow(() -> missing("channel")),
                what(),
                whereabouts(),
                new Contact(phone, callerName),
                Optional.of(clerk),
                Optional.empty());
    }

    public record SpotBody(Optional<Double> lon, Optional<Double> lat) {

        Spot spot() {
            if (lon.isEmpty() || lat.isEmpty()) {
                throw new Refused(IntakeRefusal.SPOT_INCOMPLETE);
            }
            return new Spot(lon.get(), lat.get());
        }
    }
}
