package org.yige.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.access.Pace;
import org.yige.access.RateLimit;
import org.yige.places.DivisionCode;
import org.yige.places.Places;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.County;
import org.yige.shared.Digest;
import org.yige.shared.FreshKey;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/**
 * The screens on walls: an administrator lets one show an area and takes that back. Nobody is
 * signed in at them, so no session ends; a key is shown once and kept as a hash.
 */
@Service
class WallKeys {

    private static final int KEY_BYTES = 32;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_NAME = 60;
    private static final Pace WRONG_KEYS = new Pace(60, Duration.ofMinutes(1));

    private final WallKeyStore store;
    private final Places places;
    private final RateLimit limits;
    private final Trail trail;
    private final County county;
    private final Clock clock;

    WallKeys(
            WallKeyStore store,
            Places places,
            RateLimit limits,
            Trail trail,
            County county,
            Clock clock) {
        this.store = store;
        this.places = places;
        this.limits = limits;
        this.trail = trail;
        this.county = county;
        this.clock = clock;
    }

    /** A key as it is made, with what opens the wall; that is not shown again. */
    record MadeKey(WallKey key, String secret) {}

    @Transactional
    MadeKey make(String name, String area, Actor by) {
        var named = Words.clean(name, "name", LONGEST_NAME);
        if (named.isEmpty()) {
            throw new Refused(NoticesRefusal.WALL_KEY_NEEDS_A_NAME);
        }
        var now = clock.instant();
        var key = new WallKey(Ids.next(now), named, ours(area), now, Optional.empty());
        var secret = FreshKey.of(KEY_BYTES);
        store.add(key, hash(secret), by.person());
        trail.record(
                by,
                "notices.wall-key-made",
                key.id().toString(),
                "administration",
                Map.of("area", key.division().value()));
        return new MadeKey(key, secret);
    }

    /** From now on the screen shows nothing; an open stream ends within seconds. */
    @Transactional
    void end(UUID id, Actor by) {
        if (store.end(id, clock.instant())) {
            trail.record(by, "notices.wall-key-ended", id.toString(), "administration", Map.of());
        }
    }

    List<WallKey> list() {
        return store.list();
    }

    /**
     * @throws Refused WALL_KEY_UNKNOWN
     */
    WallKey open(Optional<String> secret, String address) {
        return secret.flatMap(this::find)
                .orElseThrow(() -> {
                    limits.take("notices.wrong-wall-key/" + address, WRONG_KEYS);
                    return new Refused(NoticesRefusal.WALL_KEY_UNKNOWN);
                });
    }

    Optional<WallKey> find(String secret) {
        return secret.length() > LONGEST_KEY ? Optional.empty() : store.find(hash(secret));
    }

    String nameOf(DivisionCode division) {
        return places.name(division, places.today()).orElse(division.value());
    }

    private DivisionCode ours(String area) {
        if (!area.startsWith(county.code()) || !area.matches("\\d{6}(\\d{3}|\\d{6})?")) {
            throw new Refused(NoticesRefusal.WALL_KEY_NEEDS_AN_AREA);
        }
        var division = new DivisionCode(area);
        if (!area.equals(county.code()) && places.name(division, places.today()).isEmpty()) {
            throw new Refused(NoticesRefusal.WALL_KEY_NEEDS_AN_AREA);
        }
        return division;
    }

    /** Plain, because the keys are random and long: nobody can try them all. */
    private static byte[] hash(String secret) {
        return Digest.sha256("wall " + secret);
    }
}
