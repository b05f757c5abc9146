package io.fullcircle.home;

import io.fullcircle.booking.BookingQueries;
import io.fullcircle.booking.BookingRow;
import io.fullcircle.people.CandidateProfileRow;
import io.fullcircle.people.PeopleQueries;
import io.fullcircle.shared.access.CurrentViewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a candidate finds at home: the next mock, what was said in the last ones, what they prepare for. */
@Named
@RequestScoped
public class CandidateHome {

    /** How many of the latest pieces of feedback the page names. */
    private static final int LATEST = 3;

    @Inject
    private CurrentViewer current;

    @Inject
    private PeopleQueries people;

    @Inject
    private BookingQueries bookings;

    private CandidateProfileRow profile;
    private List<BookingRow> upcoming;
    private List<BookingRow> feedback;
    private List<BookingRow> calledOff;
    private List<BookingRow> requested;

    @PostConstruct
    void load() {
        long own = current.get().accountId();
        profile = people.candidateProfile(current.get()).orElse(null);
        upcoming = bookings.upcoming(current.get()).stream()
                .filter(row -> row.candidateId() == own)
                .toList();
        calledOff = bookings.calledOff(current.get()).stream()
                .filter(row -> row.candidateId() == own)
                .toList();
        requested = bookings.requested(current.get()).stream()
                .filter(row -> row.candidateId() == own)
                .toList();
        feedback = bookings.heard(current.get(), LATEST);
    }

    /** What they prepare for, null until they have said it. */
    public CandidateProfileRow getProfile() {
        return profile;
    }

    /** The next mock or the one under way, null without any. */
    public BookingRow getNext() {
        return upcoming.isEmpty() ? null : upcoming.get(0);
    }

    /** The mocks after the next one. */
    public List<BookingRow> getLater() {
        return upcoming.stream().skip(1).toList();
    }

    /** The mocks that interviewers called off or say were missed, while that is news. */
    public List<BookingRow> getCalledOff() {
        return calledOff;
    }

    /** The mocks that they asked for and that nobody has answered yet, the most urgent first. */
    public List<BookingRow> getRequested() {
        return requested;
    }

    /** The latest mocks with feedback, newest first. */
    public List<BookingRow> getFeedback() {
        return feedback;
    }
}
