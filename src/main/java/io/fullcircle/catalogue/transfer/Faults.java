package io.fullcircle.catalogue.transfer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that is wrong with a file, put together. */
final class Faults {

    private Faults() {}

    /** By their place in the file; what is about the file as a whole comes first. */
    static List<FileFault> sorted(List<FileFault> reading, List<FileFault> checking) {
        return Stream.concat(reading.stream(), checking.stream())
                .sorted(Comparator.comparingInt(FileFault::place))
                .toList();
    }
}
