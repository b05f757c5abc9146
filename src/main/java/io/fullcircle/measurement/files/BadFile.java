package io.fullcircle.measurement.files;

import java.util.List;

/** A file that cannot be read as what it should be. */
public final class BadFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** More faults than these are not named: they have the same cause. */
    static final int MOST = 20;

    private final transient List<Fault> faults;

    BadFile(List<Fault> faults) {
        super(faults.isEmpty() ? "Unreadable" : faults.get(0).toString());
        this.faults = List.copyOf(faults);
    }

    BadFile(int line, String reason) {
        this(List.of(new Fault(line, reason)));
    }

    /**
     * One thing that is wrong.
     *
     * @param line from 1 on
     * @param reason a sentence
     */
    public record Fault(int line, String reason) {
        @Override
        public String toString() {
            return "line " + line + ": " + reason;
        }
    }

    /** At least one, by line; 20 at most. */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }
}
