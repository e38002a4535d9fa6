package org.yige.privacy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yige.shared.Refused;

/**
 * The keys in use. The database knows only their fingerprints, so that a server given the wrong
 * folder, or none, stops at the start instead of writing what nobody can read.
 */
@Component
class SealingKeys {

    static final String INDEX = "index";
    static final String TRAIL = "trail";
    private static final String SEAL = "seal-";
    private static final int MAC_KEY_BYTES = 32;

    private final KeyPlace place;
    private final PrivacyStore store;
    private volatile Map<String, byte[]> ring;

    SealingKeys(KeyPlace place, PrivacyStore store) {
        this.place = place;
        this.store = store;
        this.ring = place.read();
        if (ring.isEmpty() && store.fingerprints().isEmpty()) {
            place.add(seal(1), Sm.random(Sm.KEY_BYTES));
            place.add(INDEX, Sm.random(MAC_KEY_BYTES));
            place.add(TRAIL, Sm.random(MAC_KEY_BYTES));
            ring = place.read();
        }
        agree();
    }

    /** The number of the key that seals now: the highest. */
    int present() {
        return numbers(ring).orElseThrow(() -> new KeysUnusable("there is no key named seal-1"));
    }

    byte[] sealing(int number) {
        var found = ring.get(seal(number));
        if (found == null) {
            ring = place.read();
            found = named(seal(number));
        }
        return found;
    }

    byte[] named(String name) {
        var found = ring.get(name);
        if (found == null) {
            throw new KeysUnusable("the key \"" + name + "\" is missing in " + place.where());
        }
        return found;
    }

    /** A key of another module, made where it is missing and keys can be made here. */
    Optional<byte[]> ofOurs(String name, Supplier<byte[]> fresh) {
        if (!ring.containsKey(name) && place.canAdd()) {
            place.add(name, fresh.get());
            ring = place.read();
            agree();
        }
        return Optional.ofNullable(ring.get(name));
    }

    /** Makes the next sealing key and uses it from now on. */
    int next() {
        if (!place.canAdd()) {
            throw new Refused(PrivacyRefusal.KEYS_ARE_KEPT_OUTSIDE);
        }
        int number = present() + 1;
        place.add(seal(number), Sm.random(Sm.KEY_BYTES));
        ring = place.read();
        agree();
        return number;
    }

    /** Every key the database has seen must be here, and be the same one. */
    private void agree() {
        var here = ring;
        var seen = store.fingerprints();
        for (var known : seen.entrySet()) {
            if (!java.util.Arrays.equals(
                    fingerprint(known.getKey(), named(known.getKey())), known.getValue())) {
                throw new KeysUnusable(
                        "the key \""
                                + known.getKey()
                                + "\" in "
                                + place.where()
                                + " is not the one this database was written with");
            }
        }
        present();
        named(INDEX);
        named(TRAIL);
        here.forEach((name, key) -> {
            if (!seen.containsKey(name)) {
                store.addFingerprint(name, fingerprint(name, key));
            }
        });
    }

    private static byte[] fingerprint(String name, byte[] key) {
        return Sm.hmac(key, Sm.utf8("fingerprint of " + name));
    }

    private static String seal(int number) {
        return SEAL + number;
    }

    private static Optional<Integer> numbers(Map<String, byte[]> ring) {
        return new TreeMap<>(ring)
                .keySet().stream()
                        .filter(name -> name.startsWith(SEAL))
                        .map(name -> Integer.valueOf(name.substring(SEAL.length())))
                        .max(Integer::compare);
    }

    /** The keys do not fit the database. The server does not start. */
    static final class KeysUnusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KeysUnusable(String message) {
            super(message);
        }
    }
}
