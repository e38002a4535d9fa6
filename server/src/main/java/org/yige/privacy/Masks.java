package org.yige.privacy;

import org.yige.shared.PhoneNumber;

/**
 * Personal data as screens show it: enough to recognise, not enough to use (after GB/T 35273-2020).
 */
public final class Masks {

    private static final String STAR = "*";

    private Masks() {}

    /**
     * {@code 张伟} → {@code 张*}, {@code 张伟明} → {@code 张*明}: the first character, and the last if
     * there are three.
     */
    public static String name(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= 1) {
            return STAR;
        }
        var first = name.substring(0, name.offsetByCodePoints(0, 1));
        if (length == 2) {
            return first + STAR;
        }
        var last = name.substring(name.offsetByCodePoints(name.length(), -1));
        return first + STAR.repeat(length - 2) + last;
    }

    /** As the number itself says; what is no number is hidden whole. */
    public static String phone(String phone) {
        return PhoneNumber.find(phone)
                .map(PhoneNumber::masked)
                .orElseGet(() -> STAR.repeat(phone.length()));
    }

    /** {@code 11010519491231002X} → {@code 110***********002X}: the date of birth stays hidden. */
    public static String idNumber(String number) {
        return keep(number, 3, 4);
    }

    /** The county and the town at most: the first six letters. */
    public static String address(String address) {
        int length = address.codePointCount(0, address.length());
        return length <= 6
                ? STAR.repeat(length)
                : address.substring(0, address.offsetByCodePoints(0, 6)) + STAR.repeat(3);
    }

    private static String keep(String text, int front, int back) {
        if (text.length() < front + back + 1) {
            return STAR.repeat(text.length());
        }
        return text.substring(0, front)
                + STAR.repeat(text.length() - front - back)
                + text.substring(text.length() - back);
    }
}
