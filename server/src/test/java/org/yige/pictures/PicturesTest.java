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
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
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
        assertRefused(PicturesRefusal.PHOTO_NOT_A_PICTURE, java.util.Arrays.copyOf(half, 30));
    }

    @Test
    void aBombIsRefusedBeforeItUnfolds() throws IOException {
        assertRefused(PicturesRefusal.PHOTO_TOO_MANY_PIXELS, pngClaiming(50_000, 50_000));
        assertRefused(PicturesRefusal.PHOTO_TOO_LARGE, new byte[Picture.MOST_BYTES + 1]);
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
        chunk(out, "IDAT", java.util.Arrays.copyOf(packed, deflater.deflate(packed)));
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
