package org.yige.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yige.intake.ReportsOverHttp.read;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yige.YigeTest;
import org.yige.intake.ReportsOverHttp;
import org.yige.shared.Refusal;
import org.yige.shared.Refused;

@YigeTest
class PicturesTest {

    @Autowired ReportsOverHttp reports;
    @Autowired PicturesStore store;

    @Autowired MockMvcTester http;

    @Test
    void aPictureIsDrawnAnewWithoutItsMetadata() throws IOException {
        var sent = withExif(jpeg(40, 20), 1);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("SECRET-PLACE");
        var kept = Picture.from(sent);
        assertThat(new String(kept.jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain("SECRET-PLACE")
                .doesNotContain("Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.jpeg())).getWidth()).isEqualTo(40);
    }

    @Test
    void aPictureTakenSidewaysIsTurnedUpright() throws IOException {
        var kept = Picture.from(withExif(jpeg(40, 20), 6));
        assertThat(kept.width()).isEqualTo(20);
        assertThat(kept.height()).isEqualTo(40);
        var corner = new Color(ImageIO.read(new ByteArrayInputStream(kept.jpeg())).getRGB(17, 2));
        assertThat(corner.getRed()).isGreaterThan(180);
        assertThat(corner.getBlue()).isLessThan(90);
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertRefused(
                PicturesRefusal.PHOTO_NOT_A_PICTURE,
                "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
        assertRefused(PicturesRefusal.PHOTO_NOT_A_PICTURE, new byte[0]);
        var half = jpeg(400, 400);
        assertRefused(PicturesRefusal.PHOTO_NOT_A_PICTURE, Arrays.copyOf(half, 30));
    }

    @Test
    void aBombIsRefusedBeforeItUnfolds() throws IOException {
        assertRefused(PicturesRefusal.PHOTO_TOO_MANY_PIXELS, pngClaiming(50_000, 50_000));
        assertRefused(PicturesRefusal.PHOTO_TOO_LARGE, new byte[Picture.MOST_BYTES + 1]);
    }

    @Test
    void aSideOfMillionsIsRefusedHoweverThinThePicture() throws IOException {
        assertRefused(PicturesRefusal.PHOTO_TOO_MANY_PIXELS, pngClaiming(1, 49_000_000));
        assertRefused(PicturesRefusal.PHOTO_TOO_MANY_PIXELS, pngClaiming(49_000_000, 1));
    }

    @Test
    void whatIsDrawnOverAndOverAgainIsRefusedUnread() throws IOException {
        var usual = progressive(400, 300);
        assertThat(JpegScans.of(usual).isProgressive()).isTrue();
        assertThat(JpegScans.of(usual).scans()).isBetween(2, 20);
        assertThat(Picture.from(usual).width()).isEqualTo(400);

        var again = lastScanRepeated(usual, 300);
        assertThat(JpegScans.of(again).scans()).isEqualTo(JpegScans.of(usual).scans() + 300);
        assertRefused(PicturesRefusal.PHOTO_TOO_INTRICATE, again);
        // A marker without a length: what follows it is no length to pass over.
        int end = usual.length - 2;
        var hidden = new ByteArrayOutputStream();
        hidden.write(again, 0, end);
        hidden.write(new byte[] {(byte) 0xFF, 0x01});
        hidden.write(again, end, again.length - end);
        assertThat(JpegScans.of(hidden.toByteArray()).scans()).isGreaterThan(300);
        assertRefused(PicturesRefusal.PHOTO_TOO_INTRICATE, hidden.toByteArray());
        assertThat(JpegScans.of(jpeg(40, 20))).isEqualTo(new JpegScans(1, false));
        assertThat(JpegScans.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}).scans())
                .isZero();
    }

    @Test
    void aHugeProgressivePictureIsRefusedWhereAnOrdinaryOneIsTaken() throws IOException {
        assertRefused(PicturesRefusal.PHOTO_TOO_MANY_PIXELS, progressive(7_000, 4_000));
    }

    @Test
    void noiseIsKeptSmallerThanItCame() throws IOException {
        var image = new BufferedImage(2048, 2048, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < 2048; y++) {
            for (int x = 0; x < 2048; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var kept = Picture.from(written(image, false, 0.6f));
        assertThat(kept.jpeg().length).isLessThan(1_600_000);
    }

    @Test
    void aFullDarkroomSaysComeAgainAndHasRoomAfterwards() throws IOException {
        var most = 4 * 64 * 1024;
        try (var darkroom = new Darkroom(1, 1, most)) {
            var first = darkroom.receive(new ByteArrayInputStream(new byte[most]));
            assertThatThrownBy(() -> darkroom.receive(new ByteArrayInputStream(new byte[10])))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> {
                                assertThat(refused.why())
                                        .isEqualTo(PicturesRefusal.PHOTOS_COME_TOO_FAST);
                                assertThat(refused.facts()).containsKey("retryAfter");
                            });
            first.close();
            try (var next = darkroom.receive(new ByteArrayInputStream(jpeg(30, 30)))) {
                assertThat(darkroom.develop(next.bytes()).width()).isEqualTo(30);
            }
            assertThatThrownBy(() -> darkroom.receive(new ByteArrayInputStream(new byte[most + 1])))
                    .isInstanceOf(Refused.class);
            darkroom.receive(new ByteArrayInputStream(new byte[most])).close();
        }
    }

    @Test
    void picturesAreDrawnOnThreadsOfTheirOwnAndWhoFindsTheQueueFullComesAgain() throws Exception {
        var slow = progressive(5_000, 4_900);
        try (var darkroom = new Darkroom(1, 1, 1024);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> senders.submit(() -> darkroom.develop(slow)))
                            .toList();
            int drawn = 0;
            int refused = 0;
            for (var answer : answers) {
                try {
                    answer.get();
                    drawn++;
                } catch (ExecutionException e) {
                    assertThat(((Refused) e.getCause()).why())
                            .isEqualTo(PicturesRefusal.PHOTOS_COME_TOO_FAST);
                    refused++;
                }
            }
            assertThat(drawn).isGreaterThanOrEqualTo(2);
            assertThat(refused).isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void aPictureIsSeenByItsCaseCodeAndInItsAreaAlone() throws IOException {
        var lin = reports.gridWorker(reports.place(30));
        var key = ReportsOverHttp.key();
        String id = read(send(key, jpeg(30, 30)), "$.id");
        assertThat(ReportsOverHttp.<String>read(send(key, jpeg(30, 30)), "$.id")).isEqualTo(id);
        var json =
                reports.json("street.light", "灯", reports.spot(30))
                        .replace("\"photos\": []", "\"photos\": [\"" + id + "\"]");
        String code = read(reports.report(json), "$.code");

        assertThat(http.get().uri("/api/pictures/" + id + "?code=" + code))
                .hasStatusOk()
                .hasContentType("image/jpeg");
        assertThat(lin.get("/api/pictures/" + id)).hasStatusOk();
        assertThat(http.get().uri("/api/pictures/" + id)).hasStatus(404);
        assertThat(http.get().uri("/api/pictures/" + id + "?code=7K3M-9Q2F-XW41")).hasStatus(404);
    }

    @Test
    void whoReportedSeesThePictureOfTheResultWithItsWords() throws IOException {
        var lin = reports.gridWorker(reports.place(33));
        String code =
                read(reports.report(reports.json("street.light", "灯", reports.spot(33))), "$.code");
        var incident = reports.idOf(lin, code);
        String id = read(send(ReportsOverHttp.key(), jpeg(40, 30)), "$.id");
        reports.act(lin, incident, "answer", "{}");
        assertThat(
                        reports.act(
                                lin,
                                incident,
                                "handling",
                                "{\"outcome\": \"FIXED\", \"words\": \"换了灯\", \"photos\": [\"%s\"]}"
                                        .formatted(id)))
                .hasStatus2xxSuccessful();

        assertThat(ReportsOverHttp.<List<String>>read(reports.follow(code), "$.steps[*].photos[*]"))
                .containsExactly(id);
        assertThat(http.get().uri("/api/pictures/" + id + "?code=" + code)).hasStatusOk();
    }

    @Test
    void whoKnowsAPicturesNumberCannotShowItWithAReportOfTheirOwn() throws IOException {
        String id = read(send(ReportsOverHttp.key(), jpeg(30, 30)), "$.id");
        var json =
                reports.json("street.light", "灯", reports.spot(31))
                        .replace("\"photos\": []", "\"photos\": [\"" + id + "\"]");
        assertThat(reports.report(json)).hasStatus(201);

        assertThat(reports.report(json.replace("灯", "灯坏"))).hasStatus4xxClientError();
    }

    @Test
    void aPictureNamedTwiceInWhatIsAddedIsOne() throws IOException {
        String code =
                read(reports.report(reports.json("street.light", "灯", reports.spot(31))), "$.code");
        String id = read(send(ReportsOverHttp.key(), jpeg(31, 30)), "$.id");
        assertThat(
                        http.post()
                                .uri("/api/residents/cases/" + code + "/addition")
                                .header("Idempotency-Key", ReportsOverHttp.key())
                                .contentType("application/json")
                                .content(
                                        "{\"words\": \"又拍了一张\", \"photos\": [\"%s\", \"%s\"]}"
                                                .formatted(id, id)))
                .hasStatus2xxSuccessful();
    }

    @Test
    void ofPicturesThatNothingShowsTheOldestGo() throws IOException {
        var first = ReportsOverHttp.key();
        String before = read(send(first, jpeg(10, 10)), "$.id");
        String later = read(send(ReportsOverHttp.key(), jpeg(11, 10)), "$.id");

        store.keepUnused(1);

        assertThat(store.haveAll(List.of(UUID.fromString(before)))).isFalse();
        assertThat(store.haveAll(List.of(UUID.fromString(later)))).isTrue();
    }

    private MvcTestResult send(String key, byte[] image) {
        return http.post()
                .uri("/api/pictures")
                .header("Idempotency-Key", key)
                .contentType("image/jpeg")
                .content(image)
                .exchange();
    }

    private static void assertRefused(Refusal why, byte[] sent) {
        assertThatThrownBy(() -> Picture.from(sent))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    /** Red at the left, blue at the right. */
    private static byte[] jpeg(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] progressive(int width, int height) throws IOException {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), true, 0.8f);
    }

    private static byte[] written(BufferedImage image, boolean progressive, float quality)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A file of the same picture that takes as many times as long to draw. */
    private static byte[] lastScanRepeated(byte[] jpeg, int times) throws IOException {
        int at = jpeg.length - 2;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != 0xDA) {
            at--;
        }
        var scan = Arrays.copyOfRange(jpeg, at, jpeg.length - 2);
        var whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < times; i++) {
            whole.write(scan);
        }
        whole.write(jpeg, jpeg.length - 2, 2);
        return whole.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int turn) throws IOException {
        var exif = new ByteArrayOutputStream();
        var data = new DataOutputStream(exif);
        data.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        data.writeInt(8);
        data.writeShort(1);
        data.writeShort(0x0112);
        data.writeShort(3);
        data.writeInt(1);
        data.writeShort(turn);
        data.writeShort(0);
        data.writeInt(0);
        data.write("SECRET-PLACE".getBytes(StandardCharsets.ISO_8859_1));
        var whole = new ByteArrayOutputStream();
        var out = new DataOutputStream(whole);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(exif.size() + 2);
        out.write(exif.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    /** A few hundred bytes that claim to be a picture of gigabytes. */
    private static byte[] pngClaiming(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 0, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        var deflater = new Deflater(9);
        deflater.setInput(new byte[100_000]);
        deflater.finish();
        var packed = new byte[1000];
        chunk(out, "IDAT", Arrays.copyOf(packed, deflater.deflate(packed)));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(type.getBytes(StandardCharsets.ISO_8859_1));
        body.write(data);
        var crc = new CRC32();
        crc.update(body.toByteArray());
        out.writeInt(data.length);
        out.write(body.toByteArray());
        out.writeInt((int) crc.getValue());
    }
}
