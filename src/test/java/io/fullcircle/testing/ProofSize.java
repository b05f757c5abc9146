package io.fullcircle.testing;

/** How often a proof repeats its claim: a little in every build, in full with {@code ./mvnw -Pproof}. */
public final class ProofSize {
    private ProofSize() {}

    /** The first number in a build, the second when the proofs run whole. */
    public static int choose(int small, int whole) {
        return System.getProperty("proof.size", "small").equals("whole") ? whole : small;
    }
}
