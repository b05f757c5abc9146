package io.fullcircle.availability.offer;

import io.fullcircle.availability.OfferTerms;
import io.fullcircle.shared.error.DomainException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The terms as a form says them, each within its bounds.
 *
 * @param lengths in minutes
 * @param before minutes
 * @param after minutes
 * @param notice hours
 * @param horizon days
 * @param pausedUntil the first day that is offered again; null for who does not pause
 * @param answer hours
 */
public record TermsChange(
        List<Integer> lengths,
        Integer before,
        Integer after,
        Integer notice,
        Integer horizon,
        Integer mostADay,
        Integer mostAWeek,
        LocalDate pausedUntil,
        boolean accepts,
        Integer answer) {

    /** @throws DomainException naming the field that is missing or out of its bounds */
    public TermsChange {
        boolean known = lengths.stream().allMatch(minutes -> OfferTerms.LENGTHS.contains(Duration.ofMinutes(minutes)));
        if (lengths.isEmpty() || !known) {
            throw DomainException.invalid("lengths", "availability.rule.lengths");
        }
        lengths = lengths.stream().distinct().sorted().toList();
        within("before", before, 0, 60);
        within("after", after, 0, 60);
        within("notice", notice, 1, 14 * 24);
        within("horizon", horizon, 7, (int) OfferTerms.FURTHEST.toDays());
        within("mostADay", mostADay, 1, 12);
        within("mostAWeek", mostAWeek, 1, 40);
        within("answer", answer, 1, 72);
    }

    private static void within(String field, Integer value, int least, int most) {
        if (value == null || value < least || value > most) {
            throw DomainException.invalid(field, "availability.rule.range", least, most);
        }
    }
}
