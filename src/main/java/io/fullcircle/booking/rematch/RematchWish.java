package io.fullcircle.booking.rematch;

import io.fullcircle.availability.OpenTimeRow;
import io.fullcircle.booking.OtherTimes;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.web.PublicId;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wish to have an open time in the place of a mock that its interviewer has let go.
 *
 * @param mock public id of the booking that ended
 * @param request made with the form: however often one form is sent, it books once
 */
public record RematchWish(UUID mock, OtherTimes.Choice time, Duration length, UUID request) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36})_([0-9a-f-]{36})_(\\S{1,40})_(\\d{1,3})");

    /** What a button says for one of the times that are offered. */
    static String text(LetDownRow mock, OpenTimeRow time) {
        return mock.publicId() + "_" + OtherTimes.Choice.of(time) + "_"
                + time.slot().length().toMinutes();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws DomainException not found, for what it did not write
     */
    static RematchWish parse(String text, String request) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw DomainException.notFound();
        }
        return new RematchWish(
                PublicId.parse(parts.group(1)),
                OtherTimes.Choice.parse(parts.group(2), parts.group(3)),
                Duration.ofMinutes(Long.parseLong(parts.group(4))),
                PublicId.parse(request));
    }
}
