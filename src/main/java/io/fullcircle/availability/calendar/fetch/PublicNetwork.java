package io.fullcircle.availability.calendar.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to the public network. Everything else is refused: a calendar must not be a way to reach what only this server
 * reaches. Taken from the special-purpose registries of IANA, and to be safe: of IPv6 only what has been given out (2000::/3) counts.
 */
final class PublicNetwork {

    private record Block(byte[] prefix, int bits) {

        static Block of(String text) {
            String[] parts = text.split("/");
            try {
                // A literal; nothing is looked up.
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Of IPv4: this network, private, shared by a carrier, loopback, link-local, assignments, documentation, benchmarks, no host. */
    private static final List<Block> FOUR_REFUSED = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // A cloud answers its machines about themselves here, outside of all ranges that are reserved.
            "168.63.129.16/32");

    private static final Block SIX_GIVEN_OUT = Block.of("2000::/3");

    /** Of what is given out: protocol assignments (Teredo among them), documentation. */
    private static final List<Block> SIX_REFUSED = blocks("2001::/23", "2001:db8::/32", "3fff::/20");

    /** Translated to IPv4 on the way; the last four bytes say which. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    /** Carried through IPv4; the bytes after the prefix say which. */
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    /** What marks an address inside another one in its second half, with and without the bit for "unique". */
    private static final List<byte[]> ISATAP =
            List.of(new byte[] {0, 0, 0x5e, (byte) 0xfe}, new byte[] {2, 0, 0x5e, (byte) 0xfe});

    private static final int SIX_LENGTH = 16;

    private PublicNetwork() {}

    /** True when the address, and the one inside it where it carries another, is one of the public network. */
    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == SIX_LENGTH ? six(bytes) : four(bytes);
    }

    private static boolean four(byte[] bytes) {
        return FOUR_REFUSED.stream().noneMatch(block -> block.holds(bytes));
    }

    private static boolean six(byte[] bytes) {
        if (NAT64.holds(bytes)) {
            return four(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return four(Arrays.copyOfRange(bytes, 2, 6));
        }
        byte[] mark = Arrays.copyOfRange(bytes, 8, 12);
        if (ISATAP.stream().anyMatch(known -> Arrays.equals(known, mark))) {
            return four(Arrays.copyOfRange(bytes, 12, 16)) && global(bytes);
        }
        return global(bytes);
    }

    private static boolean global(byte[] bytes) {
        return SIX_GIVEN_OUT.holds(bytes) && SIX_REFUSED.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(Block::of).toList();
    }
}
