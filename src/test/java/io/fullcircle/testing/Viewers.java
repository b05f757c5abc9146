package io.fullcircle.testing;

import io.fullcircle.shared.access.Membership;
import io.fullcircle.shared.access.Role;
import io.fullcircle.shared.access.Viewer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** People as policies see them. */
public final class Viewers {

    private Viewers() {}

    /** Somebody who leads a cohort of programme 1, the cohort 10, and not the programme. */
    public static Viewer leadingCohort(long account) {
        return with(account, Role.LEAD, List.of(new Membership(1, 10L, Role.LEAD)));
    }

    /** Somebody without any role. */
    public static Viewer withoutRole(long account) {
        return new Viewer(
                account,
                new UUID(0, account),
                "Ada",
                "ada@example.org",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Set.of(),
                List.of());
    }

    /** Somebody with this account who holds this role: in programme 1, cohort 10 where the role asks for one. */
    public static Viewer holding(long account, Role role) {
        Long cohort = role == Role.CANDIDATE ? 10L : null;
        return with(account, role, role == Role.ADMINISTRATOR ? List.of() : List.of(new Membership(1, cohort, role)));
    }

    private static Viewer with(long account, Role role, List<Membership> memberships) {
        return new Viewer(
                account,
                new UUID(0, account),
                "Ada",
                "ada@example.org",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Set.of(role),
                memberships);
    }
}
