package io.fullcircle.people;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where somebody works, and in which languages they can hold a mock.
 *
 * @param languages codes with a space between, empty for any
 */
public record BackgroundRow(String employer, String languages, Integer version) {

    /** The codes. */
    public Set<String> codes() {
        return Arrays.stream(languages.split(" "))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }
}
