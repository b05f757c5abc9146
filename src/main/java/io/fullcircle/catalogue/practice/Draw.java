package io.fullcircle.catalogue.practice;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * An order by chance that a number stands for, so that an address can hold it: the same number and the same ids are always in the same
 * order. Walking along it, nothing comes again before everything has come; what is published or retired meanwhile takes its place
 * without moving the others.
 */
record Draw(long seed) {

    /** What comes first; nothing of nothing. */
    Optional<UUID> first(Collection<UUID> ids) {
        return ids.stream().min(order());
    }

    /** What comes after this one, the first one after the last; nothing where there is no other. */
    Optional<UUID> after(Collection<UUID> ids, UUID shown) {
        return ids.stream()
                .filter(id -> order().compare(id, shown) > 0)
                .min(order())
                .or(() -> first(ids))
                .filter(id -> !id.equals(shown));
    }

    private Comparator<UUID> order() {
        return Comparator.<UUID>comparingLong(this::place).thenComparing(Comparator.naturalOrder());
    }

    private long place(UUID id) {
        return mixed(mixed(seed ^ id.getMostSignificantBits()) ^ id.getLeastSignificantBits());
    }

    /** The last step of SplitMix64: one bit more or less in changes half of the bits that come out. */
    private static long mixed(long bits) {
        long mixed = bits + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
