package io.fullcircle.catalogue.question;

import io.fullcircle.catalogue.Bucket;
import java.util.List;
import java.util.Map;

/**
 * Some of the questions that were looked for.
 *
 * @param counts how many there are of each bucket, whichever bucket was asked for; a bucket with none is missing
 */
public record FoundQuestions(List<FoundQuestion> rows, Map<Bucket, Long> counts) {

    /** How many there are of all buckets, or of the one. */
    public long count(Bucket bucket) {
        return bucket == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(bucket, 0L);
    }
}
