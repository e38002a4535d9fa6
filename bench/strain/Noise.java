import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Writes a JPEG of 12 megapixels of noise, of about so many bytes: FILE BYTES. */
class Noise {
    public static void main(String[] args) throws Exception {
        var picture = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        var random = new SplittableRandom(20261130);
        for (int y = 0; y < 3000; y++) {
            for (int x = 0; x < 4000; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        byte[] jpeg = {};
        for (float quality = 0.1f; jpeg.length < Integer.parseInt(args[1]) && quality < 1; quality += 0.02f) {
            var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            var out = new ByteArrayOutputStream();
            try (var stream = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(picture, null, null), param);
            }
            jpeg = out.toByteArray();
        }
        Files.write(Path.of(args[0]), jpeg);
    }
}
