package io.fullcircle.availability;

import io.fullcircle.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The times of one interviewer that can be booked: what they opened, less what is taken. Pure; nothing of it is stored. */
public final class OpenSlots {

    /** How long a mock interview is. */
    public static final Duration LENGTH = Duration.ofMinutes(60);

    /** How far apart two slots of one window begin. */
    public static final Duration STEP = Duration.ofMinutes(30);

    /** How long before its start a time can be booked at the latest: an interviewer reads the calendar once a day. */
    public static final Duration NOTICE = Duration.ofHours(12);

    /** How far ahead times are opened and booked. */
    public static final Duration HORIZON = Duration.ofDays(60);

    private OpenSlots() {}

    /**
     * @param windows what the interviewer opened, in any order
     * @param taken claims on the interviewer's time, in any order
     * @return the slots that begin between the notice and the horizon and touch nothing taken, earliest first; a window offers one
     *     each {@link #STEP} from its own start on, as long as a whole one fits
     */
    public static List<TimeSpan> of(List<TimeSpan> windows, List<TimeSpan> taken, Instant now) {
        Instant earliest = now.plus(NOTICE);
        Instant latest = now.plus(HORIZON);
        List<TimeSpan> slots = new ArrayList<>();
        for (TimeSpan window : windows) {
            for (Instant start = window.start();
                    !start.plus(LENGTH).isAfter(window.end()) && !start.isAfter(latest);
                    start = start.plus(STEP)) {
                TimeSpan slot = new TimeSpan(start, start.plus(LENGTH));
                if (!start.isBefore(earliest) && taken.stream().noneMatch(slot::overlaps)) {
                    slots.add(slot);
                }
            }
        }
        slots.sort(Comparator.comparing(TimeSpan::start));
        return slots;
    }
}
