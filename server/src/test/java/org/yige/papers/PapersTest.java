package org.yige.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.OFDReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yige.YigeTest;
import org.yige.access.SignIn;
import org.yige.access.SignIn.SignedInClient;
import org.yige.intake.ReportsOverHttp;
import org.yige.papers.Dossier.CoverLine;
import org.yige.papers.Dossier.NewDossier;
import org.yige.papers.NewPaper.Issuer;
import org.yige.papers.Paper.Issued;
import org.yige.papers.PapersPractice.PaperClass;
import org.yige.pictures.PicturesRefusal;
import org.yige.privacy.Privacy;
import org.yige.shared.Actor;
import org.yige.shared.Area;
import org.yige.shared.Digest;
import org.yige.shared.Refused;
import org.yige.shared.Role;

@YigeTest
class PapersTest {

    private static final Actor MEDIATOR =
            new Actor(UUID.randomUUID(), "李调解", Set.of(Role.OFFICER), Area.WHOLE_COUNTY, List.of());

    @Autowired Papers papers;
    @Autowired PapersStore store;
    @Autowired DossierStore dossiers;
    @Autowired Binder binder;
    @Autowired SampleReaders readers;
    @Autowired Privacy privacy;
    @Autowired SignIn signIn;
    @Autowired MockMvcTester http;
    @Autowired JdbcClient sql;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void oneEntryBecomesANumberedPaperInThreeFormats() throws IOException {
        var issued = issue(issuer());
        assertThat(issued.paper().number()).matches("（\\d{4}）村人调字第1号");
        var pdf = pdf(issued.paper(), 1);
        assertThat(pdf)
                .contains("王" + SamplePapers.RARE)
                .contains(issued.paper().number())
                .contains(issued.code())
                .contains("张家湾村人民调解委员会");
        assertThat(papers.file(issued.paper().id(), 1, PaperFormat.OFD)).isPresent();
        assertThat(papers.file(issued.paper().id(), 1, PaperFormat.DOCX)).isPresent();
        assertThat(papers.of("sample", issued.paper().subject())).containsExactly(issued.paper());
    }

    @Test
    void numbersHaveNoGapsWhoeverAsksAtOnceAndWhateverIsUndone() throws Exception {
        var issuer = issuer();
        var transaction = new TransactionTemplate(transactions);
        try (var many = Executors.newFixedThreadPool(4)) {
            var all =
                    IntStream.range(0, 12)
                            .mapToObj(i ->
                                    many.submit(() ->
                                            transaction.execute(status -> {
                                                var one = issue(issuer);
                                                if (i % 3 == 0) {
                                                    status.setRollbackOnly();
                                                }
                                                return one;
                                            })))
                            .toList();
            for (var each : all) {
                each.get();
            }
        }
        assertThat(numbers(issuer)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void whoIsKilledTakesNoNumberWithThem() {
        var issuer = issuer();
        issue(issuer);
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> {
                            issue(issuer);
                            sql.sql("select pg_terminate_backend(pg_backend_pid())")
                                    .query()
                                    .listOfRows();
                        }))
                .isInstanceOf(RuntimeException.class);
        issue(issuer);
        assertThat(numbers(issuer)).containsExactly(1, 2);
    }

