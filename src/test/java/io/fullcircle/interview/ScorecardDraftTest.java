package io.fullcircle.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScorecardDraftTest {

    private static final List<Long> ASSIGNED = List.of(10L, 16L, 3L);
    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");

    @Test
    void everyGapIsNamedNextToItsField() {
        ScorecardDraft draft =
                draft(new RatingDraft(16, Signal.NOT_OBSERVED, " \u200B\u00A0"), new RatingDraft(10, null, "Said so."));
        assertEquals(
                List.of(
                        new ScorecardDraft.Gap("signal1", "interview.rule.signal"),
                        new ScorecardDraft.Gap("evidence2", "interview.rule.reason"),
                        new ScorecardDraft.Gap("signal3", "interview.rule.signal"),
                        new ScorecardDraft.Gap("evidence3", "interview.rule.evidence")),
                draft.gaps(ASSIGNED));
        assertEquals(
                List.of(), draft(new RatingDraft(10, Signal.BELOW, "Said so.")).gaps(List.of(10L)));
    }

    @Test
    void aPrincipleThatIsNotAssignedOrComesTwiceIsRefused() {
        assertRefused(null, draft(new RatingDraft(11, Signal.MEETS, "x")));
        assertRefused(null, draft(new RatingDraft(10, Signal.MEETS, "x"), new RatingDraft(10, Signal.BELOW, "y")));
    }

    @Test
    void aDraftTakesAsMuchAsAFieldAndNoMore() {
        String lines = "ab\r\n".repeat(Rating.MAX_EVIDENCE / 3);
        draft(new RatingDraft(16, null, lines + "x")).requireFor(ASSIGNED);
        assertRefused("evidence2", draft(new RatingDraft(16, null, "x".repeat(Rating.MAX_EVIDENCE + 1))));
        assertRefused("strengths", new ScorecardDraft(List.of(), "x".repeat(Scorecard.MAX_TEXT + 1), ""));
        assertRefused("nextStep", new ScorecardDraft(List.of(), "", "x".repeat(Scorecard.MAX_TEXT + 1)));
    }

    @Test
    void aSubmittedScorecardTakesNothingMore() {
        Scorecard card = new Scorecard(new UUID(0, 1), 1, NOW);
        card.write(" Calm ", null, NOW);
        card.submit(NOW);
        assertTrue(card.submitted());
        assertEquals(NOW, card.releasedAt());
        assertEquals("Calm", card.strengths());
        assertThrows(DomainException.class, () -> card.write("more", "", NOW));
        assertThrows(DomainException.class, () -> card.submit(NOW));
    }

    @Test
    void aRatingIsCompleteWithASignalAndEvidence() {
        Rating rating = new Rating(1, 1, 10, Level.SENIOR);
        rating.hear(Signal.MEETS, " ");
        assertFalse(rating.complete());
        rating.hear(null, "Said so.");
        assertFalse(rating.complete());
        rating.hear(Signal.NOT_OBSERVED, "No time.");
        assertTrue(rating.complete());
        assertFalse(rating.signal().rated());
    }

    private static void assertRefused(String field, ScorecardDraft draft) {
        DomainException refused = assertThrows(DomainException.class, () -> draft.requireFor(ASSIGNED));
        assertEquals(field, refused.field());
        assertEquals(DomainException.Kind.INVALID, refused.kind());
    }

    private static ScorecardDraft draft(RatingDraft... ratings) {
        return new ScorecardDraft(List.of(ratings), "", "");
    }
}
