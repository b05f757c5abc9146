package io.fullcircle.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Confirmed mocks: those of the next two weeks, and those of the last days whose scorecard is due. */
final class Coming {

    private static final int UPCOMING = 25;
    private static final int DUE = 6;
    private static final Duration DUE_SINCE = Duration.ofHours(70);
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration NOTICE = Duration.ofHours(14);

    private final Scene scene;
    private final List<Window> windows;
    private final List<Candidate> waiting;

    Coming(Scene scene, List<Window> windows) {
        this.scene = scene;
        this.windows = windows;
        waiting = new ArrayList<>(scene.cast().candidates());
        waiting.removeIf(candidate ->
                candidate.held() < 2 || candidate.equals(scene.cast().candidate()));
        Collections.shuffle(waiting, scene.random());
    }

    /** Of the two whose sign-ins are printed: one yesterday, not rated yet, and one the day after tomorrow. */
    List<Mock> promised() {
        Cast cast = scene.cast();
        List<Mock> mocks = new ArrayList<>();
        for (int day : List.of(-1, Window.PROMISED_DAY)) {
            Instant start = Window.promised(cast, scene.now(), day);
            scene.diary().take(cast.candidate(), cast.interviewer(), start);
            mocks.add(confirmed(cast.candidate(), cast.interviewer(), start));
        }
        return mocks;
    }

    /** The others of the last days, the first of them with a draft that got no further than half. */
    List<Mock> due(Stock evidence) {
        List<Mock> mocks = new ArrayList<>();
        while (mocks.size() < DUE - 1) {
            Candidate candidate = next();
            Instant from = scene.now().minus(DUE_SINCE);
            Instant until = scene.now().minus(Duration.ofHours(1));
            meeting(candidate, interviewer -> scene.diary().meet(candidate, interviewer, from, until))
                    .ifPresent(mocks::add);
        }
        mocks.set(0, halfWritten(mocks.get(0), evidence));
        return mocks;
    }

    /** The others of the next days, at times that the interviewers have opened. */
    List<Mock> upcoming() {
        List<Mock> mocks = new ArrayList<>();
        Instant from = scene.now().plus(NOTICE);
        Instant until = scene.now().plus(AHEAD);
        while (mocks.size() < UPCOMING - 1) {
            Candidate candidate = next();
            meeting(candidate, interviewer -> scene.diary().meetWithin(candidate, interviewer, windows, from, until))
                    .ifPresent(mocks::add);
        }
        return mocks;
    }

    private interface Agreement {
        Optional<Instant> time(Interviewer interviewer);
    }

    /** With the first new interviewer, those with the least work first, with whom there is a time. */
    private Optional<Mock> meeting(Candidate candidate, Agreement agreement) {
        for (Interviewer interviewer : scene.coverage().unmet(candidate)) {
            Optional<Instant> start = agreement.time(interviewer);
            if (start.isPresent()) {
                return start.map(at -> confirmed(candidate, interviewer, at));
            }
        }
        return Optional.empty();
    }

    private Mock confirmed(Candidate candidate, Interviewer interviewer, Instant start) {
        int principles = scene.random().nextInt(4) == 0 ? 3 : 2;
        List<String> assigned = scene.coverage().meet(candidate, interviewer, principles);
        return Mock.confirmed(candidate, interviewer, start, scene.booked(start), scene.note(), assigned);
    }

    private static Mock halfWritten(Mock mock, Stock evidence) {
        Map<String, Mock.Heard> heard = new LinkedHashMap<>();
        for (String principle : mock.principles()) {
            heard.put(
                    principle,
                    heard.isEmpty()
                            ? new Mock.Heard(Signal.MEETS, evidence.take(Stock.key(principle, Signal.MEETS)))
                            : new Mock.Heard(null, ""));
        }
        Instant saved = mock.end().plus(Duration.ofMinutes(12));
        return mock.with(Mock.State.CONFIRMED, new Mock.Card(heard, "", "", saved, false));
    }

    private Candidate next() {
        return waiting.remove(waiting.size() - 1);
    }
}
