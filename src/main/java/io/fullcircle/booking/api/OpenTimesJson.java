package io.fullcircle.booking.api;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.people.ApprovedInterviewerRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The open times of a programme, by interviewer; whoever has none is not there. */
public record OpenTimesJson(List<Offer> interviewers) {

    /**
     * @param confirms true where the interviewer answers each request first
     * @param times earliest first
     */
    public record Offer(
            String id,
            String name,
            String timeZone,
            String headline,
            String level,
            boolean confirms,
            List<Time> times) {}

    /** One time: a start and how many minutes from it on, of which one is booked. */
    public record Time(String start, List<Long> minutes) {}

    static OpenTimesJson of(List<OpenTimeRow> rows) {
        Map<Long, Offer> offers = new LinkedHashMap<>();
        for (OpenTimeRow row : rows) {
            Offer offer = offers.computeIfAbsent(row.interviewer().accountId(), account -> offer(row));
            String start = row.slot().start().toString();
            Time last = offer.times().isEmpty()
                    ? null
                    : offer.times().get(offer.times().size() - 1);
            if (last == null || !last.start().equals(start)) {
                last = new Time(start, new ArrayList<>());
                offer.times().add(last);
            }
            last.minutes().add(row.slot().length().toMinutes());
        }
        return new OpenTimesJson(List.copyOf(offers.values()));
    }

    private static Offer offer(OpenTimeRow row) {
        ApprovedInterviewerRow interviewer = row.interviewer();
        return new Offer(
                interviewer.publicId().toString(),
                interviewer.name(),
                interviewer.zone(),
                interviewer.headline(),
                interviewer.level().name(),
                !row.terms().accepts(),
                new ArrayList<>());
    }
}
