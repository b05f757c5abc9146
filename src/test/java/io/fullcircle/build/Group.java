package io.fullcircle.build;

import java.util.List;
import java.util.Locale;

/** The groups of tests, in the order in which a build runs them. The names of test classes decide which group they are in. */
enum Group {
    /** Plain Java, no server, no database. */
    RULES("Test"),
    /** What holds for the code itself. */
    ARCHITECTURE("Test"),
    /** Inside Payara Micro, on PostgreSQL. */
    IN_CONTAINER("IT"),
    /** Against the distribution that users start: a browser, or a raw socket. */
    BROWSER("Journey"),
    /** Claims shown by many repetitions; small in {@code verify}, whole with {@code -Pproof}. */
    PROOFS("Proof");

    private static final String ARCHITECTURE_PACKAGE = "io.fullcircle.architecture.";

    private final String suffix;

    Group(String suffix) {
        this.suffix = suffix;
    }

    static List<Group> named(List<String> names) {
        return names.stream()
                .map(name -> valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** True when a test class of this name belongs to the group; nested classes go with the class around them. */
    boolean holds(String className) {
        String outer = className.replaceFirst("\\$.*", "");
        boolean architecture = outer.startsWith(ARCHITECTURE_PACKAGE);
        return outer.endsWith(suffix) && (this != RULES || !architecture) && (this != ARCHITECTURE || architecture);
    }
}
