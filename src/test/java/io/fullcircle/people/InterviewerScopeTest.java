package io.fullcircle.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.catalogue.JobFamily;
import io.fullcircle.catalogue.Level;
import io.fullcircle.shared.error.DomainException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterviewerScopeTest {

    @Test
    void companiesAreTidiedLinesAndNotTooMany() {
        assertEquals("Acme\nContoso", scope(" Acme \r\n\r\nContoso\nAcme").companies());
        assertThrows(DomainException.class, () -> scope("x".repeat(InterviewerScope.MAX_COMPANIES + 1)));
        assertThrows(DomainException.class, () -> scope("x".repeat(250) + "\n" + "y".repeat(250)));
    }

    @Test
    void namesAreKeptInTheirOrderAndNoneMeansAll() {
        assertEquals("MID SENIOR", Names.joined(Set.of(Level.SENIOR, Level.MID)));
        assertEquals(Set.of(Level.SENIOR, Level.MID), Names.parsed(Level.class, "MID SENIOR"));
        assertEquals(Set.of(), Names.parsed(Level.class, ""));
        assertEquals("ENTRY MID PRINCIPAL", Names.without(Level.class, "", Level.SENIOR));
        assertThrows(
                DomainException.class,
                () -> Names.without(JobFamily.class, "SOFTWARE_ENGINEER", JobFamily.SOFTWARE_ENGINEER));
    }

    @Test
    void languagesAreThoseThatCanBeChosen() {
        assertEquals("de en", new BackgroundDetails(" Acme ", Set.of("en", "de")).codes());
        assertThrows(DomainException.class, () -> new BackgroundDetails("", Set.of("xx")));
        assertThrows(DomainException.class, () -> new BackgroundDetails("two\nlines", Set.of()));
    }

    private static InterviewerScope scope(String companies) {
        return new InterviewerScope(Set.of(), Set.of(), Set.of(), null, companies);
    }
}
