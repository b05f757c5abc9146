package io.fullcircle.booking;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.error.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The viewer's own mocks: what comes, whose feedback they owe, what is over. */
@Named
@RequestScoped
public class BookingsPage {

    @Inject
    private CurrentViewer current;

    @Inject
    private BookingQueries queries;

    /** Number of the page of what is over, from 1 on. */
    @Inject
    @Param
    private String page;

    private List<BookingRow> upcoming;
    private List<BookingRow> due;
    private List<BookingRow> requested;
    private PastBookings past;

    /** Reads everything before it is drawn, so that who has no mocks and never will have finds no page; who has had some keeps them. */
    public void load() {
        if (isNothing() && !isBooking() && !isInterviewing()) {
            throw DomainException.notFound();
        }
    }

    public boolean isBooking() {
        return current.getRoles().contains(Role.CANDIDATE);
    }

    public boolean isInterviewing() {
        return current.getRoles().contains(Role.INTERVIEWER);
    }

    public List<BookingRow> getUpcoming() {
        if (upcoming == null) {
            upcoming = queries.upcoming(current.get());
        }
        return upcoming;
    }

    public List<BookingRow> getDue() {
        if (due == null) {
            due = queries.feedbackDue(current.get());
        }
        return due;
    }

    /** What others asked the viewer for and waits for their answer. */
    public List<BookingRow> getAsked() {
        return requested().stream().filter(row -> row.interviewedBy(getMe())).toList();
    }

    /** What the viewer asked others for. */
    public List<BookingRow> getWaiting() {
        return requested().stream().filter(row -> !row.interviewedBy(getMe())).toList();
    }

    private List<BookingRow> requested() {
        if (requested == null) {
            requested = queries.requested(current.get());
        }
        return requested;
    }

    public PastBookings getPast() {
        if (past == null) {
            past = queries.past(current.get(), getNumber() - 1);
        }
        return past;
    }

    /** Number of this page of what is over. */
    public int getNumber() {
        if (page == null) {
            return 1;
        }
        if (!page.matches("[1-9]\\d{0,3}")) {
            throw DomainException.notFound();
        }
        return Integer.parseInt(page);
    }

    /** True where what comes and what is due stand, which is on the first page only. */
    public boolean isFirst() {
        return getNumber() == 1;
    }

    public boolean isNothing() {
        return isFirst()
                && getUpcoming().isEmpty()
                && getDue().isEmpty()
                && requested().isEmpty()
                && getPast().rows().isEmpty();
    }

    /** Account of the viewer, whose side of each mock is shown. */
    public long getMe() {
        return current.get().accountId();
    }
}
