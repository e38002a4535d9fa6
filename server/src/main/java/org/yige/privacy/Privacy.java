package org.yige.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.yige.shared.Actor;
import org.yige.shared.County;

/**
 * Seals personal data for the table and opens it again. SM4-GCM with a fresh initialisation vector
 * for every value; the key's number travels in the sealed value, so that old values open while new
 * ones use a new key.
 */
@Service
public class Privacy {

    private static final Logger LOG = LoggerFactory.getLogger(Privacy.class);
    private static final byte FORM = 1;
    private static final int HEAD_BYTES = 3;
    private static final int BATCH = 500;

    private final SealingKeys keys;
    private final Trail trail;
    private final ObjectProvider<SealedColumn> columns;
    private final SealedRowsStore rows;
    private final County county;

    Privacy(
            SealingKeys keys,
            Trail trail,
            ObjectProvider<SealedColumn> columns,
            SealedRowsStore rows,
            County county) {
        this.keys = keys;
        this.trail = trail;
        this.columns = columns;
        this.rows = rows;
        this.county = county;
    }

    /** Seals a value for its column. The same value never seals to the same bytes. */
    public Sealed seal(String plain, Field field) {
        return seal(Sm.utf8(plain), field);
    }

    /** Seals a file for its column. */
    public Sealed seal(byte[] plain, Field field) {
        int key = keys.present();
        var iv = Sm.random(Sm.IV_BYTES);
        var cipher = Sm.encrypt(keys.sealing(key), iv, bound(field), plain);
        var bytes =
                ByteBuffer.allocate(HEAD_BYTES + iv.length + cipher.length)
                        .put(FORM)
                        .putShort((short) key)
                        .put(iv)
                        .put(cipher);
        return new Sealed(field, bytes.array());
    }

    /**
     * The value again.
     *
     * @throws IllegalStateException if the bytes were altered, or belong to another column, county
     *     or set of keys
     */
    public String open(Sealed sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    /** The file again, as {@link #open} does a value. */
    public byte[] openBytes(Sealed sealed) {
        var bytes = sealed.bytes();
        if (bytes.length < HEAD_BYTES + Sm.IV_BYTES || bytes[0] != FORM) {
            throw new IllegalStateException("not a sealed value in " + sealed.field().name());
        }
        var iv = Arrays.copyOfRange(bytes, HEAD_BYTES, HEAD_BYTES + Sm.IV_BYTES);
        var cipher = Arrays.copyOfRange(bytes, HEAD_BYTES + Sm.IV_BYTES, bytes.length);
        try {
            return Sm.decrypt(keys.sealing(keyOf(sealed)), iv, bound(sealed.field()), cipher);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(
                    "a sealed value in " + sealed.field().name() + " does not open", e);
        }
    }

    /**
     * A fingerprint by which a sealed value is found without opening any: equal values give equal
     * bytes, and only with the key. 32 bytes, HMAC-SM3. Bring the value to one form first: what
     * differs by a space is not found.
     */
    public byte[] blindIndex(String plain, Field field) {
        return Sm.hmac(keys.named(SealingKeys.INDEX), bound(field), Sm.utf8(plain));
    }

    /**
     * A key that another module signs or decrypts with, made once and kept beside the others; empty
     * where keys are kept elsewhere and this one is not among them.
     *
     * @param name what it is for
     * @param fresh makes it
     */
    public Optional<byte[]> keyOfOurs(String name, Supplier<byte[]> fresh) {
        return keys.ofOurs(name, fresh);
    }

    /** The column a field is named after, its rows told apart by their {@code id}. */
    public SealedColumn column(Field field) {
        return column(field, field.name().substring(0, field.name().lastIndexOf('.')), "id");
    }

    /**
     * A column that stands in another table than its field says, or whose rows go by another key.
     */
    public SealedColumn column(Field field, String table, String key) {
        return rows.column(field, table, key);
    }

    /**
     * Makes a new sealing key and seals every value again under it, in batches. Old keys are kept:
     * backups need them.
     *
     * @return how many values were sealed again
     */
    public int rotate(Actor by) {
        int key = keys.next();
        trail.record(by, "privacy.rotate", "key", "rotation", java.util.Map.of("key", key));
        return sealAgain();
    }

    /**
     * Finishes a rotation that was cut short, or one begun by putting a new key into the
     * environment.
     */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void finishRotation() {
        int done = sealAgain();
        if (done > 0) {
            LOG.info("sealed {} values again under key {}", done, keys.present());
        }
    }

    int sealAgain() {
        return columns.orderedStream().mapToInt(this::sealAgain).sum();
    }

    private int sealAgain(SealedColumn column) {
        var present =
                ByteBuffer.allocate(HEAD_BYTES).put(FORM).putShort((short) keys.present()).array();
        int all = 0;
        for (int done = -1; done != 0; all += done) {
            done = column.sealAgain(BATCH, present, old -> seal(openBytes(old), old.field()));
        }
        return all;
    }

    boolean isStale(Sealed sealed) {
        return keyOf(sealed) != keys.present();
    }

    private byte[] bound(Field field) {
        return Sm.utf8(county.code() + "/" + field.name());
    }

    private static int keyOf(Sealed sealed) {
        return Short.toUnsignedInt(ByteBuffer.wrap(sealed.bytes(), 1, 2).getShort());
    }
}
