package org.yige.positions;

import java.util.function.Consumer;
import org.yige.positions.Jt808.Jt808Message;

/**
 * Cuts what comes in on a line into frames, wherever the pieces begin and end. A frame that is
 * broken, too long or wrongly escaped is counted and left out; the next delimiter begins anew.
 */
final class Jt808Frames {

    /** A head of 2019 with packets, a body of 1,023 bytes and the check byte. */
    private static final int LONGEST = 21 + 1023 + 1;

    private final byte[] frame = new byte[LONGEST];
    private int length;
    private boolean inside;
    private boolean escape;
    private boolean spoilt;
    private long outside;
    private long broken;

    /** What was in no frame, and how many frames were broken. */
    long faults() {
        return broken + outside;
    }

    void feed(byte[] bytes, int count, Consumer<Jt808Message> whole) {
        for (int i = 0; i < count; i++) {
            int each = bytes[i] & 0xff;
            if (each == Jt808.DELIMITER) {
                end(whole);
                inside = true;
            } else if (!inside) {
                outside++;
            } else {
                inside(each);
            }
        }
    }

    private void inside(int each) {
        int plain = each;
        if (escape) {
            escape = false;
            spoilt |= each != 1 && each != 2;
            plain = each == 1 ? Jt808.ESCAPE : Jt808.DELIMITER;
        } else if (each == Jt808.ESCAPE) {
            escape = true;
            return;
        }
        if (length == LONGEST) {
            spoilt = true;
        } else {
            frame[length++] = (byte) plain;
        }
    }

    /** One delimiter may end a frame and begin the next. */
    private void end(Consumer<Jt808Message> whole) {
        if (length > 0 || spoilt || escape) {
            var message =
                    spoilt || escape || !checks()
                            ? java.util.Optional.<Jt808Message>empty()
                            : Jt808.read(frame, length - 1);
            message.ifPresentOrElse(whole, () -> broken++);
        }
        length = 0;
        escape = false;
        spoilt = false;
    }

    private boolean checks() {
        int check = 0;
        for (int i = 0; i < length; i++) {
            check ^= frame[i];
        }
        return check == 0;
    }
}
