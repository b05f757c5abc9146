package io.fullcircle.notification.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fullcircle.shared.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeKindTest {

    @Test
    void everybodyIsOfferedWhatCanConcernThem() {
        assertEquals(
                EnumSet.complementOf(EnumSet.of(NoticeKind.FEEDBACK_DUE, NoticeKind.LEAD_DIGEST)),
                EnumSet.copyOf(NoticeKind.of(Set.of(Role.CANDIDATE))));
        assertEquals(
                List.of(
                        NoticeKind.MOCK_BOOKED,
                        NoticeKind.MOCK_CALLED_OFF,
                        NoticeKind.CHECK_IN,
                        NoticeKind.ATTENDANCE,
                        NoticeKind.MESSAGE,
                        NoticeKind.FEEDBACK_DUE),
                NoticeKind.of(Set.of(Role.INTERVIEWER)));
        assertEquals(List.of(NoticeKind.ATTENDANCE, NoticeKind.LEAD_DIGEST), NoticeKind.of(Set.of(Role.LEAD)));
        assertEquals(List.of(), NoticeKind.of(Set.of(Role.ADMINISTRATOR)));
        assertEquals(List.of(), NoticeKind.of(Set.of()));
    }

    @Test
    void theyComeUnlessSomebodyChoseOtherwiseUnderNamesThatTheTableTakes() {
        assertEquals(
                List.of(NoticeKind.CHECK_IN),
                Arrays.stream(NoticeKind.values())
                        .filter(kind -> !kind.byDefault())
                        .toList());
        assertTrue(
                Arrays.stream(NoticeKind.values()).allMatch(kind -> kind.name().matches("[A-Z][A-Z_]{2,39}")));
    }
}
