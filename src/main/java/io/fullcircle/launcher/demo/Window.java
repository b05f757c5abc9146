package io.fullcircle.launcher.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A time that an interviewer has opened. */
record Window(Interviewer interviewer, Instant start, Instant end, Instant openedAt) {

    private static final int DAYS = 21;
    private static final LocalTime EARLY = LocalTime.of(7, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** The day on which the first interviewer and the first candidate meet: every other opens times as it suits them. */
    static final int PROMISED_DAY = 2;

    private record Hours(LocalTime from, int halfHours) {}

    /** What the interviewers offer over the next three weeks, in hours that suit each; a few take a rest. */
    static List<Window> open(Cast cast, Instant now, Random random) {
        List<Window> windows = new ArrayList<>();
        List<Interviewer> interviewers = cast.approved();
        for (int i = 0; i < interviewers.size(); i++) {
            if (!rests(i)) {
                windows.addAll(of(interviewers.get(i), i == 0, now, random));
            }
        }
        return windows;
    }

    /** True for the few interviewers, by their place in the cast, who offer nothing at present. */
    static boolean rests(int interviewer) {
        return interviewer % 8 == 7;
    }

    /** The hour on some day from today on at which the first interviewer meets the first candidate. */
    static Instant promised(Cast cast, Instant now, int days) {
        Interviewer first = cast.interviewer();
        LocalDate day = now.atZone(first.person().zone()).toLocalDate().plusDays(days);
        return day.atTime(EVENING).atZone(first.person().zone()).toInstant();
    }

    /** The beginnings of mocks that it holds. */
    List<Instant> starts() {
        List<Instant> starts = new ArrayList<>();
        for (Instant at = start; !at.plus(Diary.LENGTH).isAfter(end); at = at.plus(Diary.STEP)) {
            starts.add(at);
        }
        return starts;
    }

    private static List<Window> of(Interviewer interviewer, boolean first, Instant now, Random random) {
        List<Window> windows = new ArrayList<>();
        LocalDate today = now.atZone(interviewer.person().zone()).toLocalDate();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = today.plusDays(day);
            Hours hours = hours(date.getDayOfWeek(), random);
            if (first && day == PROMISED_DAY) {
                hours = new Hours(EVENING, 6);
            }
            Instant opened = now.minus(Duration.ofHours(8 * 24 + random.nextInt(120)));
            if (hours != null) {
                Instant start = date.atTime(hours.from())
                        .atZone(interviewer.person().zone())
                        .toInstant();
                if (start.isAfter(now)) {
                    windows.add(new Window(
                            interviewer, start, start.plus(Diary.STEP.multipliedBy(hours.halfHours())), opened));
                }
            }
        }
        return windows;
    }

    /** Null for a day that stays closed. */
    private static Hours hours(DayOfWeek day, Random random) {
        int luck = random.nextInt(100);
        int later = random.nextInt(4);
        int length = random.nextInt(3);
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
            return luck < 45 ? new Hours(LocalTime.of(9 + later * 2, 0), 4 + 2 * length) : null;
        }
        if (luck < 35) {
            return new Hours(EVENING.plusMinutes(30L * (later - 1)), 4 + length);
        }
        if (luck < 43) {
            return new Hours(EARLY.plusMinutes(30L * (later / 2)), 3);
        }
        return luck < 50 ? new Hours(NOON, 2 + length / 2) : null;
    }
}
