package io.fullcircle.people.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fullcircle.shared.error.DomainException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConflictDraftTest {

    private static final UUID SOMEBODY = new UUID(1, 2);

    @Test
    void itIsWithOnePersonOneAddressOrOneEmployer() {
        assertEquals("ann@example.org", draft(null, " Ann@Example.org ", "").email());
        assertEquals("Acme", draft(null, " ", " Acme ").employer());
        assertEquals(SOMEBODY, draft(SOMEBODY, null, null).other());
        assertField("email", () -> draft(null, "", ""));
        assertField("email", () -> draft(SOMEBODY, "ann@example.org", ""));
        assertField("employer", () -> draft(SOMEBODY, "", "Acme"));
        assertField("employer", () -> draft(null, "ann@example.org", "Acme"));
    }

    @Test
    void eachPartThatBreaksARuleIsNamed() {
        assertField("email", () -> draft(null, "ann", ""));
        assertField("employer", () -> draft(null, "", "?!"));
        assertField("employer", () -> draft(null, "", "x".repeat(ConflictDraft.MAX_EMPLOYER + 1)));
        assertField("reason", () -> new ConflictDraft(SOMEBODY, "", "", null, ""));
        assertField(
                "note",
                () -> ConflictDraft.with(SOMEBODY, ConflictReason.TEAM, "x".repeat(ConflictDraft.MAX_NOTE + 1)));
    }

    private static ConflictDraft draft(UUID other, String email, String employer) {
        return new ConflictDraft(other, email, employer, ConflictReason.PERSONAL, "");
    }

    private static void assertField(String field, Runnable work) {
        assertEquals(field, assertThrows(DomainException.class, work::run).field());
    }
}
