package io.fullcircle.interview.reliability;

import java.util.UUID;

/**
 * What can be relied on with an interviewer, for who leads the programme: what was appealed against and granted is not counted.
 *
 * @param publicId of the account
 * @param late of the mocks that they had promised
 * @param noShows of the same
 * @param lapsed of the requests that they were to answer
 * @param feedback of the mocks whose feedback is due
 */
public record ReliabilityRow(UUID publicId, String name, Share late, Share noShows, Share lapsed, Share feedback) {}
