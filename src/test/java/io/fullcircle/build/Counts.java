package io.fullcircle.build;

/** How many tests passed, failed (an error is a failure) and were skipped. */
record Counts(int passed, int failed, int skipped) {
    static final Counts NONE = new Counts(0, 0, 0);

    int total() {
        return passed + failed + skipped;
    }

    Counts plus(Counts other) {
        return new Counts(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }
}
