package io.fullcircle.interview;

import io.fullcircle.interview.kit.AskedDraft;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Visible;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that an interviewer has typed, before anything of it is kept. Its fields are known by the position of their principle among the
 * assigned ones, from 1: {@code signal1}, {@code evidence1}; beside them {@code strengths} and {@code nextStep}.
 *
 * @param ratings at most one for each assigned principle
 * @param asked how it went with each question that it says something about
 */
public record ScorecardDraft(List<RatingDraft> ratings, String strengths, String nextStep, List<AskedDraft> asked) {

    /** The version of a scorecard that is not there yet. */
    public static final int NONE = -1;

    /** Something that a scorecard lacks before it can be submitted: the field, and the message beside it. */
    public record Gap(String field, String messageKey) {}

    public ScorecardDraft {
        ratings = List.copyOf(ratings);
        asked = List.copyOf(asked);
        strengths = plain(strengths);
        nextStep = plain(nextStep);
    }

    /** One that says nothing about questions. */
    public ScorecardDraft(List<RatingDraft> ratings, String strengths, String nextStep) {
        this(ratings, strengths, nextStep, List.of());
    }

    /**
     * Checks what even a draft has to keep to.
     *
     * @param assigned ids of the assigned principles by position
     * @throws DomainException invalid, for a principle that is not assigned or comes twice; naming the field that is too long
     */
    public void requireFor(List<Long> assigned) {
        Set<Long> seen = new HashSet<>();
        for (RatingDraft rating : ratings) {
            int position = assigned.indexOf(rating.principleId()) + 1;
            if (position == 0 || !seen.add(rating.principleId())) {
                throw DomainException.invalid(null, "interview.rule.notAssigned");
            }
            requireLength("evidence" + position, rating.evidence(), Rating.MAX_EVIDENCE);
        }
        requireLength("strengths", strengths, Scorecard.MAX_TEXT);
        requireLength("nextStep", nextStep, Scorecard.MAX_TEXT);
    }

    /**
     * What is missing before this can be submitted, in the order of the page: a signal and its evidence for every assigned principle; for
     * {@link Signal#NOT_OBSERVED} the reason.
     *
     * @param assigned ids of the assigned principles by position
     */
    public List<Gap> gaps(List<Long> assigned) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < assigned.size(); i++) {
            Optional<RatingDraft> rating = of(assigned.get(i));
            Signal signal = rating.map(RatingDraft::signal).orElse(null);
            if (signal == null) {
                gaps.add(new Gap("signal" + (i + 1), "interview.rule.signal"));
            }
            if (!Visible.anyIn(rating.map(RatingDraft::evidence).orElse(""))) {
                boolean none = signal == Signal.NOT_OBSERVED;
                gaps.add(new Gap("evidence" + (i + 1), none ? "interview.rule.reason" : "interview.rule.evidence"));
            }
        }
        return gaps;
    }

    /** What it says about one principle, if anything. */
    public Optional<RatingDraft> of(long principleId) {
        return ratings.stream().filter(r -> r.principleId() == principleId).findFirst();
    }

    /** Text as it is kept: without blanks around it, and with one character for a line break, where forms send two. */
    static String plain(String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static void requireLength(String field, String text, int most) {
        if (text.length() > most) {
            throw DomainException.invalid(field, "interview.rule.length", most);
        }
    }
}
