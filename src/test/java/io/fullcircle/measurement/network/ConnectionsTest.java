package io.fullcircle.measurement.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.measurement.model.Rating;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    @Test
    void whoSharesAnInterviewerIsInOneComponentAndTheLargestIsTheMainOne() {
        Connections connections = connections("a1", "b2", "c2", "d3", "d2");
        assertEquals(List.of(Set.of("b", "c", "d"), Set.of("a")), connections.components());
        assertTrue(connections.inMain("d"));
        assertFalse(connections.inMain("a"));
        assertEquals(Set.of("2", "3"), connections.interviewersOf("d"));
    }

    @Test
    void aLinkIsABridgeWhenNothingElseHoldsItsEndsTogether() {
        // a and b share 1 and 2, a ring; c hangs on 2 by one link with two ratings, and 3 on c.
        Connections connections = connections("a1", "a2", "b1", "b2", "c2", "c2", "c3");
        assertEquals(List.of(new Bridge("c", "2", 2), new Bridge("c", "3", 1)), connections.bridges());
    }

    @Test
    void oneMoreMockJoinsTwoComponentsOrSpansABridgeOrChangesNothing() {
        Connections connections = connections("a1", "a2", "b1", "b2", "c2", "d4");
        assertEquals(Gain.JOINS, connections.gain("a", "4"));
        assertEquals(Gain.JOINS, connections.gain("new", "1"));
        assertEquals(Gain.JOINS, connections.gain("a", "new"));
        assertEquals(Gain.SPANS, connections.gain("c", "1"));
        assertEquals(Gain.NONE, connections.gain("c", "2"));
        assertEquals(Gain.NONE, connections.gain("a", "1"));
    }

    @Test
    void whatAMockIsSaidToDoItDoes() {
        for (int seed = 0; seed < 30; seed++) {
            Well19937c random = new Well19937c(seed);
            List<Link> links = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                links.add(new Link("c" + random.nextInt(7), "i" + random.nextInt(5)));
            }
            Connections before = Connections.of(links);
            Link more = new Link(links.get(0).candidate(), links.get(1).interviewer());
            Gain gain = before.gain(more.candidate(), more.interviewer());
            List<Link> with = new ArrayList<>(links);
            with.add(more);
            Connections after = Connections.of(with);
            assertEquals(
                    gain == Gain.JOINS,
                    after.components().size() < before.components().size());
            boolean fewer = after.bridges().size() < before.bridges().size();
            assertEquals(gain == Gain.SPANS, fewer);
        }
    }

    @Test
    void aCandidateAndAnInterviewerOfTheSameNameAreTwo() {
        assertEquals(2, connections("a1", "1a").components().size());
    }

    @Test
    void bridgesAreWhatFallsApartWithoutThem() {
        for (int seed = 0; seed < 30; seed++) {
            Well19937c random = new Well19937c(seed);
            Set<String> links = new HashSet<>();
            for (int i = 0; i < 12; i++) {
                links.add((char) ('a' + random.nextInt(7)) + "" + random.nextInt(7));
            }
            Connections all = connections(links.toArray(String[]::new));
            List<String> found = all.bridges().stream()
                    .map(bridge -> bridge.candidate() + bridge.interviewer())
                    .toList();
            for (String link : links) {
                assertEquals(parts(links) < parts(without(links, link)), found.contains(link), link + " of " + links);
            }
        }
    }

    private static Set<String> without(Set<String> links, String link) {
        Set<String> rest = new HashSet<>(links);
        rest.remove(link);
        return rest;
    }

    /** Components over all nodes of the alphabet, those without links included. */
    private static int parts(Set<String> links) {
        List<Set<String>> parts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            parts.add(new HashSet<>(Set.of("" + (char) ('a' + i))));
            parts.add(new HashSet<>(Set.of("" + i)));
        }
        for (String link : links) {
            Set<String> one = part(parts, link.substring(0, 1));
            Set<String> other = part(parts, link.substring(1));
            if (one != other) {
                one.addAll(other);
                parts.removeIf(part -> part == other);
            }
        }
        return parts.size();
    }

    private static Set<String> part(List<Set<String>> parts, String node) {
        return parts.stream().filter(part -> part.contains(node)).findFirst().orElseThrow();
    }

    @Test
    void aLongChainIsSearchedWithoutEnd() {
        List<Rating> chain = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            chain.add(new Rating("c" + i, "i" + i, "LP", 1, 1));
            chain.add(new Rating("c" + i, "i" + (i + 1), "LP", 2, 1));
        }
        Connections connections = new Connections(chain);
        assertEquals(1, connections.components().size());
        assertEquals(40_000, connections.bridges().size());
    }

    private static Connections connections(String... links) {
        List<Rating> ratings = new ArrayList<>();
        for (String link : links) {
            ratings.add(new Rating(link.substring(0, 1), link.substring(1), "LP", 1, 1));
        }
        return new Connections(ratings);
    }
}
