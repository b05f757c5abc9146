package io.fullcircle.shared.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * An address of the network that a request came from.
 *
 * @param exact what one household or one machine has: all of an IPv4 address, the first 64 bits of an IPv6 one
 * @param prefix so much of it as says where it is and not whose: the first 24 or 48 bits, for people to read
 */
public record NetworkAddress(String exact, String prefix) {

    private static final NetworkAddress UNKNOWN = new NetworkAddress("?", "?");
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern LITERAL = Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int MAX_LENGTH = 45;

    /** The address that the text writes; names and rubbish are all the same unknown one, and nothing is looked up. */
    public static NetworkAddress of(String text) {
        if (text == null || text.length() > MAX_LENGTH || !LITERAL.matcher(text).matches()) {
            return UNKNOWN;
        }
        try {
            byte[] bytes = InetAddress.getByName(text).getAddress();
            return bytes.length == 4 ? four(bytes) : six(bytes);
        } catch (UnknownHostException malformed) {
            return UNKNOWN;
        }
    }

    private static NetworkAddress four(byte[] b) {
        String prefix = (b[0] & 0xff) + "." + (b[1] & 0xff) + "." + (b[2] & 0xff) + ".";
        return new NetworkAddress(prefix + (b[3] & 0xff), prefix + "x");
    }

    private static NetworkAddress six(byte[] b) {
        String prefix = group(b, 0) + ":" + group(b, 2) + ":" + group(b, 4) + ":";
        return new NetworkAddress(prefix + group(b, 6), prefix + "x");
    }

    private static String group(byte[] b, int at) {
        return Integer.toHexString((b[at] & 0xff) << 8 | b[at + 1] & 0xff);
    }
}
