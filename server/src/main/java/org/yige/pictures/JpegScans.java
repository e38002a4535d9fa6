package org.yige.pictures;

/**
 * What a JPEG's own headings say about the work it makes, read without decoding anything. A
 * progressive one is drawn scan over scan, and a file of some kilobytes can hold thousands of them
 * (ITU-T T.81, annexes B and G).
 *
 * @param scans how many there are
 * @param isProgressive whether each goes over the whole picture again
 */
record JpegScans(int scans, boolean isProgressive) {

    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    /** Of these two alone no length follows. */
    private static final int TEMPORARY = 0x01;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int PROGRESSIVE = 0xC2;

    static JpegScans of(byte[] jpeg) {
        int scans = 0;
        var progressive = false;
        int at = 0;
        while ((at = nextMarker(jpeg, at)) >= 0) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == END) {
                break;
            }
            scans += marker == START_OF_SCAN ? 1 : 0;
            // Huffman or arithmetic coding: 0xC2, 0xC6, 0xCA and 0xCE are progressive.
            progressive |= (marker & 0xF3) == PROGRESSIVE;
            at +=
                    marker == START || marker == TEMPORARY || at + 3 >= jpeg.length
                            ? 2
                            : 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return new JpegScans(scans, progressive);
    }

    /** Where the next marker stands: 0xFF and what is neither filling, data nor a restart. */
    private static int nextMarker(byte[] jpeg, int from) {
        for (int at = from; at + 1 < jpeg.length; at++) {
            int next = jpeg[at + 1] & 0xFF;
            var isMarker =
                    next != 0 && next != 0xFF && (next < FIRST_RESTART || next > LAST_RESTART);
            if ((jpeg[at] & 0xFF) == 0xFF && isMarker) {
                return at;
            }
        }
        return -1;
    }
}
