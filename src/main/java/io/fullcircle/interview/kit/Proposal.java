package io.fullcircle.interview.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Completes a kit: first a question for each principle that has none, then more where there are fewest, as long as there is time. What has
 * been heard least comes first; what everybody asks comes once at most; what this candidate was asked already only where a principle has
 * nothing else.
 */
final class Proposal {

    private final List<Long> principles;
    private final int minutes;
    private final List<KitQuestion> ordered;

    /**
     * @param questions to choose from: those that interviews of this kind ask
     * @param principles ids of what the mock listens for
     * @param minutes that all questions may take together
     * @param turn moves the choice among equals on, so that one mock is not asked what the one before was
     */
    Proposal(List<KitQuestion> questions, List<Long> principles, int minutes, long turn) {
        this.principles = principles;
        this.minutes = minutes;
        ordered = questions.stream()
                .sorted(Comparator.comparing(KitQuestion::askedBefore)
                        .thenComparing(KitQuestion::heard)
                        .thenComparing(q -> mixed(q.id() + turn)))
                .toList();
    }

    /** What is to be added to these, in order; nothing where no time is left. */
    List<KitQuestion> completing(List<KitQuestion> chosen) {
        Growing frugal = grown(chosen, false);
        // Where time is short, one question has to do for several principles.
        Growing best = frugal.missing().isEmpty() ? frugal : better(frugal, grown(chosen, true));
        best.fill();
        return best.added;
    }

    private static Growing better(Growing one, Growing other) {
        return other.missing().size() < one.missing().size() ? other : one;
    }

    private Growing grown(List<KitQuestion> chosen, boolean widest) {
        Growing kit = new Growing(chosen);
        for (long principle : principles) {
            kit.cover(principle, widest);
        }
        return kit;
    }

    /** Spreads numbers over all others: ids come in steps that would give the same few questions each time. */
    private static long mixed(long number) {
        long bits = number * 0x9E3779B97F4A7C15L;
        return bits ^ bits >>> 31;
    }

    /** A kit on its way. */
    private final class Growing {

        private final List<KitQuestion> all;
        private final List<KitQuestion> added = new ArrayList<>();

        Growing(List<KitQuestion> chosen) {
            all = new ArrayList<>(chosen);
        }

        void cover(long principle, boolean widest) {
            if (count(principle) > 0) {
                return;
            }
            Optional<KitQuestion> question = widest
                    ? widest(principle)
                    : fresh(principle, left() - spared(principle))
                            .or(() -> fresh(principle, left()))
                            .or(() -> fitting(principle, left()).findFirst());
            question.ifPresent(this::add);
        }

        /** The one that reaches most of what nothing reaches yet. */
        private Optional<KitQuestion> widest(long principle) {
            return fitting(principle, left())
                    .min(Comparator.comparing(
                            q -> -q.probes().stream().filter(p -> count(p) == 0).count()));
        }

        private Optional<KitQuestion> fresh(long principle, int most) {
            return fitting(principle, most).filter(q -> !q.askedBefore()).findFirst();
        }

        /** What the principles after this one need at least. */
        private int spared(long principle) {
            return principles.stream()
                    .skip(principles.indexOf(principle) + 1L)
                    .filter(p -> count(p) == 0)
                    .mapToInt(p -> ordered.stream()
                            .filter(q -> q.probes().contains(p))
                            .mapToInt(KitQuestion::minutes)
                            .min()
                            .orElse(0))
                    .sum();
        }

        void fill() {
            Optional<KitQuestion> next = next();
            while (next.isPresent() && all.size() < Kit.MOST) {
                add(next.get());
                next = next();
            }
        }

        /** For the principle that has fewest, the first that this candidate has not been asked. */
        private Optional<KitQuestion> next() {
            Map<Long, Long> counts = new HashMap<>();
            principles.forEach(p -> counts.put(p, count(p)));
            return principles.stream()
                    .sorted(Comparator.comparing(counts::get))
                    .flatMap(p -> fresh(p, left()).stream())
                    .findFirst();
        }

        private Stream<KitQuestion> fitting(long principle, int most) {
            return ordered.stream().filter(q -> fits(q, principle, most));
        }

        private boolean fits(KitQuestion question, long principle, int most) {
            boolean onceMore = question.commonplace() && all.stream().anyMatch(KitQuestion::commonplace);
            return question.probes().contains(principle)
                    && question.minutes() <= most
                    && !onceMore
                    && all.stream().noneMatch(q -> q.id().equals(question.id()));
        }

        private void add(KitQuestion question) {
            all.add(question);
            added.add(question);
        }

        private long count(long principle) {
            return all.stream().filter(q -> q.probes().contains(principle)).count();
        }

        private int left() {
            return minutes - all.stream().mapToInt(KitQuestion::minutes).sum();
        }

        List<Long> missing() {
            return principles.stream().filter(p -> count(p) == 0).toList();
        }
    }
}
