package io.fullcircle.testing;

/** How often a proof repeats its claim: a little in every build, in full with {@code ./mvnw -Pproof}. */
public final class ProofSize {
    static final String PROPERTY = "proof.size";
    static final String SMALL = "small";

    private ProofSize() {}

    /** The first number in a build, the second when the proofs run whole. */
    public static int choose(int small, int whole) {
        return System.getProperty(PROPERTY, SMALL).equals("whole") ? whole : small;
    }
}
