package io.fullcircle.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Mocks that were called off or missed, each with its reason. */
final class Lost {

    private static final int MISSED = 3;
    private static final int CALLED_OFF_AHEAD = 5;
    private static final Duration AHEAD = Duration.ofDays(9);
    private static final Duration BEFORE = Duration.ofDays(50);
    private static final Duration UNTIL = Duration.ofDays(4);

    private final Scene scene;
    private final List<Candidate> candidates;

    Lost(Scene scene) {
        this.scene = scene;
        candidates = new ArrayList<>(scene.cast().candidates());
        candidates.removeIf(candidate ->
                candidate.held() < 2 || candidate.equals(scene.cast().candidate()));
        Collections.shuffle(candidates, scene.random());
    }

    List<Mock> of() {
        List<Mock> mocks = new ArrayList<>();
        for (String by : List.of("CANCELLED_CANDIDATE", "CANCELLED_INTERVIEWER")) {
            for (int left = scene.occasions().left(by); left > 0; left--) {
                boolean ahead = mocks.size() % 20 < CALLED_OFF_AHEAD - 1;
                some(ahead).ifPresent(mock -> mocks.add(calledOff(mock, by)));
            }
        }
        for (int i = 0; i < MISSED; i++) {
            some(false).ifPresent(mock -> mocks.add(missed(mock)));
        }
        return mocks;
    }

    private Optional<Mock> some(boolean ahead) {
        Candidate candidate = candidates.remove(candidates.size() - 1);
        Interviewer interviewer = scene.coverage().unmet(candidate).get(0);
        Instant from =
                ahead ? scene.now().plus(Duration.ofDays(1)) : scene.now().minus(BEFORE);
        Instant until = ahead ? scene.now().plus(AHEAD) : scene.now().minus(UNTIL);
        return scene.diary()
                .meet(candidate, interviewer, from, until)
                .map(start -> Mock.confirmed(
                        candidate,
                        interviewer,
                        start,
                        scene.booked(start),
                        scene.note(),
                        scene.coverage().meet(candidate, interviewer, 2)));
    }

    private Mock calledOff(Mock mock, String kind) {
        Person by = kind.endsWith("CANDIDATE")
                ? mock.candidate().person()
                : mock.interviewer().person();
        Instant latest = mock.start().isBefore(scene.now()) ? mock.start() : scene.now();
        Instant at = latest.minus(Duration.ofMinutes(90 + scene.random().nextInt(30 * 60)));
        return mock.ended(
                Mock.State.CANCELLED, new Mock.Ending(by, at, scene.occasions().take(kind)));
    }

    private Mock missed(Mock mock) {
        Instant at = mock.start().plus(Duration.ofMinutes(25));
        return mock.ended(
                Mock.State.NO_SHOW,
                new Mock.Ending(
                        mock.interviewer().person(), at, scene.occasions().take("NO_SHOW")));
    }
}
