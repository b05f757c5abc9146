package io.fullcircle.launcher.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One mock interview with all that hangs on it.
 *
 * @param note what the candidate wrote when booking, often nothing
 * @param ending null unless it was cancelled or missed
 * @param card null while nothing has been written
 */
record Mock(
        Candidate candidate,
        Interviewer interviewer,
        Instant start,
        Instant bookedAt,
        String note,
        State state,
        Ending ending,
        List<String> principles,
        Card card) {

    /** As the database says it. */
    enum State {
        CONFIRMED,
        CANCELLED,
        COMPLETED,
        NO_SHOW
    }

    /** Who called it off or says that it was missed. */
    record Ending(Person by, Instant at, String reason) {}

    /** A scorecard, a draft or submitted. */
    record Card(Map<String, Heard> heard, String strengths, String nextStep, Instant savedAt, boolean submitted) {}

    /** @param signal null while a draft leaves it open */
    record Heard(Signal signal, String evidence) {}

    Instant end() {
        return start.plus(Diary.LENGTH);
    }

    static Mock confirmed(
            Candidate candidate,
            Interviewer interviewer,
            Instant start,
            Instant bookedAt,
            String note,
            List<String> principles) {
        return new Mock(candidate, interviewer, start, bookedAt, note, State.CONFIRMED, null, principles, null);
    }

    Mock ended(State as, Ending how) {
        return new Mock(candidate, interviewer, start, bookedAt, note, as, how, principles, card);
    }

    Mock with(State as, Card written) {
        return new Mock(candidate, interviewer, start, bookedAt, note, as, ending, principles, written);
    }
}
