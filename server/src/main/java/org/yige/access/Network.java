package org.yige.access;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike, written {@code 10.1.2.0/24} or {@code 2001:db8::/32}; one address
 * alone without the stroke. An IPv4 address written as an IPv6 one is the IPv4 address.
 *
 * @param first any address of it
 * @param bits how many bits all its addresses share
 */
record Network(InetAddress first, int bits) {

    private static final Pattern FOUR_NUMBERS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final int ONE_SUBSCRIBER_OF_IPV6 = 64;

    Network {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException(
                    first.getHostAddress() + "/" + bits + " is no network");
        }
    }

    /**
     * @throws IllegalArgumentException if this is not how a network is written
     */
    static Network of(String written) {
        var stroke = written.indexOf('/');
        if (stroke < 0) {
            var one = literal(written);
            return new Network(one, one.getAddress().length * Byte.SIZE);
        }
        return new Network(
                literal(written.substring(0, stroke)),
                Integer.parseInt(written.substring(stroke + 1)));
    }

    /**
     * What one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 one, of which they
     * may use any.
     */
    static Network ofOneSubscriber(InetAddress address) {
        return new Network(
                address, Math.min(address.getAddress().length * Byte.SIZE, ONE_SUBSCRIBER_OF_IPV6));
    }

    /**
     * The address somebody wrote into a header: also with a port, in brackets, or with the name of
     * a network card; empty if it is none.
     */
    static Optional<InetAddress> address(String written) {
        var text = written.strip();
        if (text.startsWith("[") && text.indexOf(']') > 0) {
            text = text.substring(1, text.indexOf(']'));
        } else if (text.indexOf('.') > 0 && text.lastIndexOf(':') == text.indexOf(':')) {
            text = text.replaceFirst(":[0-9]{1,5}$", "");
        }
        try {
            return Optional.of(literal(text.replaceFirst("%.*$", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Java also reads 10.1.2 as an address, and means 10.1.0.2: here it is none. */
    private static InetAddress literal(String written) {
        if (written.indexOf(':') < 0 && !FOUR_NUMBERS.matcher(written).matches()) {
            throw new IllegalArgumentException(written + " is no address");
        }
        return InetAddress.ofLiteral(written);
    }

    boolean contains(InetAddress address) {
        var ours = first.getAddress();
        var theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** As it is written, with what lies beyond its bits left out. */
    @Override
    public String toString() {
        var bytes = first.getAddress();
        for (int bit = bits; bit < bytes.length * Byte.SIZE; bit++) {
            bytes[bit / Byte.SIZE] &= (byte) ~(1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + bits;
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
