package org.yige.once;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.yige.privacy.Field;
import org.yige.privacy.Privacy;
import org.yige.shared.Refused;

/** A request that a phone or another system may send twice is done once. */
@Service
public class Once {

    /** The header in which the sender names the request; the same name, the same request. */
    public static final String KEY = "Idempotency-Key";

    private static final Pattern USABLE = Pattern.compile("[!-~]{8,100}");

    private static final Field DIGEST = new Field("once.request.digest");

    private final OnceStore store;
    private final Privacy privacy;

    Once(OnceStore store, Privacy privacy) {
        this.store = store;
        this.privacy = privacy;
    }

    /**
     * Claims a sender's key for one thing to be done to one subject, in the transaction that does
     * it. False if it was done before under this key with the same content: then the present state
     * is the answer.
     *
     * @param what who does what to which subject: the same key may be used for another
     * @throws Refused KEY_NOT_USABLE, KEY_USED_FOR_SOMETHING_ELSE
     */
    public boolean first(String what, RequestKey request, Instant now) {
        var key = request.key();
        if (!isKey(key)) {
            throw new Refused(OnceRefusal.KEY_NOT_USABLE);
        }
        var whole = what + " " + key;
        var digest = kept(request);
        if (store.claim(whole, digest, now)) {
            return true;
        }
        var before = store.digestOf(whole);
        // Written before digests were of the bytes: any content is the same.
        if (before.length > 0 && !Arrays.equals(before, digest)) {
            throw new Refused(OnceRefusal.KEY_USED_FOR_SOMETHING_ELSE);
        }
        return false;
    }

    /**
     * What is kept of the bytes sent. Keyed: a phone number may be in them, and there are not so
     * many that a plain digest would hide one.
     */
    public byte[] kept(RequestKey request) {
        return privacy.blindIndex(HexFormat.of().formatHex(request.digest()), DIGEST);
    }

    /** Whether a sender's key can be kept: 8 to 100 visible ASCII characters. */
    public static boolean isKey(String key) {
        return USABLE.matcher(key).matches();
    }
}
