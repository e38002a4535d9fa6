package org.yige.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.yige.papers.Layout.Printed;
import org.yige.shared.Refused;

/** What was written is read again, by somebody else's readers. */
class PrintedPaperTest {

    private static final PaperFonts FONTS = new PaperFonts("");
    private static final Layout LAYOUT = new Layout(FONTS);

    @TempDir Path folder;

    @Test
    void aRareNameIsReadAgainInEveryFormat() throws Exception {
        var printed = print(LAYOUT, SamplePapers.fields());
        for (var text : List.of(pdf(printed), ofd(printed), docx(printed))) {
            assertThat(text)
                    .contains("王" + SamplePapers.RARE)
                    .contains("人民币0.30元")
                    .contains("叁角整")
                    .contains("归还2.8亩");
        }
    }

    @Test
    void itIsPdfAWithItsFontsInside() throws IOException {
        try (var read = Loader.loadPDF(print(LAYOUT, SamplePapers.fields()).pdf())) {
            assertThat(
                            new String(
                                    read.getDocumentCatalog().getMetadata().toByteArray(),
                                    java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>2</pdfaid:part>")
                    .contains("<pdfaid:conformance>U</pdfaid:conformance>");
            for (var page : read.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aLetterNoFontHasIsNamedAndNeverVanishes() throws Exception {
        var fields = SamplePapers.fields();
        fields.put("mediator", "李" + SamplePapers.PRIVATE + "明");
        var printed = print(LAYOUT, fields);
        for (var text : List.of(pdf(printed), ofd(printed))) {
            assertThat(text).contains("李[U+E863]明").contains("请手写补正");
        }
        assertThat(docx(printed)).contains("李" + SamplePapers.PRIVATE + "明");
    }

    @Test
    void theFontsCarryTheThirdLevelOfGb18030() {
        var ranges = new LinkedHashMap<Integer, Integer>();
        ranges.put(0x4E00, 0x9FEF);
        ranges.put(0x3400, 0x4DB5);
        ranges.put(0x20000, 0x2A6D6);
        ranges.put(0x2A700, 0x2B734);
        ranges.put(0x2B740, 0x2B81D);
        ranges.put(0x2B820, 0x2CEA1);
        ranges.put(0x2CEB0, 0x2EBE0);
        var missing = new ArrayList<String>();
        ranges.forEach((first, last) ->
                IntStream.rangeClosed(first, last)
                        .filter(letter -> !FONTS.has(letter))
                        .mapToObj(PaperFonts::nameOf)
                        .forEach(missing::add));
        // Hanazono is of 2017; these five were encoded later, and are named on a paper.
        assertThat(missing)
                .containsExactly("[U+9FEB]", "[U+9FEC]", "[U+9FED]", "[U+9FEE]", "[U+9FEF]");
    }

    @Test
    void withoutFontsItSaysSo() {
        var none = new Layout(new PaperFonts(List.of()));
        assertThatThrownBy(() -> print(none, SamplePapers.fields()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.why()).isEqualTo(PapersRefusal.FONTS_MISSING));
    }

    @Test
    void aCountysOwnFontGoesFirstAndWhatItLacksIsNamed() throws Exception {
        Files.copy(
                Path.of("/usr/share/fonts/truetype/hanazono/HanaMinA.ttf"),
                folder.resolve("County Song.ttf"));
        var fonts = new PaperFonts(List.of(folder));
        assertThat(fonts.files().keySet()).containsExactly("County-Song");
        var printed = print(new Layout(fonts), SamplePapers.fields());
        assertThat(pdf(printed)).contains("[U+2EBE0]").contains("请手写补正");
    }

    @Test
    void thirtyPartiesAndAnAfternoonsRecordAreAllPrinted() throws Exception {
        var fields = SamplePapers.fields();
        fields.put(
                "parties",
                IntStream.range(0, 30)
                        .mapToObj(i -> SamplePapers.party("当事人", "张三十" + (char) ('一' + i)))
                        .toList());
        fields.put("matter", "甲乙丙丁戊己庚辛壬癸".repeat(2_000));
        var printed = print(LAYOUT, fields);
        for (var text : List.of(pdf(printed), ofd(printed), docx(printed))) {
            assertThat(text.replaceAll("— \\d+ —", "").chars().filter(c -> c == '癸').count())
                    .isEqualTo(2_000);
            for (int i = 0; i < 30; i++) {
                assertThat(text).contains("张三十" + (char) ('一' + i));
            }
        }
    }

    private static Printed print(Layout layout, Map<String, Object> fields) throws IOException {
        var kind = SamplePapers.agreement();
        var template = Files.readString(Path.of("../practice/papers/mediation.agreement.html"));
        var all =
                new LinkedHashMap<String, Object>(
                        PapersRules.flat(PapersRules.printed(kind, fields, _ -> "")));
        all.put("number", "（2026）张村人调字第1号");
        all.put("day", "2026年11月30日");
        all.put("issuer", "张家湾村人民调解委员会");
        return layout.print(PaperTemplate.of(template).fill(all), "人民调解协议书");
    }

    /** As it is read from beginning to end, whatever line it stands on. */
    private static String pdf(Printed printed) throws IOException {
        try (var read = Loader.loadPDF(printed.pdf())) {
            return new PDFTextStripper().getText(read).replaceAll("[\\s\\n]", "");
        }
    }

    private static String ofd(Printed printed) throws Exception {
        try (var read = new OFDReader(new ByteArrayInputStream(printed.ofd()))) {
            var words = new StringBuilder();
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                new ContentExtractor(read).getPageContent(page).forEach(words::append);
            }
            return words.toString().replaceAll("\\s", "");
        }
    }

    private static String docx(Printed printed) throws IOException {
        try (var read = new XWPFDocument(new ByteArrayInputStream(printed.docx()));
                var words = new XWPFWordExtractor(read)) {
            return words.getText().replaceAll("\\s", "");
        }
    }
}
