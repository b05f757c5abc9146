package io.fullcircle.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/** Terms as tests need them: the usual ones, but for what is said. */
final class Terms {

    private Terms() {}

    static OfferTerms of(int... minutes) {
        OfferTerms usual = OfferTerms.USUAL;
        return new OfferTerms(
                IntStream.of(minutes).mapToObj(Duration::ofMinutes).toList(),
                usual.before(),
                usual.after(),
                usual.notice(),
                usual.horizon(),
                usual.mostADay(),
                usual.mostAWeek(),
                null,
                true,
                usual.answerWithin());
    }

    static OfferTerms around(OfferTerms terms, int before, int after) {
        return new OfferTerms(
                terms.lengths(),
                Duration.ofMinutes(before),
                Duration.ofMinutes(after),
                terms.notice(),
                terms.horizon(),
                terms.mostADay(),
                terms.mostAWeek(),
                terms.pausedUntil(),
                true,
                terms.answerWithin());
    }

    static OfferTerms most(OfferTerms terms, int aDay, int aWeek) {
        return new OfferTerms(
                terms.lengths(),
                terms.before(),
                terms.after(),
                terms.notice(),
                terms.horizon(),
                aDay,
                aWeek,
                terms.pausedUntil(),
                true,
                terms.answerWithin());
    }

    static OfferTerms paused(OfferTerms terms, Instant until) {
        return new OfferTerms(
                terms.lengths(),
                terms.before(),
                terms.after(),
                terms.notice(),
                terms.horizon(),
                terms.mostADay(),
                terms.mostAWeek(),
                until,
                true,
                terms.answerWithin());
    }

    static OfferTerms within(OfferTerms terms, Duration notice, Duration horizon) {
        return new OfferTerms(
                terms.lengths(),
                terms.before(),
                terms.after(),
                notice,
                horizon,
                terms.mostADay(),
                terms.mostAWeek(),
                terms.pausedUntil(),
                true,
                terms.answerWithin());
    }
}
