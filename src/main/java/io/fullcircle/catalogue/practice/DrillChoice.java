package io.fullcircle.catalogue.practice;

import io.fullcircle.catalogue.Bucket;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import java.util.Arrays;

/**
 * Which questions somebody wants to be drilled with.
 *
 * @param bucket null for any
 * @param level null for any
 * @param family those who are asked them, null for anybody
 * @param kind whether with a chain through the whole story or on a single point
 */
public record DrillChoice(Bucket bucket, Level level, JobFamily family, ChainKind kind) {

    /** What an address says for any level; saying nothing means one's own. */
    static final String ANY = "ANY";

    /** From an address, where anything may stand: what is not understood is not chosen. */
    static DrillChoice of(String bucket, String level, String kind, DrillTarget target) {
        Level own = target == null || ANY.equals(level) ? null : target.level();
        return new DrillChoice(
                choice(Bucket.values(), bucket, null),
                choice(Level.values(), level, own),
                target == null ? null : target.family(),
                choice(ChainKind.values(), kind, ChainKind.CHAIN));
    }

    /** What an address says for it. */
    String parameters() {
        return "kind=" + kind + "&level=" + (level == null ? ANY : level) + (bucket == null ? "" : "&bucket=" + bucket);
    }

    private static <E extends Enum<E>> E choice(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
