package io.fullcircle.availability.offer;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a form was filled from, in a few letters that it carries along: who saves it says by them what they saw. */
public final class Seen {

    private Seen() {}

    /** @param rules records alone, and collections of them in an order of their own, whose text is all of them */
    public static String of(Object rules) {
        return UUID.nameUUIDFromBytes(rules.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
