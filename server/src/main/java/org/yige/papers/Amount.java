package org.yige.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * An amount of money to the fen, exactly; in figures, and in the capitals that nobody alters with a
 * stroke of the pen.
 */
record Amount(BigDecimal yuan) {

    /** Twelve digits: more than any county owes. */
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    /**
     * Ten digits, then what they count: ten, hundred, thousand; ten thousand, …; yuan, jiao, fen.
     */
    private static final List<String> LETTERS = letters();

    private static final int DIGITS = 0;
    private static final int PLACES = 1;
    private static final int GROUPS = 2;
    private static final int UNITS = 3;

    /**
     * @throws ArithmeticException if it is not an amount to the fen
     */
    Amount {
        yuan = yuan.setScale(2);
        if (yuan.signum() < 0 || yuan.compareTo(MOST) > 0) {
            throw new ArithmeticException("no amount of money: " + yuan);
        }
    }

    private static List<String> letters() {
        try (var file = Amount.class.getResourceAsStream("/papers/amounts.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String letter(int line, int at) {
        return LETTERS.get(line).substring(at, at + 1);
    }

    @Override
    public String toString() {
        return "%,.2f".formatted(yuan);
    }

    /** In capitals, as a cheque is written. */
    public String capital() {
        var fen = yuan.unscaledValue().longValueExact();
        var whole = fen / 100;
        var jiao = (int) (fen / 10 % 10);
        var last = (int) (fen % 10);
        var words = new StringBuilder();
        if (whole > 0 || fen == 0) {
            words.append(whole == 0 ? letter(DIGITS, 0) : counted(whole)).append(letter(UNITS, 0));
        }
        if (jiao > 0) {
            words.append(letter(DIGITS, jiao)).append(letter(UNITS, 1));
        } else if (last > 0 && whole > 0) {
            words.append(letter(DIGITS, 0));
        }
        return (last > 0
                        ? words.append(letter(DIGITS, last)).append(letter(UNITS, 2))
                        : words.append(letter(UNITS, 3)))
                .toString();
    }

    /** Groups of four digits; what is empty between two digits is one nought. */
    private static String counted(long whole) {
        var digits = Long.toString(whole);
        var words = new StringBuilder();
        boolean nought = false;
        boolean group = false;
        for (int i = 0; i < digits.length(); i++) {
            int left = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                nought = true;
            } else {
                if (nought) {
                    words.append(letter(DIGITS, 0));
                }
                nought = false;
                group = true;
                words.append(letter(DIGITS, digit));
                if (left % 4 > 0) {
                    words.append(letter(PLACES, left % 4 - 1));
                }
            }
            if (left % 4 == 0) {
                if (group && left > 0) {
                    words.append(LETTERS.get(GROUPS).split(" ")[left / 4 - 1]);
                }
                group = false;
            }
        }
        return words.toString();
    }
}
