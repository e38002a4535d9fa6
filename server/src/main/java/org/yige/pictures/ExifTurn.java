package org.yige.pictures;

import java.awt.geom.AffineTransform;

/**
 * How a camera was held (Exif tag 0x0112), 1 to 8: the one thing taken from the metadata before it
 * is thrown away.
 */
final class ExifTurn {

    private static final int ORIENTATION = 0x0112;

    private ExifTurn() {}

    /** 1, upright, wherever the file does not plainly say otherwise. */
    static int of(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = two(jpeg, at + 2, false);
            if (marker == 0xDA || length < 2) {
                return 1;
            }
            if (marker == 0xE1
                    && at + 10 < jpeg.length
                    && jpeg[at + 4] == 'E'
                    && jpeg[at + 5] == 'x') {
                return inTiff(jpeg, at + 10, Math.min(jpeg.length, at + 2 + length));
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int inTiff(byte[] bytes, int start, int end) {
        if (start + 8 > end) {
            return 1;
        }
        boolean little = bytes[start] == 'I';
        long directory = start + four(bytes, start + 4, little);
        if (directory < start || directory + 2 > end) {
            return 1;
        }
        int entries = two(bytes, (int) directory, little);
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + 12 * i;
            if (entry + 12 > end) {
                return 1;
            }
            if (two(bytes, entry, little) == ORIENTATION) {
                int turn = two(bytes, entry + 8, little);
                return turn >= 1 && turn <= 8 ? turn : 1;
            }
        }
        return 1;
    }

    /** Brings an image of this size upright. */
    static AffineTransform transform(int turn, double width, double height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int two(byte[] bytes, int at, boolean little) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return little ? first | second << 8 : first << 8 | second;
    }

    private static long four(byte[] bytes, int at, boolean little) {
        long high = two(bytes, little ? at + 2 : at, little);
        long low = two(bytes, little ? at : at + 2, little);
        return high << 16 | low;
    }
}
