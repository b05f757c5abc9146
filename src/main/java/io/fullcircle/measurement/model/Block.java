package io.fullcircle.measurement.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The ratings of one candidate, in an order of their own, and whom and what they touch. "Local" numbers count within the block.
 */
final class Block {

    /** In the order of everything that is said per rating. */
    final List<Rating> given;

    /** Positions among all interviewers and all principles, ascending. */
    final int[] interviewers;

    final int[] principles;

    final int interviews;

    /** Per rating. */
    final int[] values;

    /** Per rating: local number of the interviewer, the principle and the interview. */
    final int[] interviewer;

    final int[] principle;
    final int[] interview;

    /** Per rating: rank of the interview less that of the candidate's latest, so 0 or less. */
    final double[] time;

    Block(List<Rating> own, Map<String, Integer> interviewerAt, Map<String, Integer> principleAt) {
        List<Rating> ratings = own.stream()
                .sorted(Comparator.comparingLong(Rating::interview)
                        .thenComparing(Rating::interviewer)
                        .thenComparing(Rating::principle)
                        .thenComparing(Rating::value))
                .toList();
        given = ratings;
        int n = ratings.size();
        long[] order = ratings.stream().mapToLong(Rating::interview).distinct().toArray();
        interviews = order.length;
        interviewers = ratings.stream()
                .mapToInt(r -> interviewerAt.get(r.interviewer()))
                .sorted()
                .distinct()
                .toArray();
        principles = ratings.stream()
                .mapToInt(r -> principleAt.get(r.principle()))
                .sorted()
                .distinct()
                .toArray();
        values = new int[n];
        interviewer = new int[n];
        principle = new int[n];
        interview = new int[n];
        time = new double[n];
        for (int i = 0; i < n; i++) {
            Rating rating = ratings.get(i);
            values[i] = rating.value();
            interviewer[i] = Arrays.binarySearch(interviewers, interviewerAt.get(rating.interviewer()));
            principle[i] = Arrays.binarySearch(principles, principleAt.get(rating.principle()));
            interview[i] = Arrays.binarySearch(order, rating.interview());
            time[i] = interview[i] - (interviews - 1.0);
        }
    }

    int ratings() {
        return values.length;
    }
}
