package io.fullcircle.launcher.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All that the demo programme holds besides its people, at one moment. */
record Plan(Cast cast, Draw draw, List<Window> windows, List<Mock> mocks) {

    /** The same people, pairs, ratings and words for the same seed; the times follow from the moment. */
    static Plan make(Instant now, long seed) {
        // One source each, so that the calendar of the day changes neither the pairs nor the words.
        Random sources = new Random(seed);
        final Random drawn = new Random(sources.nextLong());
        final Random worded = new Random(sources.nextLong());
        final Random timed = new Random(sources.nextLong());
        Cast cast = Cast.read();
        Stock evidence = Stock.evidence(worded);
        Draw draw = Draw.fitting(cast, evidence, drawn);
        Diary diary = new Diary(timed);
        List<Window> windows = Window.open(cast, now, timed);
        Stock occasions = Stock.occasions(worded);
        Scene scene = new Scene(cast, now, diary, draw.coverage(), occasions, timed);
        List<Mock> mocks = new ArrayList<>();
        // What is promised comes first, so that its hours are free.
        Coming coming = new Coming(scene, windows);
        mocks.addAll(coming.promised());
        mocks.addAll(new Held(scene, evidence, worded).of(draw.mocks()));
        mocks.addAll(coming.due(evidence));
        mocks.addAll(coming.upcoming());
        mocks.addAll(new Lost(scene).of());
        return new Plan(cast, draw, windows, mocks);
    }
}
