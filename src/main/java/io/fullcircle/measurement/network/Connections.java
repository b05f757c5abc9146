package io.fullcircle.measurement.network;

import io.fullcircle.measurement.model.Rating;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The graph of who was rated by whom. Severities can be compared within a connected component alone: between two of them nobody can
 * tell able candidates from mild interviewers. Not for several threads at once.
 */
public final class Connections {

    private final Map<String, Set<String>> byCandidate = new TreeMap<>();
    private final Map<List<String>, Integer> links = new LinkedHashMap<>();
    private final List<Set<String>> components;
    private final UnionFind groups = new UnionFind();
    private UnionFind rings;

    /** @param ratings in any order */
    public Connections(Collection<Rating> ratings) {
        this(ratings.stream().map(rating -> new Link(rating.candidate(), rating.interviewer())));
    }

    private Connections(Stream<Link> all) {
        all.forEach(link -> {
            byCandidate
                    .computeIfAbsent(link.candidate(), key -> new TreeSet<>())
                    .add(link.interviewer());
            links.merge(List.of(link.candidate(), link.interviewer()), 1, Integer::sum);
            groups.join("c" + link.candidate(), "i" + link.interviewer());
        });
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (String candidate : byCandidate.keySet()) {
            found.computeIfAbsent(groups.of("c" + candidate), key -> new TreeSet<>())
                    .add(candidate);
        }
        // The sort is stable, so that of two components of one size the one with the first candidate is the main one.
        components = found.values().stream()
                .sorted(Comparator.comparing(Set<String>::size).reversed())
                .toList();
    }

    /** The graph of links of which nothing is known but that they are there; one that is named twice weighs two ratings. */
    public static Connections of(Collection<Link> links) {
        return new Connections(links.stream());
    }

    /** The candidates of each component, that with the most candidates first. */
    public List<Set<String>> components() {
        return components;
    }

    /** True when the candidate is in the component with the most candidates. */
    public boolean inMain(String candidate) {
        return !components.isEmpty() && components.get(0).contains(candidate);
    }

    /** Who rated a candidate. */
    public Set<String> interviewersOf(String candidate) {
        return byCandidate.getOrDefault(candidate, Set.of());
    }

    /**
     * The links that alone hold two parts together, by candidate and interviewer. A candidate or an interviewer who has one link alone
     * hangs on a bridge, too.
     */
    public List<Bridge> bridges() {
        return new BridgeSearch(links.keySet())
                .bridges().stream()
                        .map(link -> new Bridge(link.get(0), link.get(1), links.get(link)))
                        .sorted(Comparator.comparing(Bridge::candidate).thenComparing(Bridge::interviewer))
                        .toList();
    }

    /** What it would do if this interviewer heard this candidate; whoever has no link yet is a component of their own. */
    public Gain gain(String candidate, String interviewer) {
        String one = "c" + candidate;
        String other = "i" + interviewer;
        if (!groups.of(one).equals(groups.of(other))) {
            return Gain.JOINS;
        }
        if (rings == null) {
            rings = rings();
        }
        // A second mock over a bridge makes one link heavier and leaves it the only one.
        boolean held = links.containsKey(List.of(candidate, interviewer));
        return held || rings.of(one).equals(rings.of(other)) ? Gain.NONE : Gain.SPANS;
    }

    /** What holds together though any one link is cut: the components without their bridges. */
    private UnionFind rings() {
        Set<List<String>> bridges = new BridgeSearch(links.keySet()).bridges();
        UnionFind found = new UnionFind();
        links.keySet().stream()
                .filter(link -> !bridges.contains(link))
                .forEach(link -> found.join("c" + link.get(0), "i" + link.get(1)));
        return found;
    }

    /** Sets that are joined and asked for their name; nearly constant time each. */
    private static final class UnionFind {
        private final Map<String, String> parent = new HashMap<>();

        String of(String member) {
            String root = member;
            while (!parent.getOrDefault(root, root).equals(root)) {
                root = parent.get(root);
            }
            String at = member;
            while (!at.equals(root)) {
                String next = parent.get(at);
                parent.put(at, root);
                at = next;
            }
            return root;
        }

        void join(String one, String other) {
            parent.putIfAbsent(one, one);
            parent.putIfAbsent(other, other);
            parent.put(of(one), of(other));
        }
    }

    /** Bridges by depth-first search: a link is one when nothing below it reaches back above it. Without recursion, for long chains. */
    private static final class BridgeSearch {
        private final Map<String, List<List<String>>> linksOf = new LinkedHashMap<>();
        private final Map<String, Integer> order = new HashMap<>();
        private final Map<String, Integer> reach = new HashMap<>();
        private final Set<List<String>> found = new HashSet<>();

        BridgeSearch(Collection<List<String>> links) {
            for (List<String> link : links) {
                linksOf.computeIfAbsent("c" + link.get(0), key -> new ArrayList<>())
                        .add(link);
                linksOf.computeIfAbsent("i" + link.get(1), key -> new ArrayList<>())
                        .add(link);
            }
        }

        Set<List<String>> bridges() {
            for (String start : linksOf.keySet()) {
                if (!order.containsKey(start)) {
                    search(start);
                }
            }
            return found;
        }

        private void search(String start) {
            List<Visit> path = new ArrayList<>();
            path.add(enter(start, null));
            while (!path.isEmpty()) {
                Visit visit = path.get(path.size() - 1);
                if (visit.next < linksOf.get(visit.node).size()) {
                    List<String> link = linksOf.get(visit.node).get(visit.next++);
                    String other = visit.node.equals("c" + link.get(0)) ? "i" + link.get(1) : "c" + link.get(0);
                    if (!order.containsKey(other)) {
                        path.add(enter(other, link));
                    } else if (!link.equals(visit.by)) {
                        reach.merge(visit.node, order.get(other), Math::min);
                    }
                } else {
                    path.remove(path.size() - 1);
                    leave(visit, path);
                }
            }
        }

        private Visit enter(String node, List<String> by) {
            order.put(node, order.size());
            reach.put(node, order.get(node));
            return new Visit(node, by);
        }

        private void leave(Visit visit, List<Visit> path) {
            if (path.isEmpty()) {
                return;
            }
            Visit above = path.get(path.size() - 1);
            reach.merge(above.node, reach.get(visit.node), Math::min);
            if (reach.get(visit.node) > order.get(above.node)) {
                found.add(visit.by);
            }
        }
    }

    /** A node on the path, the link that led to it and how many of its own have been followed. */
    private static final class Visit {
        private final String node;
        private final List<String> by;
        private int next;

        Visit(String node, List<String> by) {
            this.node = node;
            this.by = by;
        }
    }
}
