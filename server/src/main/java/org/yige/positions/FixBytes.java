package org.yige.positions;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yige.positions.PositionFix.FixSource;
import org.yige.shared.Spot;

/** A stretch of fixes as it is kept: 21 bytes each. */
final class FixBytes {

    static final int EACH = 21;

    private static final double PART = 1e7;
    private static final FixSource[] SOURCES = FixSource.values();

    private FixBytes() {}

    static byte[] write(List<PositionFix> fixes) {
        var bytes = ByteBuffer.allocate(fixes.size() * EACH);
        for (var fix : fixes) {
            bytes.putLong(fix.at().toEpochMilli())
                    .putInt((int) Math.round(fix.spot().lon() * PART))
                    .putInt((int) Math.round(fix.spot().lat() * PART))
                    .putShort((short) Math.clamp(fix.accuracy(), 0, Short.MAX_VALUE))
                    .putShort((short) Math.clamp(Math.round(fix.speed() * 10), -1, Short.MAX_VALUE))
                    .put((byte) fix.source().ordinal());
        }
        return bytes.array();
    }

    /**
     * @param teller nobody asks any more which device it was
     */
    static List<PositionFix> read(UUID unit, byte[] kept, UUID teller) {
        var bytes = ByteBuffer.wrap(kept);
        var fixes = new ArrayList<PositionFix>(kept.length / EACH);
        while (bytes.remaining() >= EACH) {
            var at = Instant.ofEpochMilli(bytes.getLong());
            var spot = new Spot(bytes.getInt() / PART, bytes.getInt() / PART);
            int accuracy = bytes.getShort();
            double speed = bytes.getShort() / 10.0;
            fixes.add(
                    new PositionFix(unit, at, spot, accuracy, speed, SOURCES[bytes.get()], teller));
        }
        return fixes;
    }
}
