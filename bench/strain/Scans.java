import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Writes a progressive JPEG whose last scan is there SCANS times more: FILE SIDE SCANS. */
class Scans {
    public static void main(String[] args) throws Exception {
        int side = Integer.parseInt(args[1]);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR), null, null), param);
        }
        byte[] jpeg = out.toByteArray();
        int last = jpeg.length - 2;
        int scan = last;
        while (!((jpeg[scan] & 0xFF) == 0xFF && (jpeg[scan + 1] & 0xFF) == 0xDA)) {
            scan--;
        }
        byte[] again = Arrays.copyOfRange(jpeg, scan, last);
        try (var file = Files.newOutputStream(Path.of(args[0]))) {
            file.write(jpeg, 0, last);
            for (int n = Integer.parseInt(args[2]); n > 0; n--) {
                file.write(again);
            }
            file.write(jpeg, last, 2);
        }
    }
}
