package io.fullcircle.account.own;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoAccessTest {

    private static final long OWNER = 7;
    private static final Set<Long> OWNERS_PROGRAMMES = Set.of(1L, 2L);

    @ParameterizedTest
    @CsvSource({
        "7, CANDIDATE, 9, true",
        "7, , , true",
        "8, CANDIDATE, 1, true",
        "8, INTERVIEWER, 2, true",
        "8, LEAD, 1, true",
        "8, CANDIDATE, 3, false",
        "8, LEAD, 3, false",
        "8, , , false",
        "8, ADMINISTRATOR, , true"
    })
    void thePersonWhoIsInAProgrammeWithThemAndTheAdministratorSeeIt(
            long account, Role role, Long programme, boolean expected) {
        List<Membership> memberships = programme == null ? List.of() : List.of(new Membership(programme, null, role));
        Viewer viewer = new Viewer(
                account,
                new UUID(0, account),
                "Ana",
                "ana@example.org",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                role == null ? Set.of() : Set.of(role),
                memberships);
        assertEquals(expected, PhotoAccess.maySee(viewer, OWNER, OWNERS_PROGRAMMES));
    }
}
