package io.fullcircle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterviewerDetailsTest {

    @Test
    void theHeadlineIsTidied() {
        assertEquals(
                "Engineer", details("  Engineer ", 3, Level.MID, Set.of(1L)).headline());
    }

    @Test
    void eachPartThatBreaksARuleIsNamed() {
        details("x".repeat(InterviewerProfile.MAX_HEADLINE), 0, Level.MID, Set.of(1L));
        details("x", InterviewerProfile.MAX_YEARS, Level.MID, Set.of(1L));
        assertField("headline", null, 3, Level.MID, Set.of(1L));
        assertField("headline", " ", 3, Level.MID, Set.of(1L));
        assertField("headline", "two\nlines", 3, Level.MID, Set.of(1L));
        assertField("headline", "x".repeat(InterviewerProfile.MAX_HEADLINE + 1), 3, Level.MID, Set.of(1L));
        assertField("years", "x", null, Level.MID, Set.of(1L));
        assertField("years", "x", -1, Level.MID, Set.of(1L));
        assertField("years", "x", InterviewerProfile.MAX_YEARS + 1, Level.MID, Set.of(1L));
        assertField("interviewerLevel", "x", 3, null, Set.of(1L));
        assertField("strengths", "x", 3, Level.MID, Set.of());
    }

    @Test
    void whatIsSaidNowTakesThePlaceOfWhatWasSaidBefore() {
        InterviewerProfile profile = new InterviewerProfile(7);
        profile.describe(details("Engineer", 3, Level.MID, Set.of(1L, 2L)));
        profile.describe(details("Engineer", 3, Level.MID, Set.of(2L, 3L)));
        assertEquals(Set.of(2L, 3L), profile.strengths());
    }

    private static void assertField(String field, String headline, Integer years, Level level, Set<Long> strengths) {
        assertEquals(
                field,
                assertThrows(DomainException.class, () -> details(headline, years, level, strengths))
                        .field());
    }

    private static InterviewerDetails details(String headline, Integer years, Level level, Set<Long> strengths) {
        return new InterviewerDetails(headline, years, level, false, "", strengths);
    }
}
