package io.fullcircle.shared.persistence;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Public ids: UUIDs of version 7 (RFC 9562), which sort by time of making and so keep their index compact. */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /** A new id made at {@code now}: 48 bits of milliseconds, then 74 random bits. */
    public static UUID at(Instant now) {
        long randomHigh = RANDOM.nextLong() & 0x0FFFL;
        long high = (now.toEpochMilli() << 16) | 0x7000L | randomHigh;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
