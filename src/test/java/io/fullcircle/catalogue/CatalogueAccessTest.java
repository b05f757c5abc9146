package io.fullcircle.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import io.fullcircle.shared.error.DomainException;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueAccessTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyButACandidateSeesWhatQuestionsProbe(Role role) {
        assertEquals(role != Role.CANDIDATE, CatalogueAccess.maySeeWhatQuestionsProbe(viewer(EnumSet.of(role))));
    }

    @Test
    void whoAlsoInterviewsSeesIt() {
        assertTrue(CatalogueAccess.maySeeWhatQuestionsProbe(viewer(Set.of(Role.CANDIDATE, Role.INTERVIEWER))));
    }

    @Test
    void forACandidateAndForSomebodyWithoutARoleThereIsNothing() {
        for (Set<Role> roles : List.of(Set.of(Role.CANDIDATE), Set.<Role>of())) {
            DomainException refused =
                    assertThrows(DomainException.class, () -> CatalogueAccess.requireWhatQuestionsProbe(viewer(roles)));
            assertEquals(DomainException.Kind.NOT_FOUND, refused.kind());
        }
    }

    private static Viewer viewer(Set<Role> roles) {
        UUID id = UUID.fromString("01890000-0000-7000-8000-000000000001");
        return new Viewer(1, id, "Any", "any@example.org", ZoneOffset.UTC, Locale.ENGLISH, roles, List.of());
    }
}
