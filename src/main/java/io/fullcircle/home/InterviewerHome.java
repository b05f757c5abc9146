package io.fullcircle.home;

import io.fullcircle.booking.BookingQueries;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.interview.thanks.GivenRow;
import io.fullcircle.interview.thanks.ThanksQueries;
import io.fullcircle.people.OwnApprovalRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What an interviewer finds at home: who waits for feedback, who comes next, and whether their programmes have approved them. */
@Named
@RequestScoped
public class InterviewerHome {

    @Inject
    private CurrentViewer current;

    @Inject
    private PeopleQueries people;

    @Inject
    private BookingQueries bookings;

    @Inject
    private ThanksQueries thanks;

    private boolean described;
    private GivenRow given;
    private List<OwnApprovalRow> approvals;
    private List<BookingRow> upcoming;
    private List<BookingRow> due;
    private List<BookingRow> asked;
    private List<BookingRow> calledOff;

    @PostConstruct
    void load() {
        long own = current.get().accountId();
        described = people.interviewerProfile(current.get()).isPresent();
        given = thanks.given(current.get());
        approvals = people.ownApprovals(current.get());
        upcoming = bookings.upcoming(current.get()).stream()
                .filter(row -> row.interviewedBy(own))
                .toList();
        due = bookings.feedbackDue(current.get());
        asked = bookings.requested(current.get()).stream()
                .filter(row -> row.interviewedBy(own))
                .toList();
        calledOff = bookings.calledOff(current.get()).stream()
                .filter(row -> row.interviewedBy(own))
                .toList();
    }

    /** True once they have said what they bring. */
    public boolean isDescribed() {
        return described;
    }

    /** What they have given altogether. */
    public GivenRow getGiven() {
        return given;
    }

    public List<OwnApprovalRow> getApprovals() {
        return approvals;
    }

    /** Everything to come, the next one first. */
    public List<BookingRow> getUpcoming() {
        return upcoming;
    }

    /** The mocks that candidates ask for and that wait for an answer, the most urgent first. */
    public List<BookingRow> getAsked() {
        return asked;
    }

    /** The mocks that candidates called off, while that is news. */
    public List<BookingRow> getCalledOff() {
        return calledOff;
    }

    /** The next mock or the one under way, null without any. */
    public BookingRow getNext() {
        return upcoming.isEmpty() ? null : upcoming.get(0);
    }

    /** The mocks after the next one. */
    public List<BookingRow> getLater() {
        return upcoming.stream().skip(1).toList();
    }

    /** Mocks that are over and whose candidate waits, longest first. */
    public List<BookingRow> getDue() {
        return due;
    }
}
