package io.fullcircle.booking.attendance;

import io.fullcircle.booking.BookingAccess;
import io.fullcircle.booking.BookingPage;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.booking.Settlement;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.FormErrors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Who came to a mock: to check in, to say otherwise, and for a lead to decide. */
@Named
@RequestScoped
public class AttendancePage {

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingPage page;

    @Inject
    private AttendanceQueries queries;

    @Inject
    private AttendanceService attendance;

    @Inject
    private Clock clock;

    /** How a lead decides. */
    @Inject
    @Param
    private String as;

    private AttendanceRow row;
    private String reason;

    /** Finds the mock; goes back to it with a word where there is nothing to say. */
    public void load() {
        if (page.isReading() && !isSettling()) {
            throw DomainException.notFound();
        }
        if (!isArriving() && !isAnswering() && !isSettling()) {
            page.goBack(booking().confirmed() ? "booking.rule.checkIn" : "booking.rule.objection");
        }
    }

    public AttendanceRow getRow() {
        if (row == null) {
            row = queries.of(current.get(), booking());
        }
        return row;
    }

    /** True while the viewer can say that they are there. */
    public boolean isArriving() {
        return !page.isReading()
                && booking().confirmed()
                && AttendanceTimes.mayCheckIn(booking().during(), clock.instant())
                && (page.isCandidate() ? getRow().candidateIn() : getRow().interviewerIn()) == null;
    }

    /** True while the viewer can answer that they did come. */
    public boolean isAnswering() {
        Long absent = getRow().absentId();
        return absent != null && absent == page.getMe() && booking().missed() && getRow().objectedAt() == null;
    }

    /** True while the viewer has to decide. */
    public boolean isSettling() {
        BookingRow b = booking();
        return BookingAccess.maySettle(current.get(), b.programmeId(), b.cohortId(), b.candidateId(), b.interviewerId())
                && getRow().disputed();
    }

    /** Name of who is said not to have come. */
    public String getAbsent() {
        Long absent = getRow().absentId();
        return absent != null && absent.equals(booking().candidateId())
                ? booking().candidateName()
                : booking().interviewerName();
    }

    public List<Settlement> getSettlements() {
        return List.of(Settlement.values());
    }

    public void checkIn() {
        act(() -> attendance.checkIn(current.get(), booking().publicId()), "booking.here.done");
    }

    public void object() {
        act(() -> attendance.object(current.get(), booking().publicId(), reason), "booking.object.done");
    }

    public void settle() {
        act(() -> attendance.settle(current.get(), booking().publicId(), settlement()), "booking.settle.done");
    }

    private Settlement settlement() {
        return Arrays.stream(Settlement.values())
                .filter(one -> one.name().equals(as))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(null, "booking.settle.choose"));
    }

    private void act(Runnable work, String done) {
        try {
            work.run();
            page.goBack(done);
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.CONFLICT) {
                page.goBack(rule.messageKey());
            } else {
                FormErrors.show(FacesContext.getCurrentInstance(), "o", rule);
            }
        }
    }

    private BookingRow booking() {
        return page.getBooking();
    }

    public String getAs() {
        return as;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
