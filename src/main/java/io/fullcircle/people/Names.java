package io.fullcircle.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A few names of an enumeration as one column keeps them: in their order, with a space between. */
final class Names {

    private Names() {}

    static String joined(Collection<? extends Enum<?>> names) {
        return names.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    static <E extends Enum<E>> Set<E> parsed(Class<E> type, String column) {
        return Arrays.stream(column.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