    @Test
    void aPaperWrittenAnewKeepsItsNumberAndTheOldOneStaysReadable() throws IOException {
        var first = issue(issuer());
        var id = first.paper().id();
        var fields = SamplePapers.fields();
        fields.put("terms", List.of("归还3亩。"));
        assertThatThrownBy(() -> papers.issueAnew(id, fields, " ", MEDIATOR))
                .isInstanceOf(Refused.class);
        var second = papers.issueAnew(id, fields, "亩数写错", MEDIATOR);
        assertThat(second.paper().number()).isEqualTo(first.paper().number());
        assertThat(second.code()).isNotEqualTo(first.code());
        assertThat(pdf(second.paper(), 1)).contains("归还2.8亩");
        assertThat(pdf(second.paper(), 2)).contains("归还3亩").doesNotContain("2.8亩");
        assertThat(check(first.code())).contains("\"REPLACED\"");
        assertThat(check(second.code())).contains("\"GENUINE\"");

        papers.withdraw(id, "双方另行和解", MEDIATOR);
        assertThat(check(first.code())).contains("\"WITHDRAWN\"");
        assertThat(check(second.code())).contains("\"WITHDRAWN\"");
        assertThatThrownBy(() -> papers.issueAnew(id, fields, "再来", MEDIATOR))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoHoldsAPaperIsToldWhatItIsAndNothingOfAnybody() throws IOException {
        var issued = issue(issuer());
        var said = check(issued.code().toLowerCase().replace("-", " "));
        assertThat(said)
                .contains("人民调解协议书")
                .contains(issued.paper().number())
                .contains("张家湾村人民调解委员会")
                .contains(
                        java.util.HexFormat.of()
                                .formatHex(
                                        Digest.sha256(
                                                papers.file(issued.paper().id(), 1, PaperFormat.PDF)
                                                        .orElseThrow())))
                .doesNotContain("王")
                .doesNotContain("李调解")
                .doesNotContain(issued.paper().id().toString())
                .doesNotContain("地界");
        assertThat(http.get().uri("/api/papers/checks/{code}", "0000-0000-0000")).hasStatus(404);
        assertThat(http.get().uri("/api/papers/checks/{code}", "x".repeat(300))).hasStatus(404);
    }

    @Test
    void whoGuessesAtCodesIsShutOutForAWhile() {
        var from = "203.0.113.77";
        for (int i = 0; i < 201; i++) {
            http.get()
                    .uri("/api/papers/checks/{code}", "0000-0000-" + (1000 + i))
                    .with(request -> {
                        request.setRemoteAddr(from);
                        return request;
                    })
                    .exchange();
        }
        var code = issue(issuer()).code();
        assertThat(
                        http.get()
                                .uri("/api/papers/checks/{code}", code)
                                .with(request -> {
                                    request.setRemoteAddr(from);
                                    return request;
                                }))
                .hasStatus(429);
    }

    @Test
    void whatStandsOnAPaperIsSealedInTheTables() {
        var issued = issue(issuer());
        var row =
                sql.sql(
                                "select pdf, ofd, docx, masked, reason from papers.version where paper = :paper")
                        .param("paper", issued.paper().id())
                        .query()
                        .singleRow();
        row.values()
                .forEach(value ->
                        assertThat(new String((byte[]) value, StandardCharsets.ISO_8859_1))
                                .doesNotContain("%PDF")
                                .doesNotContain("OFD.xml"));
        assertThat(
                        sql.sql("select count(*) from papers.version where code_mark = :code")
                                .param("code", issued.code().getBytes(StandardCharsets.UTF_8))
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void onlyWhomTheModuleLetsReadsAndSaysWhy() {
        var issued = issue(issuer());
        var worker = signIn.as("OFFICER", "610824100201");
        var path = "/api/papers/" + issued.paper().id();
        assertThat(worker.get(path)).hasStatus(403);
        assertThat(worker.post(path + "/readings", "{\"format\":\"PDF\",\"purpose\":\"当事人要副本\"}"))
                .hasStatus(403);
        assertThat(worker.post(path + "/masked-copies", "{}")).hasStatus(403);
        readers.allow(worker.actor());
        assertThat(worker.get(path)).hasStatusOk();
        assertThat(worker.post(path + "/readings", "{\"format\":\"PDF\"}")).hasStatus(400);
        assertThat(worker.post(path + "/readings", "{\"format\":\"PDF\",\"purpose\":\"x\"}"))
                .hasStatus4xxClientError();
        assertThat(worker.post(path + "/readings", "{\"format\":\"OFD\",\"purpose\":\"当事人要副本\"}"))
                .hasStatusOk()
                .hasContentType("application/ofd");
        assertThat(
                        sql.sql(
                                        "select count(*) from privacy.trail where action = 'papers.reveal' and subject = :id")
                                .param("id", issued.paper().id().toString())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(inTheTrail(issued.paper().id()))
                .endsWith(" " + issued.paper().number())
                .doesNotContain(issued.paper().id().toString());
    }

    /** What an auditor reads a row is about. */
    private String inTheTrail(UUID subject) {
        return ReportsOverHttp.read(
                signIn.asAuditor().get("/api/privacy/trail?subject=" + subject).exchange(),
                "$.items[0].subjectLabel.zh");
    }

    @Test
    void aMaskedCopyNamesNobody() throws IOException {
        var issued = issue(issuer());
        var text = text(papers.masked(issued.paper()));
        assertThat(text)
                .contains("脱敏副本")
                .contains("以现有田埂为界")
                .doesNotContain("王" + SamplePapers.RARE)
                .doesNotContain("王二河")
                .doesNotContain("13912345678")
                .doesNotContain("61082419800101001X")
                .doesNotContain(issued.code())
                .doesNotContain(issued.paper().number());
    }

    @Test
    void aSignatureOfTwentyMegabytesIsRefusedAndTakesNoNumber() {
        var issuer = issuer();
        var fields = SamplePapers.fields();
        var party = new java.util.HashMap<>(SamplePapers.party("申请人", "王大山"));
        party.put("signature", new byte[20 * 1024 * 1024]);
        fields.put("parties", List.of(party));
        assertThatThrownBy(() -> papers.issue(paper(issuer, fields, UUID.randomUUID()), MEDIATOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .isEqualTo(PicturesRefusal.PHOTO_TOO_LARGE));
        assertThat(numbers(issuer)).isEmpty();
        party.put("signature", CheckLine.scribble());
        fields.put("parties", List.of(party));
        var signed = papers.issue(paper(issuer, fields, UUID.randomUUID()), MEDIATOR);
        assertThat(papers.file(signed.paper().id(), 1, PaperFormat.OFD)).isPresent();
    }

    @Test
    void aDossierShowsWhatBelongsInItFromTheFirstDayAndIsBoundAsOneFile() throws Exception {
        var worker = signIn.as("OFFICER", "610824100201");
        readers.allow(worker.actor());
        var subject = UUID.randomUUID();
        var dossier =
                papers.openDossier(
                        new NewDossier(
                                "mediation",
                                "sample",
                                subject,
                                List.of(new CoverLine("卷名", "王" + SamplePapers.RARE + "与王二河地界纠纷"))),
                        MEDIATOR);
        assertThat(inTheTrail(dossier.id())).matches(".+（.+ 建）");
        var path = "/api/papers/dossiers/" + dossier.id();
        assertThat(worker.get(path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(13);
        assertThat(worker.get(path)).bodyJson().extractingPath("$.complete").isEqualTo(false);

        var agreement =
                papers.issue(paper(issuer(), SamplePapers.fields(), subject), MEDIATOR).paper();
        assertThatThrownBy(() -> papers.put(dossier.id(), "record", agreement.id(), MEDIATOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .isEqualTo(PapersRefusal.ITEM_NOT_FOR_THIS));
        papers.put(dossier.id(), "agreement", agreement.id(), MEDIATOR);
        assertThatThrownBy(() -> papers.closeDossier(dossier.id(), List.of(), MEDIATOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.facts().get("lacks").toString().split(", "))
                                        .hasSize(5));
        for (var item : List.of("application", "rights", "identity", "record", "back-cover")) {
            assertThat(send(worker, path + "/items/" + item + "/scans", pages(2))).hasStatus(201);
        }
        assertThat(send(worker, path + "/items/identity/scans", CheckLine.scribble()))
                .hasStatus(201);
        assertThat(
                        send(
                                worker,
                                path + "/items/identity/scans",
                                "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(send(worker, path + "/items/identity/scans", pages(ScannedPages.MOST_PAGES + 1)))
                .hasStatus(422);
        assertThat(worker.get(path)).bodyJson().extractingPath("$.complete").isEqualTo(true);

        var bound = binder.pdf(dossiers.find(dossier.id()).orElseThrow());
        try (var read = Loader.loadPDF(bound)) {
            assertThat(read.getNumberOfPages()).isGreaterThanOrEqualTo(2 + 1 + 10);
        }
        assertThat(text(bound)).contains("卷内目录", "王" + SamplePapers.RARE, agreement.number());
        try (var read = new OFDReader(new ByteArrayInputStream(binder.ofd(dossier)))) {
            try (var pdf = Loader.loadPDF(bound)) {
                assertThat(read.getNumberOfPages()).isEqualTo(pdf.getNumberOfPages());
            }
        }
        papers.closeDossier(dossier.id(), List.of(new CoverLine("立卷人", "李调解")), MEDIATOR);
        assertThatThrownBy(() -> papers.put(dossier.id(), "agreement", agreement.id(), MEDIATOR))
                .isInstanceOf(Refused.class);
        assertThat(worker.post(path + "/readings", "{\"format\":\"PDF\",\"purpose\":\"归档检查\"}"))
                .hasStatusOk();
    }

    @Test
    void whatWasKeptItsTimeGoesUnlessADossierHoldsIt() {
        var free = issue(issuer()).paper();
        var subject = UUID.randomUUID();
        var held = papers.issue(paper(issuer(), SamplePapers.fields(), subject), MEDIATOR).paper();
        var dossier =
                papers.openDossier(
                        new NewDossier("mediation", "sample", subject, List.of()), MEDIATOR);
        papers.put(dossier.id(), "agreement", held.id(), MEDIATOR);
        var later = Instant.now().plus(1, ChronoUnit.DAYS);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    store.deleteBefore(PaperClass.SHORT, later, 1000);
                    assertThat(store.find(free.id())).isPresent();
                    store.deleteBefore(PaperClass.LONG, later, 1000);
                    assertThat(store.find(free.id())).isEmpty();
                    assertThat(store.find(held.id())).isPresent();
                    dossiers.close(dossier.id(), "[]", Instant.now());
                    dossiers.deleteBefore(PaperClass.LONG, later, 1000);
                    store.deleteBefore(PaperClass.LONG, later, 1000);
                    assertThat(store.find(held.id())).isEmpty();
                    status.setRollbackOnly();
                });
    }

    @Test
    void filesOpenAgainUnderANewKey() throws IOException {
        var issued = issue(issuer());
        privacy.rotate(signIn.asAdministrator().actor());
        assertThat(pdf(issued.paper(), 1)).contains("归还2.8亩");
    }

    @Test
    void anAdministratorSeesEveryTemplateAndItsSample() {
        var administrator = signIn.asAdministrator();
        assertThat(administrator.get("/api/papers/templates")).hasStatusOk();
        for (var kind : SamplePapers.practice().templates()) {
            for (var format : PaperFormat.values()) {
                assertThat(
                                administrator.get(
                                        "/api/papers/templates/"
                                                + kind.code()
                                                + "/sample/"
                                                + format))
                        .hasStatusOk()
                        .hasContentType(format.type().toString());
            }
        }
        assertThat(signIn.as("OFFICER", "610824100201").get("/api/papers/templates"))
                .hasStatus(403);
    }

    private static Issuer issuer() {
        return new Issuer(UUID.randomUUID().toString(), "张家湾村人民调解委员会", "村");
    }

    private Issued issue(Issuer issuer) {
        return papers.issue(paper(issuer, SamplePapers.fields(), UUID.randomUUID()), MEDIATOR);
    }

    private static NewPaper paper(Issuer issuer, Map<String, ?> fields, UUID subject) {
        return new NewPaper("mediation.agreement", fields, issuer, "sample", subject);
    }

    private List<Integer> numbers(Issuer issuer) {
        return sql.sql("select number from papers.paper where issuer = :issuer order by number")
                .param("issuer", issuer.code())
                .query(Integer.class)
                .list();
    }

    private String check(String code) {
        var answer = http.get().uri("/api/papers/checks/{code}", code).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String pdf(Paper paper, int version) throws IOException {
        return text(
                Optional.of(paper.id())
                        .flatMap(id -> papers.file(id, version, PaperFormat.PDF))
                        .orElseThrow());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
    }

    private MockMvcRequestBuilder send(SignedInClient worker, String path, byte[] file) {
        return worker.signed(http.post().uri(path))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file);
    }

    private static byte[] pages(int count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                made.addPage(new PDPage());
            }
            made.save(bytes);
        }
        return bytes.toByteArray();
    }
}
