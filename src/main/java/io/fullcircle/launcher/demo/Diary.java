package io.fullcircle.launcher.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** When everybody is taken, and at which hours two people would agree to meet. All mocks begin on the hour or half past it. */
final class Diary {

    static final Duration LENGTH = Duration.ofMinutes(60);
    static final Duration STEP = Duration.ofMinutes(30);

    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final LocalTime OFFICE = LocalTime.of(9, 0);
    private static final LocalTime LUNCH = LocalTime.of(12, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 30);
    private static final LocalTime LAST = LocalTime.of(21, 0);

    private final Random random;
    private final Map<Person, Set<Instant>> taken = new HashMap<>();

    Diary(Random random) {
        this.random = random;
    }

    /** A good time for both between these two, taken from now on; empty when there is none. */
    Optional<Instant> meet(Candidate candidate, Interviewer interviewer, Instant from, Instant until) {
        Instant best = null;
        double most = 0;
        for (Instant start = halfHourAfter(from); !start.plus(LENGTH).isAfter(until); start = start.plus(STEP)) {
            double liked = liking(candidate.person(), interviewer.person(), start);
            if (liked > most) {
                best = start;
                most = liked;
            }
        }
        return Optional.ofNullable(best).map(start -> take(candidate, interviewer, start));
    }

    /** As {@link #meet}, at one of the times that the interviewer opened. */
    Optional<Instant> meetWithin(
            Candidate candidate, Interviewer interviewer, List<Window> windows, Instant from, Instant until) {
        List<Instant> starts = windows.stream()
                .filter(window -> window.interviewer().equals(interviewer))
                .flatMap(window -> window.starts().stream())
                .filter(start -> !start.isBefore(from) && start.isBefore(until))
                .filter(start -> pleasure(candidate.person(), start) > 0)
                .filter(start -> free(candidate.person(), start) && free(interviewer.person(), start))
                .toList();
        return starts.isEmpty()
                ? Optional.empty()
                : Optional.of(take(candidate, interviewer, starts.get(random.nextInt(starts.size()))));
    }

    /** This time, whatever the hour is. */
    Instant take(Candidate candidate, Interviewer interviewer, Instant start) {
        for (Person person : List.of(candidate.person(), interviewer.person())) {
            Set<Instant> halfHours = taken.computeIfAbsent(person, any -> new HashSet<>());
            halfHours.add(start);
            halfHours.add(start.plus(STEP));
        }
        return start;
    }

    private double liking(Person one, Person other, Instant start) {
        int first = pleasure(one, start);
        int second = first == 0 ? 0 : pleasure(other, start);
        if (second == 0 || !free(one, start) || !free(other, start)) {
            return 0;
        }
        boolean onTheHour = start.truncatedTo(ChronoUnit.HOURS).equals(start);
        return first + second + (onTheHour ? 1 : 0) + 3 * random.nextDouble();
    }

    private boolean free(Person person, Instant start) {
        Set<Instant> halfHours = taken.getOrDefault(person, Set.of());
        return !halfHours.contains(start) && !halfHours.contains(start.plus(STEP));
    }

    /** How well a beginning suits somebody who has a job in the day: from 0, not at all, to 3. */
    static int pleasure(Person person, Instant start) {
        ZonedDateTime local = start.atZone(person.zone());
        LocalTime time = local.toLocalTime();
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            return 0;
        }
        DayOfWeek day = local.getDayOfWeek();
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
            return time.isBefore(OFFICE) || time.isAfter(EVENING) ? 1 : 3;
        }
        if (!time.isBefore(EVENING)) {
            return 3;
        }
        boolean aside = time.isBefore(OFFICE) || !time.isBefore(LUNCH) && time.isBefore(AFTERNOON);
        return aside ? 2 : 1;
    }

    static Instant halfHourAfter(Instant instant) {
        Instant hour = instant.truncatedTo(ChronoUnit.HOURS);
        while (hour.isBefore(instant)) {
            hour = hour.plus(STEP);
        }
        return hour;
    }
}
