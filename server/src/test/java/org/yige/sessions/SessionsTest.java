package org.yige.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yige.intake.ReportsOverHttp.key;
import static org.yige.intake.ReportsOverHttp.read;

import biweekly.Biweekly;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.mediation.Meetings;
import org.yige.places.Where;

/** Rooms, sessions and their records, over HTTP. */
@YigeTest
class SessionsTest {

    private static final Instant TOMORROW =
            Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));

    @Autowired ReportsOverHttp reports;

    @Autowired SignIn signIn;

    @Autowired MockMvcTester http;

    @Autowired JdbcClient sql;

    @Autowired Meetings meetings;

    @Autowired PlatformTransactionManager transactions;

    /** A dispute all want mediation of: whose worker, its id, its code, its parties. */
    private record Talk(SignedInClient worker, String id, String code, List<String> parties) {}

    private MvcTestResult post(SignedInClient who, String path, String json) {
        return who.post("/api/sessions/" + path, json).header("Idempotency-Key", key()).exchange();
    }

    private Talk talk(int grid, String one, String phone, String other) {
        var talk = filed(grid, one, phone, other);
        talk.parties().forEach(party -> assertThat(answer(talk, party, "WANTED")).hasStatus(201));
        return talk;
    }

    private Talk filed(int grid, String one, String phone, String other) {
        var worker = reports.gridWorker(reports.place(grid));
        var sent = reports.report(reports.json("dispute.land", "两家为地界吵起来了", reports.spot(grid)));
        String incident = reports.idOf(worker, read(sent, "$.code"));
        assertThat(reports.act(worker, incident, "answer", "{}")).hasStatus(201);
        var filed =
                worker.post(
                                "/api/mediation/disputes",
                                """
                                {"incident": "%s", "kind": "land", "source": "APPLICATION", "people": 2,
                                 "matter": "祖坟旁的地界", "parties": [
                                  {"side": "ONE", "name": "%s", "phone": "%s"},
                                  {"side": "OTHER", "name": "%s", "phone": "13900007777"}]}
                                """
                                        .formatted(incident, one, phone, other))
                        .header("Idempotency-Key", key())
                        .exchange();
        assertThat(filed).hasStatus(201);
        String id = read(filed, "$.dispute.id");
        List<String> parties = read(filed, "$.dispute.parties[*].id");
        return new Talk(worker, id, read(filed, "$.code"), parties);
    }

    private static MvcTestResult answer(Talk talk, String party, String said) {
        return talk.worker()
                .post(
                        "/api/mediation/disputes/" + talk.id() + "/answers",
                        "{\"party\": \"%s\", \"answer\": \"%s\", \"way\": \"IN_PERSON\"}"
                                .formatted(party, said))
                .header("Idempotency-Key", key())
                .exchange();
    }

    private static String room(Where where, String name, int capacity) {
        return """
        {"division": "%s", "kind": "VILLAGE", "name": "%s", "address": "村委会一楼", "capacity": %d, "accessible": true}
        """
                .formatted(where.village(), name, capacity);
    }

    private String madeRoom(int grid, String name) {
        var made = post(signIn.asAdministrator(), "rooms", room(reports.place(grid), name, 8));
        assertThat(made).hasStatus(201);
        return read(made, "$.id");
    }

    private static String inRoom(String room, Instant begins) {
        return """
        {"venue": "ROOM", "room": "%s", "begins": "%s", "ends": "%s", "bring": "土地承包证"}
        """
                .formatted(room, begins, begins.plus(Duration.ofHours(1)));
    }

    private static String atScene(Instant begins) {
        return """
        {"venue": "SCENE", "place": "地头的老槐树下", "begins": "%s", "ends": "%s"}
        """
                .formatted(begins, begins.plus(Duration.ofHours(1)));
    }

    private static String code(MvcTestResult refused) {
        return ReportsOverHttp.<String>read(refused, "$.type").replaceFirst(".*/", "");
    }

    private MvcTestResult asParty(Talk talk, String path, String phone, String more) {
        return http.post()
                .uri("/api/mediation/parties/" + path)
                .header("Idempotency-Key", key())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        more.isEmpty()
                                ? who(talk, phone)
                                : "{\"who\": %s, %s}".formatted(who(talk, phone), more))
                .exchange();
    }

    private static String who(Talk talk, String phone) {
        return "{\"code\": \"%s\", \"phone\": \"%s\"}".formatted(talk.code(), phone);
    }

    /** Booked at the scene for now, begun with both parties there; the id of the session. */
    private String sitting(Talk talk) {
        var booked = post(talk.worker(), "disputes/" + talk.id(), atScene(Instant.now()));
        assertThat(booked).hasStatus(201);
        String id = read(booked, "$.id");
        List<String> parties = read(booked, "$.attendees[?(@.kind == 'PARTY')].id");
        var both = "\"%s\", \"%s\"".formatted(parties.get(0), parties.get(1));
        assertThat(
                        code(
                                post(
                                        talk.worker(),
                                        "sessions/" + id + "/beginning",
                                        "{\"present\": [%s]}".formatted(both))))
                .isEqualTo("rights-not-told");
        assertThat(
                        post(
                                talk.worker(),
                                "sessions/" + id + "/beginning",
                                "{\"present\": [%s], \"rightsTold\": [%s]}".formatted(both, both)))
                .hasStatus(201);
        return id;
    }

    private static String line(UUID id, String what, String speaker, String words, Instant at) {
        return "{\"id\": \"%s\", \"what\": \"%s\", %s \"words\": \"%s\", \"saidAt\": \"%s\"}"
                .formatted(
                        id,
                        what,
                        speaker.isEmpty() ? "" : "\"speaker\": \"" + speaker + "\",",
                        words,
                        at);
    }

    private MvcTestResult write(SignedInClient who, String session, UUID device, String... lines) {
        return who.post(
                        "/api/sessions/sessions/" + session + "/lines",
                        "{\"device\": \"%s\", \"lines\": [%s]}"
                                .formatted(device, String.join(", ", lines)))
                .exchange();
    }

    private MvcTestResult look(SignedInClient who, String session) {
        return who.get("/api/sessions/sessions/" + session).exchange();
    }

    @Test
    void anAdministratorKeepsTheRoomsAndClosesNoneThatIsBooked() {
        var admin = signIn.asAdministrator();
        var where = reports.place(321);
        var id = madeRoom(321, "甲村调解室");
        assertThat(code(post(admin, "rooms", room(where, "甲村调解室", 8)))).isEqualTo("room-twice");
        assertThat(code(post(admin, "rooms", room(where, "", 8)))).isEqualTo("room-without-name");
        assertThat(code(post(admin, "rooms", room(where, "乙", 1))))
                .isEqualTo("room-capacity-not-possible");
        assertThat(post(reports.gridWorker(where), "rooms", room(where, "丙", 8))).hasStatus(403);

        var talk = talk(321, "孙一", "13900001421", "孙二");
        assertThat(post(talk.worker(), "disputes/" + talk.id(), inRoom(id, TOMORROW)))
                .hasStatus(201);
        var closed =
                room(where, "甲村调解室", 8)
                        .replace(
                                "}",
                                ", \"closedOn\": \"%s\"}".formatted(java.time.LocalDate.now()));
        assertThat(code(put(admin, "rooms/" + id, closed))).isEqualTo("room-still-booked");
        var renamed = put(admin, "rooms/" + id, room(where, "甲村枫桥调解室", 8));
        assertThat(ReportsOverHttp.<String>read(renamed, "$.name")).isEqualTo("甲村枫桥调解室");
    }

    private MvcTestResult put(SignedInClient who, String path, String json) {
        return who.signed(http.put().uri("/api/sessions/" + path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    @Test
    void aRoomAndAPartyAreInOnePlaceAtATimeAndNobodyLearnsOfTheOtherCase() {
        var room = madeRoom(322, "乙村调解室");
        var first = talk(322, "钱大", "13900001422", "钱二");
        var other = talk(323, "钱大", "13900001422", "赵六");
        var booked = post(first.worker(), "disputes/" + first.id(), inRoom(room, TOMORROW));
        assertThat(booked).hasStatus(201);

        var taken =
                post(
                        other.worker(),
                        "disputes/" + other.id(),
                        inRoom(room, TOMORROW.plusSeconds(1800)));
        assertThat(code(taken)).isEqualTo("room-taken");
        var busy =
                post(other.worker(), "disputes/" + other.id(), atScene(TOMORROW.plusSeconds(1800)));
        assertThat(code(busy)).isEqualTo("party-busy");
        for (var refused : List.of(taken, busy)) {
            assertThat(refused).bodyText().doesNotContain(first.id(), "钱", "祖坟");
        }
        // The end is free again.
        assertThat(
                        post(
                                other.worker(),
                                "disputes/" + other.id(),
                                inRoom(room, TOMORROW.plusSeconds(3600))))
                .hasStatus(201);
        // Somebody of the same name and another number is somebody else.
        var namesake = talk(324, "钱大", "13900009424", "李四");
        assertThat(post(namesake.worker(), "disputes/" + namesake.id(), atScene(TOMORROW)))
                .hasStatus(201);

        var days = other.worker().get("/api/sessions/rooms/" + room + "/days?days=3").exchange();
        assertThat(ReportsOverHttp.<List<Object>>read(days, "$.booked")).hasSize(2);
        assertThat(ReportsOverHttp.<Object>read(days, "$.booked[0].session")).isNull();
        assertThat(ReportsOverHttp.<Object>read(days, "$.booked[0].number")).isNull();
        assertThat(ReportsOverHttp.<String>read(days, "$.booked[1].session")).isNotEmpty();
        assertThat(look(other.worker(), read(booked, "$.id"))).hasStatus(403);
    }

    @Test
    void ofFiveWhoBookOneRoomAtOnceOneHasIt() throws Exception {
        var room = madeRoom(325, "丙村调解室");
        var talks =
                IntStream.range(0, 5)
                        .mapToObj(i -> talk(326 + i, "冯" + i, "1390000145" + i, "卫" + i))
                        .toList();
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    talks.stream()
                            .map(talk ->
                                    threads.submit(() -> {
                                        go.await();
                                        return post(
                                                        talk.worker(),
                                                        "disputes/" + talk.id(),
                                                        inRoom(room, TOMORROW))
                                                .getResponse()
                                                .getStatus();
                                    }))
                            .toList();
            go.countDown();
            var codes = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnlyOnce(201).contains(409).hasSize(5);
        }
    }

    @Test
    void aPartySeesWhenAndWhereToComeAndSaysThatTheyCannot() {
        var room = madeRoom(331, "丁村调解室");
        var talk = talk(331, "陈一", "13900001431", "陈二");
        var booked = post(talk.worker(), "disputes/" + talk.id(), inRoom(room, TOMORROW));
        String id = read(booked, "$.id");
        var page = asParty(talk, "look", "13900001431", "");
        assertThat(ReportsOverHttp.<String>read(page, "$.meetings[0].where.zh")).contains("丁村调解室");
        assertThat(ReportsOverHttp.<String>read(page, "$.meetings[0].bring")).isEqualTo("土地承包证");
        assertThat(page).bodyText().doesNotContain("陈二");

        var excused =
                asParty(
                        talk,
                        "excuses",
                        "13900001431",
                        "\"meeting\": \"%s\", \"words\": \"那天要去县医院\"".formatted(id));
        assertThat(excused).hasStatus(201);
        assertThat(ReportsOverHttp.<Boolean>read(excused, "$.meetings[0].mayExcuse")).isFalse();
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                look(talk.worker(), id), "$.attendees[*].excuse"))
                .contains("那天要去县医院");
        assertThat(asParty(talk, "look", "13900007777", "")).bodyText().doesNotContain("县医院");

        assertThat(code(post(talk.worker(), "sessions/" + id + "/moves", inRoom(room, TOMORROW))))
                .isEqualTo("reason-without-words");
        var moved =
                post(
                        talk.worker(),
                        "sessions/" + id + "/moves",
                        inRoom(room, TOMORROW.plus(Duration.ofDays(1)))
                                .replace("}", ", \"reason\": \"一方去看病\"}"));
        assertThat(moved).hasStatus(201);
        var again = asParty(talk, "look", "13900001431", "");
        assertThat(ReportsOverHttp.<Boolean>read(again, "$.meetings[0].mayExcuse")).isTrue();
        assertThat(again).bodyText().doesNotContain("看病");

        assertThat(
                        post(
                                talk.worker(),
                                "sessions/" + id + "/calling-off",
                                "{\"reason\": \"改为电话沟通\"}"))
                .hasStatus(201);
        var off = asParty(talk, "look", "13900001431", "");
        assertThat(ReportsOverHttp.<Boolean>read(off, "$.meetings[0].expected")).isFalse();
        assertThat(asParty(talk, "excuses", "13900001431", "\"meeting\": \"%s\"".formatted(id)))
                .hasStatus(409);
    }

    @Test
    void aCalendarIsReadAtASecretAddressWithoutANameInIt() throws Exception {
        var admin = signIn.asAdministrator();
        var room = madeRoom(332, "戊村; 调解室, 一号");
        var next = madeRoom(332, "戊村二号");
        var talk = talk(332, "褚一", "13900001432", "褚二");
        var booked = post(talk.worker(), "disputes/" + talk.id(), inRoom(room, TOMORROW));
        String id = read(booked, "$.id");
        var body = "{\"kind\": \"ROOM\", \"about\": \"%s\"}".formatted(room);
        assertThat(post(talk.worker(), "calendars", body)).hasStatus(403);
        var address = path(post(admin, "calendars", body));
        var text = calendar(address).getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("褚", "祖坟", "land", "山林", talk.id(), "土地承包证");
        var event = Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(event.getLocation().getValue()).contains("戊村; 调解室, 一号");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(TOMORROW);
        assertThat(event.getSequence().getValue()).isZero();

        assertThat(
                        post(
                                talk.worker(),
                                "sessions/" + id + "/moves",
                                inRoom(next, TOMORROW).replace("}", ", \"reason\": \"一号在修\"}")))
                .hasStatus(201);
        var gone =
                Biweekly.parse(
                                calendar(address)
                                        .getResponse()
                                        .getContentAsString(StandardCharsets.UTF_8))
                        .first()
                        .getEvents()
                        .getFirst();
        assertThat(gone.getStatus().isCancelled()).isTrue();
        assertThat(gone.getUid().getValue()).isEqualTo(event.getUid().getValue());
        assertThat(gone.getSequence().getValue()).isEqualTo(1);

        var anew = path(post(admin, "calendars", body));
        assertThat(calendar(address)).hasStatus(404);
        assertThat(calendar(anew)).hasStatus(200);
        assertThat(post(admin, "calendars/" + room + "/end", "{}")).hasStatus(204);
        assertThat(calendar(anew)).hasStatus(404);
    }

    private static String path(MvcTestResult made) {
        assertThat(made).hasStatus(201);
        return ReportsOverHttp.<String>read(made, "$.address").replaceFirst("^https?://[^/]+", "");
    }

    private MvcTestResult calendar(String path) {
        return http.get().uri(path).exchange();
    }

    @Test
    void linesSentAgainAreThereOnceAndNoneIsOverwritten() {
        var talk = talk(333, "蒋一", "13900001433", "蒋二");
        var id = sitting(talk);
        var device = UUID.randomUUID();
        var first = UUID.randomUUID();
        var now = Instant.now();
        var line = line(first, "SAID", "", "麦子是我种的", now);
        assertThat(write(talk.worker(), id, device, line)).hasStatus(201);
        var second = line(UUID.randomUUID(), "NOTE", "", "双方沉默", now.plusSeconds(1));
        var twice = write(talk.worker(), id, device, line, second);
        assertThat(ReportsOverHttp.<List<Object>>read(twice, "$.lines")).hasSize(2);
        assertThat(code(write(talk.worker(), id, device, line(first, "SAID", "", "麦子不是我种的", now))))
                .isEqualTo("line-says-something-else");
        assertThat(look(talk.worker(), id)).bodyText().contains("麦子是我种的").doesNotContain("不是我种的");
        assertThat(
                        code(
                                write(
                                        talk.worker(),
                                        id,
                                        device,
                                        line(UUID.randomUUID(), "CORRECTION", "", "更正", now))))
                .isEqualTo("nobodys-word-to-give");
        assertThat(write(reports.gridWorker(reports.place(340)), id, device, second))
                .hasStatus(403);
        // At rest nothing is to be read.
        assertThat(
                        sql.sql(
                                        "select count(*) from sessions.line where position(convert_to('麦子', 'UTF8') in words_sealed) > 0")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void whatTwoDevicesWroteOfflineStandsSideBySideAndAPersonDecides() {
        var talk = talk(334, "沈一", "13900001434", "沈二");
        var id = sitting(talk);
        var chief = reports.chief(reports.place(334));
        var phone = UUID.randomUUID();
        var desk = UUID.randomUUID();
        var t = Instant.now();
        var a1 = UUID.randomUUID();
        var a2 = UUID.randomUUID();
        var b1 = UUID.randomUUID();
        var b2 = UUID.randomUUID();
        assertThat(
                        write(
                                talk.worker(),
                                id,
                                phone,
                                line(a1, "SAID", "", "甲一", t),
                                line(a2, "SAID", "", "甲二", t.plusSeconds(20))))
                .hasStatus(201);
        var merged =
                write(
                        chief,
                        id,
                        desk,
                        line(b1, "SAID", "", "乙一", t.plusSeconds(10)),
                        line(b2, "SAID", "", "甲二", t.plusSeconds(21)));
        assertThat(ReportsOverHttp.<List<String>>read(merged, "$.lines[*].words"))
                .containsExactly("甲一", "乙一", "甲二", "甲二");
        assertThat(ReportsOverHttp.<List<String>>read(merged, "$.lines[*].device"))
                .containsExactly(
                        phone.toString(), desk.toString(), phone.toString(), desk.toString());
        assertThat(
                        ReportsOverHttp.<List<String>>read(merged, "$.lines[*].title").stream()
                                .distinct()
                                .count())
                .isEqualTo(2);

        var twin =
                put(
                        talk.worker(),
                        "sessions/" + id + "/lines/" + b2 + "/twin",
                        "{\"of\": \"%s\"}".formatted(a2));
        assertThat(ReportsOverHttp.<List<Object>>read(twin, "$.lines")).hasSize(4);
        assertThat(
                        code(
                                put(
                                        talk.worker(),
                                        "sessions/" + id + "/lines/" + a2 + "/twin",
                                        "{\"of\": \"%s\"}".formatted(b2))))
                .isEqualTo("line-unknown");
        var moved =
                put(
                        talk.worker(),
                        "sessions/" + id + "/lines/" + b1 + "/place",
                        "{\"before\": \"%s\"}".formatted(a1));
        assertThat(ReportsOverHttp.<List<String>>read(moved, "$.lines[*].words"))
                .containsExactly("乙一", "甲一", "甲二", "甲二");
    }

    @Test
    void aRecordIsReadBackCorrectedSignedAndAPaperThatStands() throws IOException {
        var talk = talk(335, "韩一", "13900001435", "韩二");
        var worker = talk.worker();
        var id = sitting(talk);
        var device = UUID.randomUUID();
        var at = "sessions/" + id;
        List<String> parties = read(look(worker, id), "$.attendees[?(@.kind == 'PARTY')].id");
        var now = Instant.now();
        assertThat(
                        write(
                                worker,
                                id,
                                device,
                                line(UUID.randomUUID(), "SAID", parties.get(0), "收了六百斤", now)))
                .hasStatus(201);
        assertThat(post(worker, at + "/ending", "{}")).hasStatus(201);
        var byHand = "{\"attendee\": \"%s\", \"way\": \"FINGERPRINT\"}";
        assertThat(code(post(worker, at + "/signatures", byHand.formatted(parties.get(0)))))
                .isEqualTo("not-heard-by-all");
        so(worker, id, device, parties.get(0));
        assertThat(post(worker, at + "/signatures", byHand.formatted(parties.get(0))))
                .hasStatus(201);
        // The other side puts something right: what was signed is another thing now.
        assertThat(
                        write(
                                worker,
                                id,
                                device,
                                line(
                                        UUID.randomUUID(),
                                        "CORRECTION",
                                        parties.get(1),
                                        "是五百斤",
                                        Instant.now())))
                .hasStatus(201);
        assertThat(code(post(worker, at + "/finish", "{\"result\": \"另行协商\"}")))
                .isEqualTo("not-heard-by-all");
        parties.forEach(party -> so(worker, id, device, party));
        assertThat(code(post(worker, at + "/finish", "{\"result\": \"另行协商\"}")))
                .isEqualTo("not-signed-by-all");

        var onScreen = "{\"attendee\": \"%s\", \"way\": \"ON_SCREEN\"}";
        assertThat(code(post(worker, at + "/signatures", onScreen.formatted(parties.get(0)))))
                .isEqualTo("signature-not-drawn");
        var drawn = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 110, BufferedImage.TYPE_INT_RGB), "png", drawn);
        assertThat(
                        worker.signed(
                                        http.post()
                                                .uri(
                                                        "/api/sessions/"
                                                                + at
                                                                + "/attendees/"
                                                                + parties.get(0)
                                                                + "/signature"))
                                .header("Idempotency-Key", key())
                                .contentType(MediaType.IMAGE_PNG)
                                .content(drawn.toByteArray())
                                .exchange())
                .hasStatus(201);
        assertThat(post(worker, at + "/signatures", onScreen.formatted(parties.get(0))))
                .hasStatus(201);
        // The other does not want to sign: that is written down, and the record stands.
        assertThat(
                        post(
                                worker,
                                at + "/signatures",
                                "{\"attendee\": \"%s\"}".formatted(parties.get(1))))
                .hasStatus(201);
        var ended = look(worker, id);
        assertThat(Instant.parse(read(ended, "$.ends"))).isBefore(Instant.now());
        assertThat(ReportsOverHttp.<List<String>>read(ended, "$.attendees[*].name"))
                .noneMatch(name -> name.contains("*"));
        List<String> staff = read(look(worker, id), "$.attendees[?(@.kind != 'PARTY')].id");
        staff.forEach(each ->
                assertThat(post(worker, at + "/signatures", byHand.formatted(each)))
                        .hasStatus(201));
        var finished = post(worker, at + "/finish", "{\"result\": \"改日再谈\"}");
        assertThat(finished).hasStatus(201);
        assertThat(ReportsOverHttp.<String>read(finished, "$.stage")).isEqualTo("SIGNED");
        String paper = read(finished, "$.paper");
        var dispute = worker.get("/api/mediation/disputes/" + talk.id()).exchange();
        assertThat(ReportsOverHttp.<List<String>>read(dispute, "$.papers[*].kind"))
                .contains("mediation.record");
        assertThat(ReportsOverHttp.<List<String>>read(dispute, "$.papers[*].number").getFirst())
                .contains("人调录字第");
        var pdf =
                worker.get("/api/papers/" + paper + "/versions/1/files/PDF")
                        .exchange()
                        .getResponse();
        if (pdf.getStatus() == 200) {
            try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.getContentAsByteArray())) {
                var printed =
                        new org.apache.pdfbox.text.PDFTextStripper()
                                .getText(document)
                                .replaceAll("\\s", "");
                assertThat(printed).contains("收了六百斤", "更正", "是五百斤", "未签名", "改日再谈");
            }
        }

        // A device that comes back later loses nothing, and changes nothing.
        var late =
                write(
                        worker,
                        id,
                        UUID.randomUUID(),
                        line(UUID.randomUUID(), "SAID", "", "断网时记的一句", Instant.now()));
        assertThat(late).hasStatus(201);
        assertThat(
                        ReportsOverHttp.<List<Boolean>>read(
                                late, "$.lines[?(@.words == '断网时记的一句')].late"))
                .containsExactly(true);
        assertThat(ReportsOverHttp.<String>read(late, "$.paper")).isEqualTo(paper);
        assertThat(
                        sql.sql(
                                        "select count(*) from privacy.trail where action = 'sessions.look' and subject = :id")
                                .param("id", id)
                                .query(Integer.class)
                                .single())
                .isPositive();
        assertThat(
                        ReportsOverHttp.<List<String>>read(
                                signIn.asAuditor()
                                        .get("/api/privacy/trail?action=sessions.look")
                                        .exchange(),
                                "$.items[?(@.subject == '%s')].subjectLabel.zh".formatted(id)))
                .isNotEmpty()
                .allMatch(called -> called.matches("调解会 第\\d+号"));
    }

    private void so(SignedInClient who, String session, UUID device, String party) {
        assertThat(
                        write(
                                who,
                                session,
                                device,
                                line(UUID.randomUUID(), "SO", party, "", Instant.now())))
                .hasStatus(201);
    }

    @Test
    void aPartyWhoStopsEndsTheSessionAndTheRecordStays() {
        var talk = talk(336, "杨一", "13900001436", "杨二");
        var planned = post(talk.worker(), "disputes/" + talk.id(), atScene(TOMORROW));
        var id = sitting(talk);
        var device = UUID.randomUUID();
        var line = line(UUID.randomUUID(), "SAID", "", "我不谈了", Instant.now());
        assertThat(write(talk.worker(), id, device, line)).hasStatus(201);
        assertThat(answer(talk, talk.parties().getFirst(), "WITHDRAWN")).hasStatus(201);
        var after = look(talk.worker(), id);
        assertThat(ReportsOverHttp.<String>read(after, "$.stage")).isEqualTo("READ_BACK");
        assertThat(ReportsOverHttp.<String>read(after, "$.endedLabel.zh")).contains("中止");
        assertThat(ReportsOverHttp.<List<Object>>read(after, "$.lines")).hasSize(1);
        assertThat(
                        ReportsOverHttp.<String>read(
                                look(talk.worker(), read(planned, "$.id")), "$.stage"))
                .isEqualTo("CALLED_OFF");
        // What the device still has comes in all the same.
        assertThat(
                        write(
                                talk.worker(),
                                id,
                                device,
                                line(UUID.randomUUID(), "NOTE", "", "杨一离开", Instant.now())))
                .hasStatus(201);
        assertThat(code(post(talk.worker(), "disputes/" + talk.id(), atScene(TOMORROW))))
                .isEqualTo("dispute-is-over");
    }

    @Test
    void everythingGoesWithTheDispute() {
        var talk = talk(337, "朱一", "13900001437", "朱二");
        var id = sitting(talk);
        assertThat(
                        write(
                                talk.worker(),
                                id,
                                UUID.randomUUID(),
                                line(UUID.randomUUID(), "SAID", "", "一句", Instant.now())))
                .hasStatus(201);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> meetings.forget(List.of(UUID.fromString(talk.id()))));
        for (var table : List.of("line", "attendee")) {
            assertThat(
                            sql.sql(
                                            "select count(*) from sessions.%s where session = :id"
                                                    .formatted(table))
                                    .param("id", UUID.fromString(id))
                                    .query(Integer.class)
                                    .single())
                    .isZero();
        }
        assertThat(look(talk.worker(), id)).hasStatus(403);
    }

    @Test
    void nobodyBeginsBeforeEverybodyWantsIt() {
        var talk = filed(338, "秦一", "13900001338", "秦二");
        assertThat(answer(talk, talk.parties().getFirst(), "WANTED")).hasStatus(201);
        var booked = post(talk.worker(), "disputes/" + talk.id(), atScene(Instant.now()));
        assertThat(booked).hasStatus(201);
        String id = read(booked, "$.id");
        assertThat(ReportsOverHttp.<List<String>>read(booked, "$.actions")).doesNotContain("begin");
        String party = read(booked, "$.attendees[0].id");
        assertThat(
                        code(
                                post(
                                        talk.worker(),
                                        "sessions/" + id + "/beginning",
                                        "{\"present\": [\"%s\"], \"rightsTold\": [\"%s\"]}"
                                                .formatted(party, party))))
                .isEqualTo("not-all-want-it");
        assertThat(
                        code(
                                write(
                                        talk.worker(),
                                        id,
                                        UUID.randomUUID(),
                                        line(UUID.randomUUID(), "SAID", "", "一句", Instant.now()))))
                .isEqualTo("not-sitting");
    }

    @Test
    void aMediatorSitsInOneSessionAtATime() {
        var first = talk(341, "尤一", "13900001341", "尤二");
        var second = talk(342, "许一", "13900001342", "许二");
        var admin = signIn.asAdministrator();
        var committee =
                mediators(
                        admin,
                        "committees",
                        "{\"division\": \"%s\", \"kind\": \"VILLAGE\", \"name\": \"己村人民调解委员会\", \"termFrom\": \"%s\"}"
                                .formatted(
                                        reports.place(341).village(),
                                        java.time.LocalDate.now().minusDays(30)));
        var joined =
                mediators(
                        admin,
                        "committees/"
                                + ReportsOverHttp.<String>read(committee, "$.id")
                                + "/members",
                        "{\"name\": \"周公正\", \"woman\": true}");
        String member = read(joined, "$.members[0].id");
        List.of(first, second).forEach(talk -> choose(talk, member));
        assertThat(post(first.worker(), "disputes/" + first.id(), atScene(TOMORROW)))
                .hasStatus(201);
        var busy = post(second.worker(), "disputes/" + second.id(), atScene(TOMORROW));
        assertThat(code(busy)).isEqualTo("mediator-busy");
        assertThat(busy).bodyText().contains("周公正").doesNotContain(first.id(), "尤");
    }

    private void choose(Talk talk, String member) {
        var named =
                mediators(
                        talk.worker(),
                        "disputes/" + talk.id() + "/mediators",
                        "{\"member\": \"%s\", \"neutral\": true}".formatted(member));
        String choice = read(named, "$.mediators[0].id");
        talk.parties()
                .forEach(party ->
                        mediators(
                                talk.worker(),
                                "disputes/" + talk.id() + "/voices",
                                "{\"about\": \"%s\", \"party\": \"%s\", \"yes\": true, \"way\": \"IN_PERSON\"}"
                                        .formatted(choice, party)));
    }

    private static MvcTestResult mediators(SignedInClient who, String path, String json) {
        var done =
                who.post("/api/mediators/" + path, json)
                        .header("Idempotency-Key", key())
                        .exchange();
        assertThat(done).hasStatus(201);
        return done;
    }
}
