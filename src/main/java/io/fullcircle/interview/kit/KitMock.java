package io.fullcircle.interview.kit;

import io.fullcircle.booking.BookingState;
import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.time.TimeSpan;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A mock as far as its questions depend on it.
 *
 * @param principles what it listens for, by position
 */
public record KitMock(
        Long id,
        UUID publicId,
        Long programmeId,
        Long candidateId,
        String candidateName,
        Long interviewerId,
        JobFamily jobFamily,
        Level level,
        TimeSpan during,
        BookingState state,
        List<KitPrinciple> principles) {

    /** Ids of the principles, by position. */
    public List<Long> principleIds() {
        return principles.stream().map(KitPrinciple::id).toList();
    }

    /** Names of what it listens for that this question can probe, in one line. */
    public String names(KitQuestion question) {
        return principles.stream()
                .filter(p -> question.probes().contains(p.id()))
                .map(KitPrinciple::name)
                .collect(Collectors.joining(" · "));
    }

    /** What its time is for. */
    public TimeSplit split() {
        return TimeSplit.of((int) during.length().toMinutes());
    }
}
