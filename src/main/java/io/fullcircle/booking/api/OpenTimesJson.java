package io.fullcircle.booking.api;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.ranking.RankedTime;
import io.fullcircle.booking.ranking.TimeRanking;
import io.fullcircle.people.ApprovedInterviewerRow;
import io.fullcircle.shared.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The open times of a programme, by interviewer; whoever has none is not there. */
public record OpenTimesJson(List<Offer> interviewers) {

    /**
     * @param confirms true where the interviewer answers each request first
     * @param times earliest first, or the best first
     */
    public record Offer(
            String id,
            String name,
            String timeZone,
            String headline,
            String level,
            boolean confirms,
            List<Time> times) {}

    /**
     * One time: a start and how many minutes from it on, of which one is booked.
     *
     * @param reasons why it stands where it does, the weightiest first; null where the order is that of the clock
     */
    public record Time(String start, List<Long> minutes, List<Why> reasons) {}

    /**
     * A reason, which names no principle.
     *
     * @param code the same whatever the language
     */
    public record Why(String code, String text) {}

    static OpenTimesJson of(List<OpenTimeRow> rows) {
        return of(TimeRanking.asTheyCome(rows), one -> null);
    }

    /** In the order of a ranking: interviewers by their best time, and of each the best time first. */
    static OpenTimesJson best(List<RankedTime> ranked, Messages words) {
        return of(
                ranked,
                one -> one.reasons().stream()
                        .map(reason -> new Why(reason.code(), words.text(reason.key(), reason.argument())))
                        .toList());
    }

    private static OpenTimesJson of(List<RankedTime> ranked, Function<RankedTime, List<Why>> reasons) {
        Map<Long, Offer> offers = new LinkedHashMap<>();
        for (RankedTime one : ranked) {
            OpenTimeRow row = one.time();
            Offer offer = offers.computeIfAbsent(row.interviewer().accountId(), account -> offer(row));
            String start = row.slot().start().toString();
            Time last = offer.times().isEmpty()
                    ? null
                    : offer.times().get(offer.times().size() - 1);
            if (last == null || !last.start().equals(start)) {
                last = new Time(start, new ArrayList<>(), reasons.apply(one));
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
