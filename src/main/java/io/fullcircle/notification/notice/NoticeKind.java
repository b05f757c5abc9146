package io.fullcircle.notification.notice;

import io.fullcircle.shared.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What people are told. It always stands in the product, and they choose what also comes by mail. The name is stored, so none is renamed. Mails about the sign-in itself are none
 * of these: they always come.
 */
public enum NoticeKind {
    /** A mock was booked. */
    MOCK_BOOKED(Role.CANDIDATE, Role.INTERVIEWER),
    /** A mock was called off, or is said not to have taken place. */
    MOCK_CALLED_OFF(Role.CANDIDATE, Role.INTERVIEWER),
    /** The other one is there, and waits. Stands in the product; by mail for who wants that. */
    CHECK_IN(false, Role.CANDIDATE, Role.INTERVIEWER),
    /** Whether somebody came is disputed, or was decided. */
    ATTENDANCE(Role.CANDIDATE, Role.INTERVIEWER, Role.LEAD),
    /** The other one has written. */
    MESSAGE(Role.CANDIDATE, Role.INTERVIEWER),
    /** A time that they waited for is kept for them for a while. */
    TIME_OFFERED(Role.CANDIDATE),
    /** Feedback is to be written, or has been for too long. */
    FEEDBACK_DUE(Role.INTERVIEWER),
    /** The feedback on a mock is there. */
    FEEDBACK_READY(Role.CANDIDATE),
    /** What waits in the cohorts of a lead, for who asked to be told at times. */
    LEAD_DIGEST(Role.LEAD);

    private final boolean mailed;
    private final Set<Role> roles;

    NoticeKind(Role... roles) {
        this(true, roles);
    }

    NoticeKind(boolean mailed, Role... roles) {
        this.mailed = mailed;
        this.roles = Set.of(roles);
    }

    /** Whether it comes by mail to who has not chosen. */
    public boolean byDefault() {
        return mailed;
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
