package io.fullcircle.booking.waiting;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.people.Preference;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields in which a candidate says what they wait for. */
public class WaitingForm {

    /** How many days ahead is proposed. */
    private static final int DAYS = 21;

    private String interviewer = "";
    private Integer[] lengths = {};
    private Integer[] days = {};
    private LocalTime from;
    private LocalTime to;
    private LocalDate lastDay;

    void fill(WaitingRow row) {
        interviewer = row.interviewer() == null ? "" : row.interviewer().toString();
        lengths = row.minutes().toArray(Integer[]::new);
        when(row.when());
        lastDay = row.lastDay();
    }

    /** Proposes what is known of somebody who does not wait yet: when they like to practise. */
    void propose(Preference liked, LocalDate today) {
        lengths = OfferTerms.USUAL.lengths().stream()
                .map(length -> (int) length.toMinutes())
                .toArray(Integer[]::new);
        when(liked);
        lastDay = today.plusDays(DAYS);
    }

    private void when(Preference when) {
        days = when.days().stream().sorted().map(DayOfWeek::getValue).toArray(Integer[]::new);
        from = when.from();
        to = when.to();
    }

    WaitingWish wish() {
        Set<DayOfWeek> weekdays = Stream.of(days).map(DayOfWeek::of).collect(Collectors.toSet());
        UUID with = interviewer == null || interviewer.isEmpty() ? null : UUID.fromString(interviewer);
        return new WaitingWish(
                with, Arrays.stream(lengths).collect(Collectors.toSet()), new Preference(weekdays, from, to), lastDay);
    }

    /** Public id of the account, empty for whoever has time. */
    public String getInterviewer() {
        return interviewer;
    }

    public void setInterviewer(String interviewer) {
        this.interviewer = interviewer;
    }

    /** Minutes. */
    public Integer[] getLengths() {
        return lengths;
    }

    public void setLengths(Integer[] lengths) {
        this.lengths = lengths;
    }

    /** ISO numbers of the weekdays. */
    public Integer[] getDays() {
        return days;
    }

    public void setDays(Integer[] days) {
        this.days = days;
    }

    public LocalTime getFrom() {
        return from;
    }

    public void setFrom(LocalTime from) {
        this.from = from;
    }

    public LocalTime getTo() {
        return to;
    }

    public void setTo(LocalTime to) {
        this.to = to;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
