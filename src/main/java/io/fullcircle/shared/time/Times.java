package io.fullcircle.shared.time;

import io.fullcircle.shared.access.CurrentViewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** {@link TimeWords} for the person behind the request: what pages know as {@code times}. */
@Named("times")
@RequestScoped
public class Times {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    private TimeWords words;

    @PostConstruct
    void init() {
        words = new TimeWords(viewer.getLocale(), viewer.getZone(), clock.instant());
    }

    public String dateTime(Instant instant) {
        return words.dateTime(instant);
    }

    public String time(Instant instant) {
        return words.time(instant);
    }

    public String date(LocalDate date) {
        return words.date(date);
    }

    public String dateOf(Instant instant) {
        return words.date(instant);
    }

    public String elsewhere(Instant instant, ZoneId zone) {
        return words.elsewhere(instant, zone);
    }

    public String day(Instant instant) {
        return words.day(instant);
    }

    /** The viewer's own zone, in words. */
    public String getZone() {
        return words.zone();
    }

    public String zoneOf(ZoneId zone) {
        return words.zone(zone);
    }
}
