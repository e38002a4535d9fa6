package org.yige.open311;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.access.Pace;
import org.yige.access.RateLimit;
import org.yige.privacy.Trail;
import org.yige.shared.Actor;
import org.yige.shared.Digest;
import org.yige.shared.Refused;

/**
 * The systems that may write, each with a key of its own. Keys are shown once and kept as hashes.
 */
@Service
class Clients {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 24;
    private static final int LONGEST_KEY = 200;
    private static final Pace READS = new Pace(1200, Duration.ofMinutes(1));
    private static final Pace WRONG_KEYS = new Pace(60, Duration.ofMinutes(1));

    private final ClientStore store;
    private final RateLimit limit;
    private final Trail trail;
    private final Clock clock;

    /**
     * A locked client is shut out at once on this server, and within these seconds on any other.
     */
    private final Cache<ByteBuffer, ApiClient> known =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofSeconds(5)).build();

    Clients(ClientStore store, RateLimit limit, Trail trail, Clock clock) {
        this.store = store;
        this.limit = limit;
        this.trail = trail;
        this.clock = clock;
    }

    /** A client with its key, which is not shown again. */
    record Fresh(ApiClient client, String key) {}

    /**
     * The client of a key, for writing: one of its turns is taken.
     *
     * @throws Refused API_KEY_MISSING, API_KEY_UNKNOWN, or TOO_MANY_REQUESTS when its turns are
     *     used up
     */
    ApiClient writer(Optional<String> key, String address) {
        var client =
                find(key.orElseThrow(() -> new Refused(Open311Refusal.API_KEY_MISSING)), address);
        limit.take(
                "open311/" + client.code() + "/" + client.perMinute(),
                new Pace(client.perMinute(), Duration.ofMinutes(1)));
        return client;
    }

    /** The client of a key, for reading; nobody in particular if none is given. */
    Optional<ApiClient> reader(Optional<String> key, String address) {
        limit.take("open311.read/" + address, READS);
        return key.map(given -> find(given, address));
    }

    private ApiClient find(String key, String address) {
        var hash = hash(key.length() > LONGEST_KEY ? "" : key);
        var client = known.get(ByteBuffer.wrap(hash), none -> store.findByKey(hash).orElse(null));
        if (client == null || client.locked()) {
            limit.take("open311.wrong-key/" + address, WRONG_KEYS);
            throw new Refused(Open311Refusal.API_KEY_UNKNOWN);
        }
        return client;
    }

    List<ApiClient> list() {
        return store.list();
    }

    /** Lets a system write from now on. */
    @Transactional
    Fresh add(ApiClient wanted, Actor by) {
        if (!wanted.code().matches("[a-z][a-z0-9-]{1,23}")
                || wanted.perMinute() < 1
                || wanted.perMinute() > 1_000_000
                || wanted.name().isBlank()
                || wanted.name().length() > 100) {
            throw new Refused(Open311Refusal.CLIENT_CODE_NOT_USABLE);
        }
        var key = freshKey();
        if (!store.add(wanted, hash(key), clock.instant())) {
            throw new Refused(Open311Refusal.CLIENT_CODE_TAKEN);
        }
        trail.record(
                by,
                "open311.add-client",
                wanted.code(),
                "administration",
                Map.of("perMinute", wanted.perMinute()));
        return new Fresh(wanted, key);
    }

    /** A new key; the old one ends at once. */
    @Transactional
    Fresh renew(String code, Actor by) {
        var client = get(code);
        var key = freshKey();
        store.saveKey(code, hash(key));
        known.invalidateAll();
        trail.record(by, "open311.new-key", code, "administration", Map.of());
        return new Fresh(client, key);
    }

    @Transactional
    ApiClient lock(String code, boolean locked, Actor by) {
        get(code);
        store.lock(code, locked);
        known.invalidateAll();
        trail.record(
                by, locked ? "open311.lock" : "open311.unlock", code, "administration", Map.of());
        return get(code);
    }

    private ApiClient get(String code) {
        return store.find(code).orElseThrow(() -> new Refused(Open311Refusal.CLIENT_UNKNOWN));
    }

    private static String freshKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Plain, because the keys are random and long: nobody can try them all. */
    static byte[] hash(String text) {
        return Digest.sha256(text);
    }
}
