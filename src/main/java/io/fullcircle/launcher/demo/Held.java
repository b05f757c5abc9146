package io.fullcircle.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The mocks that were held and rated, from the start of each cohort to a few days ago. */
final class Held {

    /** One mock in so many had a third principle, of which nothing was heard. */
    private static final int NOT_OBSERVED_EACH = 30;

    private static final Duration UNTIL = Duration.ofDays(4);
    private static final Duration SEARCHED = Duration.ofDays(3);

    private final Scene scene;
    private final Stock evidence;
    private final Remarks remarks;

    Held(Scene scene, Stock evidence, Random random) {
        this.scene = scene;
        this.evidence = evidence;
        this.remarks = new Remarks(random);
    }

    List<Mock> of(List<Draw.Met> drawn) {
        // Candidate by candidate, so that nobody reads the same clause on two scorecards.
        List<Draw.Met> ordered = drawn.stream()
                .sorted(Comparator.comparing(met -> met.candidate().person().who()))
                .toList();
        List<Mock> mocks = new ArrayList<>();
        for (Draw.Met met : ordered) {
            boolean third = mocks.size() % NOT_OBSERVED_EACH == NOT_OBSERVED_EACH / 2;
            mocks.add(mock(met, third));
        }
        return mocks;
    }

    private Mock mock(Draw.Met met, boolean third) {
        Map<String, Mock.Heard> heard = new LinkedHashMap<>();
        met.heard()
                .forEach((principle, signal) ->
                        heard.put(principle, new Mock.Heard(signal, evidence.take(Stock.key(principle, signal)))));
        List<String> principles = new ArrayList<>(heard.keySet());
        if (third) {
            String another = scene.coverage().another(met.interviewer(), principles);
            principles.add(another);
            heard.put(
                    another,
                    new Mock.Heard(Signal.NOT_OBSERVED, scene.occasions().take("NOT_OBSERVED")));
        }
        Instant start = time(met);
        Mock mock = Mock.confirmed(
                met.candidate(), met.interviewer(), start, scene.booked(start), scene.note(), principles);
        return mock.with(
                Mock.State.COMPLETED,
                new Mock.Card(
                        heard,
                        remarks.strength(met.heard()),
                        remarks.nextStep(met.heard()),
                        scene.afterwards(mock.end()),
                        true));
    }

    /** The rounds of a candidate share their time in the cohort evenly, so that their order stays. */
    private Instant time(Draw.Met met) {
        Candidate candidate = met.candidate();
        Instant begin = scene.now().minus(Duration.ofDays(candidate.cohort().daysSinceStart - 2L));
        Duration share = Duration.between(begin, scene.now().minus(UNTIL)).dividedBy(candidate.held());
        Instant middle = begin.plus(share.multipliedBy(met.round())).plus(share.dividedBy(2));
        return scene.diary()
                .meet(candidate, met.interviewer(), middle.minus(SEARCHED), middle.plus(SEARCHED))
                .orElseThrow(() -> new IllegalStateException(candidate.person().who() + " finds no time"));
    }
}
