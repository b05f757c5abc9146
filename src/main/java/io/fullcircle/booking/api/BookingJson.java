package io.fullcircle.booking.api;

import io.fullcircle.booking.BookingRow;
import java.util.List;

/**
 * A mock as the interface tells it. Times are moments in UTC; the zones of the two stand beside them.
 *
 * @param respondBy until when a request waits for its answer, else null
 * @param callLink where the two meet, for the two alone and while they mean to; else null
 * @param version what {@code ETag} says, and {@code If-Match} has to
 */
public record BookingJson(
        String id,
        String state,
        Person candidate,
        Person interviewer,
        String start,
        String end,
        long minutes,
        String jobFamily,
        String level,
        String note,
        String respondBy,
        String callLink,
        String reason,
        boolean late,
        int version) {

    /** One of the two. */
    public record Person(String id, String name, String timeZone) {}

    /**
     * Some of them.
     *
     * @param next where the next page begins, null after the last one
     */
    public record Page(List<BookingJson> items, String next) {}

    /** What books one. */
    public record Wish(String programme, String interviewer, String start, Integer minutes, String note) {}

    /** What moves one. */
    public record Move(String start, Integer minutes, String reason) {}

    /** What takes the place of one that its interviewer has let go. */
    public record Instead(String interviewer, String start, Integer minutes) {}

    /** To whom one is given, and why. */
    public record Give(String interviewer, String reason) {}

    /** Where the two of one meet. */
    public record Link(String callLink) {}

    /** Why one is called off or declined. */
    public record Reason(String reason) {}

    /** @param linked whether whoever asks is one of the two, who know where they meet */
    static BookingJson of(BookingRow row, boolean linked) {
        return new BookingJson(
                row.publicId().toString(),
                row.state().name(),
                new Person(row.candidatePublicId().toString(), row.candidateName(), row.candidateZone()),
                new Person(row.interviewerPublicId().toString(), row.interviewerName(), row.interviewerZone()),
                row.startsAt().toString(),
                row.endsAt().toString(),
                row.minutes(),
                row.jobFamily().name(),
                row.level().name(),
                row.note(),
                row.respondBy() == null ? null : row.respondBy().toString(),
                linked && row.confirmed() ? row.callLink() : null,
                row.reason(),
                row.late(),
                row.version());
    }
}
