package io.fullcircle.notification.digest;

/**
 * How much waits in the cohorts of a lead.
 *
 * @param disputes mocks of which two say different things
 * @param overdue mocks whose feedback has been waited for too long
 * @param requests mocks that an interviewer has to answer
 * @param idle candidates without a coming mock
 */
record DigestCounts(long disputes, long overdue, long requests, long idle) {

    boolean any() {
        return disputes + overdue + requests + idle > 0;
    }
}
