package org.yige.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yige.once.Once;
import org.yige.once.OnceRefusal;
import org.yige.pictures.Onlookers.Looker;
import org.yige.pictures.PicturesStore.KeptPicture;
import org.yige.pictures.PicturesStore.Use;
import org.yige.privacy.Field;
import org.yige.privacy.Privacy;
import org.yige.shared.Digest;
import org.yige.shared.Ids;
import org.yige.shared.Refused;
import org.yige.shared.TrustedClock;

/** Keeps pictures, drawn anew, in the database with everything else: one backup holds all. */
@Service
public class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final Duration UNUSED = Duration.ofDays(1);
    private static final Field LINK = new Field("pictures.picture.id");

    /** So many wait to be shown with something; of more the oldest go. */
    private static final int MOST_UNUSED = 1_000;

    private final PicturesStore store;
    private final Darkroom darkroom;
    private final List<Onlookers> onlookers;
    private final Privacy privacy;
    private final TrustedClock trusted;
    private final Clock clock;

    Pictures(
            PicturesStore store,
            Darkroom darkroom,
            List<Onlookers> onlookers,
            Privacy privacy,
            TrustedClock trusted,
            Clock clock) {
        this.store = store;
        this.darkroom = darkroom;
        this.onlookers = onlookers;
        this.privacy = privacy;
        this.trusted = trusted;
        this.clock = clock;
    }

    /**
     * Keeps a picture once per key.
     *
     * @throws Refused if it is no picture, too large, or the key was used for another one
     */
    KeptPicture add(String key, byte[] sent) {
        if (!Once.isKey(key)) {
            throw new Refused(OnceRefusal.KEY_NOT_USABLE);
        }
        var digest = Digest.sha256(sent);
        var before = store.findByKey(key);
        if (before.isEmpty()) {
            var now = clock.instant();
            store.add(Ids.next(now), key, digest, darkroom.develop(sent), now);
            store.keepUnused(MOST_UNUSED);
        }
        var kept = store.findByKey(key).orElseThrow();
        if (!Arrays.equals(kept.digest(), digest)) {
            throw new Refused(OnceRefusal.KEY_USED_FOR_SOMETHING_ELSE);
        }
        return kept;
    }

    /** Takes in what another module was sent; to be closed by it. */
    public Negative receive(InputStream sent) throws IOException {
        return darkroom.receive(sent);
    }

    /**
     * Keeps a picture once per key; its number.
     *
     * @throws Refused if it is no picture, or too large
     */
    public UUID keep(String key, Negative sent) {
        return add(key, sent.bytes()).id();
    }

    /**
     * A picture drawn anew for a module that keeps it itself, as JPEG.
     *
     * @throws Refused if it is no picture, or too large
     */
    public byte[] drawAnew(byte[] sent) {
        return darkroom.develop(sent).jpeg();
    }

    /**
     * Whether all of these are kept and still shown with nothing: to know a picture's number is no
     * right to show it.
     */
    public boolean haveAll(List<UUID> ids) {
        return store.haveAll(ids.stream().distinct().toList());
    }

    /**
     * Says what pictures are shown with: from then on they are kept, and whoever may see it sees
     * them.
     */
    public void use(List<UUID> ids, String kind, UUID subject) {
        if (!ids.isEmpty()) {
            store.use(ids.stream().distinct().toList(), new Use(kind, subject));
        }
    }

    /** What these pictures were shown with goes: they go too, if nothing else shows them. */
    @Transactional
    public void forget(String kind, Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            store.forget(kind, subjects);
        }
    }

    /** A picture, if one of those it is used by may be seen by who asks. */
    Optional<byte[]> find(UUID id, Looker who) {
        var subjects =
                store.uses(id).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Use::kind,
                                        Collectors.mapping(Use::subject, Collectors.toSet())));
        return onlookers.stream()
                        .filter(each -> subjects.containsKey(each.use()))
                        .anyMatch(each ->
                                each.mayLook(subjects.getOrDefault(each.use(), Set.of()), who))
                ? store.image(id)
                : Optional.empty();
    }

    /**
     * A path that shows one picture to whoever is given it: for a body that was told of what it
     * shows. It goes when the picture goes.
     */
    public String link(UUID id) {
        return "/api/pictures/" + id + "/" + HexFormat.of().formatHex(mark(id)) + ".jpg";
    }

    /** A picture asked for by its {@link #link}. */
    Optional<byte[]> follow(UUID id, String mark) {
        return MessageDigest.isEqual(utf8(mark), utf8(HexFormat.of().formatHex(mark(id))))
                ? store.image(id)
                : Optional.empty();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mark(UUID id) {
        return privacy.blindIndex(id.toString(), LINK);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @Transactional
    public void deleteUnused() {
        if (!trusted.isTrusted()) {
            return;
        }
        int deleted = store.deleteUnused(clock.instant().minus(UNUSED));
        if (deleted > 0) {
            LOG.info("deleted {} pictures that no report used", deleted);
        }
    }
}
