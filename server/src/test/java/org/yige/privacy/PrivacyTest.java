package org.yige.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.privacy.SealingKeys.KeysUnusable;
import org.yige.privacy.TrailLink.Finding;
import org.yige.privacy.TrailLink.Finding.Tampering;
import org.yige.shared.Refused;
import org.yige.staff.Directory;
import org.yige.staff.Duty;
import org.yige.staff.NewPerson;
import org.yige.staff.People;

@YigeTest
class PrivacyTest {

    static final Field PHONE = new Field("staff.person.phone");

    @Autowired Privacy privacy;
    @Autowired PrivacyStore store;
    @Autowired Trail trail;
    @Autowired TrailReader reader;
    @Autowired TrailWatch watch;
    @Autowired People people;
    @Autowired Directory directory;
    @Autowired SignIn signIn;
    @Autowired JdbcClient sql;

    @Value("${yige.data}")
    String data;

    @Test
    void oneNumberNeverSealsToTheSameBytesTwiceAndIsFoundAllTheSame() {
        var first = privacy.seal("13812341234", PHONE);
        var second = privacy.seal("13812341234", PHONE);

        assertThat(first).isNotEqualTo(second);
        assertThat(privacy.open(second)).isEqualTo("13812341234");
        assertThat(privacy.blindIndex("13812341234", PHONE))
                .isEqualTo(privacy.blindIndex("13812341234", PHONE));
    }

    @Test
    void nobodyLooksAtMorePeopleThanWorkAsksForAndWhoComesNearIsWrittenDown() throws Exception {
        var curious = signIn.as(Duty.OFFICER, "610824100229").actor();
        int allowed = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var looks =
                    IntStream.range(0, 60)
                            .mapToObj(n ->
                                    threads.submit(() ->
                                            trail.look(
                                                    curious,
                                                    "intake.reveal",
                                                    "report-" + n,
                                                    "回电核实",
                                                    Map.of())))
                            .toList();
            for (var look : looks) {
                try {
                    look.get();
                    allowed++;
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(((Refused) e.getCause()).why())
                            .isEqualTo(PrivacyRefusal.TOO_MANY_LOOKS);
                }
            }
        }
        assertThat(allowed).isEqualTo(40);
        assertThat(
                        sql.sql(
                                        "select count(*) from privacy.trail where action = ? and subject = ?")
                                .params(Trail.MANY_LOOKS, curious.person().toString())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> trail.look(curious, "intake.reveal", "x", "aaaa", Map.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(PrivacyRefusal.NO_REASON));
    }

    @Test
    void aValueCopiedIntoAnotherColumnOrAlteredByOneBitDoesNotOpen() {
        var sealed = privacy.seal("王芳", new Field("staff.person.name"));
        var moved = new Sealed(PHONE, sealed.bytes());
        var altered = sealed.bytes().clone();
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> privacy.open(moved)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> privacy.open(new Sealed(sealed.field(), altered)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterARotationEveryValueIsUnderTheNewKeyAndStillOpens() {
        var li = people.enrol(new NewPerson("李秀英", Optional.of("13900000001"), Optional.empty()));
        var before = nameOf(li.value().toString());

        assertThat(privacy.rotate(signIn.asAdministrator().actor())).isPositive();

        var after = nameOf(li.value().toString());
        assertThat(privacy.isStale(before)).isTrue();
        assertThat(privacy.isStale(after)).isFalse();
        assertThat(directory.ownName(li)).isEqualTo("李秀英");
        assertThat(privacy.sealAgain()).isZero();
    }

    @Test
    void noNameOrNumberIsReadableInTheTable() {
        people.enrol(
                new NewPerson(
                        "司马相如", Optional.of("13900000002"), Optional.of("440524188001010014")));

        var dump =
                sql.sql("select string_agg(t::text, ' ') from staff.person t")
                        .query(String.class)
                        .single();
        assertThat(dump)
                .doesNotContain("司马相如", "13900000002", "440524188001010014")
                .doesNotContain(hex("司马相如"), hex("13900000002"));
    }

    @Test
    void keysOthersMayReadStopTheStart(@TempDir Path folder) throws Exception {
        var keys = Files.createDirectories(folder.resolve("keys"));
        var file = Files.writeString(keys.resolve("index.key"), "00");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> new KeyPlace("", folder.toString()).read())
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aServerWithoutTheDatabasesKeysDoesNotStart(@TempDir Path folder) {
        assertThatThrownBy(() -> new SealingKeys(new KeyPlace("", folder.toString()), store))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("is missing");
    }

    @Test
    void keysAreReadableByTheServerAlone() throws Exception {
        try (var files = Files.list(Path.of(data, "keys"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void manyWritingAtOnceMakeOneChain() throws Exception {
        var lin = signIn.asAdministrator().actor();
        try (var workers = Executors.newFixedThreadPool(6)) {
            var all =
                    IntStream.range(0, 120)
                            .<Future<?>>mapToObj(i ->
                                    workers.submit(() ->
                                            trail.record(
                                                    lin,
                                                    "test.write",
                                                    "row " + i,
                                                    "concurrency",
                                                    Map.of("i", i))))
                            .toList();
            for (var one : all) {
                one.get();
            }
        }

        assertThat(watch.verify().findings()).isEmpty();
    }

    @Test
    void whoeverAltersARowInTheTableIsFoundOut() {
        trail.recordSystem("test.look", "chen", "the real purpose", Map.of());
        var seq =
                reader.read(
                                new TrailReader.TrailSearch(
                                        Optional.empty(),
                                        Optional.of("test.look"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                Optional.empty())
                        .items()
                        .getFirst()
                        .entry()
                        .seq();
        assertThatThrownBy(() -> alter(seq, "another")).isInstanceOf(DataAccessException.class);

        sql.sql("alter table privacy.trail disable trigger trail_is_kept").update();
        try {
            alter(seq, "another");
            assertThat(watch.verify().findings())
                    .isEqualTo(List.of(new Finding(Tampering.ALTERED, seq, seq)));
        } finally {
            alter(seq, "the real purpose");
            sql.sql("alter table privacy.trail enable trigger trail_is_kept").update();
        }
        assertThat(watch.verify().findings()).isEmpty();
    }

    @Test
    void theAuditorAndNobodyElseReadsTheTrail() {
        assertThat(signIn.asAuditor().get("/api/privacy/trail")).hasStatusOk();
        assertThat(signIn.asAdministrator().get("/api/privacy/trail")).hasStatus(403);
        assertThat(signIn.asAuditor().post("/api/privacy/trail/verifications", ""))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("intact")
                .isEqualTo(true);
    }

    private void alter(long seq, String purpose) {
        sql.sql("update privacy.trail set purpose = ? where seq = ?").params(purpose, seq).update();
    }

    private Sealed nameOf(String id) {
        return sql.sql("select name from staff.person where id = cast(? as uuid)")
                .param(id)
                .query((row, n) -> new Sealed(new Field("staff.person.name"), row.getBytes("name")))
                .single();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(Sm.utf8(text));
    }
}
