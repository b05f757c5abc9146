package io.fullcircle.notification.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeKindTest {

    @Test
    void everybodyIsOfferedWhatCanConcernThem() {
        assertEquals(List.of(NoticeKind.values()), NoticeKind.of(Set.of(Role.CANDIDATE)));
        assertEquals(
                List.of(NoticeKind.MOCK_BOOKED, NoticeKind.MOCK_CALLED_OFF), NoticeKind.of(Set.of(Role.INTERVIEWER)));
        assertEquals(List.of(), NoticeKind.of(Set.of(Role.LEAD, Role.ADMINISTRATOR)));
        assertEquals(List.of(), NoticeKind.of(Set.of()));
    }

    @Test
    void theyComeUnlessSomebodyChoseOtherwiseUnderNamesThatTheTableTakes() {
        assertTrue(Arrays.stream(NoticeKind.values()).allMatch(NoticeKind::byDefault));
        assertTrue(
                Arrays.stream(NoticeKind.values()).allMatch(kind -> kind.name().matches("[A-Z][A-Z_]{2,39}")));
    }
}
