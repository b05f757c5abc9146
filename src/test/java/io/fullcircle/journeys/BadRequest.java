package io.fullcircle.journeys;

import java.util.Set;
import java.util.TreeSet;

/**
 * One bad request and the statuses that are right for it; 0 stands for hanging up.
 *
 * @param reachesTheApplication false for what the HTTP parser already refuses
 */
record BadRequest(String name, RawRequest request, Set<Integer> expected, boolean reachesTheApplication) {
    static BadRequest of(String name, RawRequest request, Integer... expected) {
        return new BadRequest(name, request, new TreeSet<>(Set.of(expected)), true);
    }

    static BadRequest ofProtocol(String name, RawRequest request, Integer... expected) {
        return new BadRequest(name, request, new TreeSet<>(Set.of(expected)), false);
    }
}
