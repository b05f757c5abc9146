package io.fullcircle.notification.notice;

import io.fullcircle.booking.BookingAccepted;
import io.fullcircle.booking.BookingEnded;
import io.fullcircle.booking.BookingGiven;
import io.fullcircle.booking.BookingLinked;
import io.fullcircle.booking.BookingMade;
import io.fullcircle.booking.BookingMoved;
import io.fullcircle.booking.BookingRequested;
import io.fullcircle.booking.attendance.AttendanceDisputed;
import io.fullcircle.booking.attendance.AttendanceSettled;
import io.fullcircle.booking.attendance.CheckedIn;
import io.fullcircle.booking.thread.MessageWritten;
import io.fullcircle.booking.waiting.WaitingOffered;
import io.fullcircle.interview.ScorecardSubmitted;
import io.fullcircle.people.ApprovalDecided;
import io.fullcircle.people.standing.InterviewerQuiet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Turns what happens into notices, in the transaction in which it happens: there is a mail exactly when it has happened. */
@ApplicationScoped
public class NoticeKeeper {

    @Inject
    private NoticeService notices;

    @Inject
    private WaitingNoticeService waiting;

    @Inject
    private SupplyNoticeService supply;

    @Inject
    private LeadNoticeService leads;

    void decided(@Observes ApprovalDecided approval) {
        supply.decided(approval);
    }

    void quiet(@Observes InterviewerQuiet quiet) {
        supply.quiet(quiet);
    }

    void offered(@Observes WaitingOffered offered) {
        waiting.offered(offered);
    }

    void booked(@Observes BookingMade made) {
        notices.booked(made);
    }

    void requested(@Observes BookingRequested requested) {
        notices.requested(requested);
    }

    void accepted(@Observes BookingAccepted accepted) {
        notices.accepted(accepted);
    }

    void moved(@Observes BookingMoved moved) {
        notices.moved(moved);
    }

    void given(@Observes BookingGiven given) {
        notices.given(given);
    }

    void linked(@Observes BookingLinked linked) {
        notices.linked(linked);
    }

    void ended(@Observes BookingEnded ended) {
        notices.ended(ended);
    }

    void checkedIn(@Observes CheckedIn here) {
        notices.checkedIn(here);
    }

    void disputed(@Observes AttendanceDisputed dispute) {
        notices.objected(dispute);
        leads.disputed(dispute);
    }

    void settled(@Observes AttendanceSettled settled) {
        notices.settled(settled);
    }

    void written(@Observes MessageWritten message) {
        notices.written(message);
    }

    void feedback(@Observes ScorecardSubmitted submitted) {
        notices.feedback(submitted);
    }
}
