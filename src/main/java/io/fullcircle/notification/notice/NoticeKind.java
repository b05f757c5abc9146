package io.fullcircle.notification.notice;

import io.fullcircle.shared.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What people are told by mail and may choose not to be. The name is stored, so none is renamed. Mails about the sign-in itself are none
 * of these: they always come.
 */
public enum NoticeKind {
    /** A mock was booked. */
    MOCK_BOOKED(Role.CANDIDATE, Role.INTERVIEWER),
    /** A mock was called off, or is said not to have taken place. */
    MOCK_CALLED_OFF(Role.CANDIDATE, Role.INTERVIEWER),
    /** A time that they waited for is kept for them for a while. */
    TIME_OFFERED(Role.CANDIDATE),
    /** The feedback on a mock is there. */
    FEEDBACK_READY(Role.CANDIDATE);

    private final Set<Role> roles;

    NoticeKind(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether it comes to who has not chosen. */
    public boolean byDefault() {
        return true;
    }

    /** Whether it can ever concern somebody with these roles. */
    public boolean concerns(Set<Role> held) {
        return roles.stream().anyMatch(held::contains);
    }

    /** Those that can concern somebody with these roles, in the order in which they are offered. */
    public static List<NoticeKind> of(Set<Role> held) {
        return Arrays.stream(values()).filter(kind -> kind.concerns(held)).toList();
    }
}
