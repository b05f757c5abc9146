package io.fullcircle.booking;

import io.fullcircle.booking.attendance.AttendanceTimes;
import io.fullcircle.booking.policy.PolicyQueries;
import io.fullcircle.booking.policy.PolicyRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One mock, as each side of it sees it; who leads the candidate's cohort reads along. */
@Named
@RequestScoped
public class BookingPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingQueries queries;

    @Inject
    private PolicyQueries policies;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String id;

    private BookingRow booking;
    private List<ChainRow> chain;

    /** Finds the booking, or answers as if there were none. */
    public void load() {
        getBooking();
    }

    public BookingRow getBooking() {
        if (booking == null) {
            booking = queries.booking(current.get(), PublicId.parse(id)).orElseThrow(DomainException::notFound);
        }
        return booking;
    }

    /** Goes back to it from a form of its own, with a word. */
    public void goBack(String messageKey, Object... arguments) {
        Redirect.saying(
                FacesContext.getCurrentInstance(),
                "/booking/booking?id=" + getBooking().publicId(),
                messageKey,
                arguments);
    }

    /** Account of the viewer. */
    public long getMe() {
        return current.get().accountId();
    }

    public boolean isInterviewer() {
        return getBooking().interviewerId() == getMe();
    }

    /** True for its interviewer, as long as they interview. */
    public boolean isWriting() {
        return BookingAccess.interviews(current.get(), getBooking().interviewerId());
    }

    public boolean isCandidate() {
        return getBooking().candidateId() == getMe();
    }

    /** True for who only reads along. */
    public boolean isReading() {
        return !isInterviewer() && !isCandidate();
    }

    /** True for who oversees it, and acts for its candidate. */
    public boolean isArranging() {
        BookingRow row = getBooking();
        return BookingAccess.mayArrange(current.get(), row.programmeId(), row.cohortId(), row.candidateId());
    }

    /** True while the viewer can give it to another interviewer. */
    public boolean isGivable() {
        BookingRow row = getBooking();
        return isArranging()
                && (row.confirmed() || row.requested())
                && clock.instant().isBefore(row.startsAt());
    }

    /** True for who may say where the two meet. */
    public boolean isPlacing() {
        BookingRow row = getBooking();
        return BookingAccess.maySayWhere(
                current.get(), row.programmeId(), row.cohortId(), row.candidateId(), row.interviewerId());
    }

    /** True while they can. */
    public boolean isPlaceable() {
        return isPlacing() && getBooking().upcoming(clock.instant());
    }

    /** True while the viewer can call it off. */
    public boolean isCancellable() {
        return (!isReading() || isArranging())
                && getBooking().confirmed()
                && !getBooking().begun(clock.instant());
    }

    /** True while the viewer can answer the request or take it back. */
    public boolean isPending() {
        return getBooking().requested() && (isWriting() || isCandidate());
    }

    /** True while the viewer can move it to another time. */
    public boolean isMovable() {
        BookingRow row = getBooking();
        return isCancellable()
                && BookingAccess.mayMove(
                        current.get(), row.programmeId(), row.cohortId(), row.candidateId(), row.interviewerId());
    }

    /** What the programme expects, where calling it off or moving it now counts as late; else null. */
    public PolicyRow getLateness() {
        PolicyRow policy = policies.of(getBooking().programmeId());
        return isCancellable() && policy.late(getBooking().startsAt(), clock.instant()) ? policy : null;
    }

    /** The times that it has had, oldest first; nothing where it was never moved. */
    public List<ChainRow> getChain() {
        if (chain == null) {
            List<ChainRow> all = queries.chain(current.get(), getBooking());
            chain = all.size() > 1 ? all : List.of();
        }
        return chain;
    }

    /** True where interviewers changed on the way, so that each time is said with its own. */
    public boolean isReplaced() {
        return getChain().stream().map(ChainRow::with).distinct().count() > 1;
    }

    /** True where it came to nothing for its candidate, who may want another one in its place. */
    public boolean isLost() {
        BookingRow row = getBooking();
        return isCandidate() && (row.cameToNothing() || row.missed() || row.state() == BookingState.CANCELLED);
    }

    /** True when the viewer can say that the other did not come, or, not taking part, that it was not held. */
    public boolean isMissable() {
        BookingRow row = getBooking();
        boolean may = BookingAccess.mayMiss(
                current.get(), row.programmeId(), row.cohortId(), row.candidateId(), row.interviewerId());
        return may
                && row.begun(clock.instant())
                && (isReading() || AttendanceTimes.mayMiss(row.during(), lateness(), clock.instant()));
    }

    /** True while it has begun and the viewer has not waited long enough for the other. */
    public boolean isWaitedFor() {
        BookingRow row = getBooking();
        return row.begun(clock.instant()) && clock.instant().isBefore(AttendanceTimes.waited(row.during(), lateness()));
    }

    private int lateness() {
        return policies.of(getBooking().programmeId()).latenessMinutes();
    }

    /** Where it stands, in one word for messages: coming, running, due, or one of the ends. */
    public String getStage() {
        BookingRow row = getBooking();
        if (!row.confirmed()) {
            return row.state().name();
        }
        if (row.feedbackDue(clock.instant())) {
            return "due";
        }
        return row.begun(clock.instant()) ? "running" : "coming";
    }

    /** Whose view of it this is, in one word for messages. */
    public String getSide() {
        if (isReading()) {
            return "lead";
        }
        return isInterviewer() ? "interviewer" : "candidate";
    }
}
