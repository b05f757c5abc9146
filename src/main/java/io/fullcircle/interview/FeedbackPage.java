package io.fullcircle.interview;

import io.fullcircle.booking.BookingQueries;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** What an interviewer heard in one mock, for its candidate, for themselves and for who looks after both. */
@Named
@RequestScoped
public class FeedbackPage {

    /** How long after a mock its feedback may take before somebody should ask for it. */
    static final Duration USUAL = Duration.ofDays(2);

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingQueries bookings;

    @Inject
    private InterviewQueries interviews;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String id;

    private BookingRow booking;
    private Optional<FeedbackRow> feedback;

    /** Finds the mock, or answers as if there were none. */
    public void load() {
        getBooking();
    }

    public BookingRow getBooking() {
        if (booking == null) {
            booking = bookings.booking(current.get(), PublicId.parse(id)).orElseThrow(DomainException::notFound);
        }
        return booking;
    }

    /** The feedback, or null as long as this person cannot read any. */
    public FeedbackRow getFeedback() {
        if (feedback == null) {
            feedback = interviews.feedback(current.get(), getBooking().publicId());
        }
        return feedback.orElse(null);
    }

    /** Where it stands while there is nothing to read: UPCOMING, WAITING, LATE, NOT_HELD, or HEAR_FIRST for a lead who is to hear too. */
    public String getWait() {
        Instant now = clock.instant();
        if (getBooking().completed() && !isSubject()) {
            return "HEAR_FIRST";
        }
        if (getBooking().upcoming(now)) {
            return "UPCOMING";
        }
        if (getBooking().endedAt() != null) {
            return "NOT_HELD";
        }
        return now.isBefore(getExpectedBy()) ? "WAITING" : "LATE";
    }

    /** When the feedback should be there at the latest. */
    public Instant getExpectedBy() {
        return getBooking().endsAt().plus(USUAL);
    }

    /** True for who wrote it, or is still to write it. */
    public boolean isAuthor() {
        return getBooking().interviewedBy(current.get().accountId());
    }

    /** True for who can write it now. */
    public boolean isWriting() {
        return InterviewAccess.mayRate(current.get(), getBooking().interviewerId());
    }

    /** True for whom it is about. */
    public boolean isSubject() {
        return getBooking().candidateId() == current.get().accountId();
    }
}
